package vn.congvanbench.crash;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import vn.congvandemo.story.ApiProblem;

/// 16 people's programs at once: each brings papers on their way and accepts what has arrived, as it comes,
/// and goes on after every interruption.
final class Workers implements AutoCloseable {
    static final int NUMBER = 16;
    private static final Set<Integer> TRY_AGAIN = Set.of(502, 503);
    private final Office office;
    private final Tally tally;
    private final long seed;
    private final List<Paper> papers = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final ConcurrentLinkedQueue<Paper> aside = new ConcurrentLinkedQueue<>();
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(NUMBER);
    private volatile boolean stopped;

    Workers(Ground ground, Tally tally, int documents, long seed) {
        this.office = new Office(ground);
        this.tally = tally;
        this.seed = seed;
        var routes = Route.all(ground.province());
        var manuscripts = new Manuscripts();
        var random = new Random(seed);
        for (int number = 1; number <= documents; number++) {
            var route = routes.get(random.nextInt(routes.size()));
            papers.add(new Paper(number, route, office, manuscripts, tally, seed));
        }
    }

    void start() {
        for (int worker = 0; worker < NUMBER; worker++) {
            var random = new Random(seed + worker);
            threads.submit(() -> work(random));
        }
    }

    Office office() {
        return office;
    }

    List<Paper> papers() {
        return List.copyOf(papers);
    }

    /// How many acts bring all papers to their end.
    int actsInAll() {
        return papers.stream().mapToInt(paper -> 8 + paper.recipients().size()).sum();
    }

    boolean papersAreOver() {
        return papers.stream().allMatch(Paper::over);
    }

    private void work(Random random) {
        var inboxes = new Inboxes(office, tally, random, inHand);
        Paper paper = null;
        while (!stopped) {
            try {
                boolean accepted = random.nextInt(4) == 0 && inboxes.acceptOne();
                if (paper == null) {
                    paper = take();
                }
                if (paper != null) {
                    if (paper.waits()) {
                        rest(random, 1500);
                    }
                    paper.step();
                    paper = keep(paper) ? paper : null;
                } else if (!accepted) {
                    rest(random, 400);
                }
            } catch (UncheckedIOException e) {
                rest(random, 500);
            } catch (ApiProblem problem) {
                refused(paper, problem, random);
            } catch (RuntimeException e) {
                tally.fault("a worker failed: " + e);
                rest(random, 1000);
            }
        }
    }

    private void refused(@org.jspecify.annotations.Nullable Paper paper, ApiProblem problem, Random random) {
        if (TRY_AGAIN.contains(problem.status())) {
            tally.busy(problem.code());
        } else {
            tally.refused(paper == null ? "accepting" : "paper " + paper.number() + " in " + paper.state(), problem);
        }
        rest(random, 1000);
    }

    private @org.jspecify.annotations.Nullable Paper take() {
        int number = next.getAndIncrement();
        return number < papers.size() ? papers.get(number) : aside.poll();
    }

    /// What waits for the system is put aside, to be looked at again later.
    private boolean keep(Paper paper) {
        if (paper.over()) {
            return false;
        }
        if (paper.waits()) {
            aside.add(paper);
            return false;
        }
        return true;
    }

    private static void rest(Random random, int most) {
        try {
            Thread.sleep(1 + random.nextInt(most));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        threads.shutdown();
        if (!threads.awaitTermination(150, TimeUnit.SECONDS)) {
            tally.fault("a worker got no answer for minutes");
            threads.shutdownNow();
        }
    }
}
