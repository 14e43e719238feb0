package vn.congvanbench.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.congvandemo.story.ApiProblem;
import vn.congvandemo.story.CertificateDesk;

/// Kills the real server (SIGKILL) at random moments while 16 workers issue and accept through its API, in
/// every third kill together with its PostgreSQL; starts it again on the same data each time, and looks for
/// what the kills broke: straight in the database at the beginning of each life, and from outside at the end.
public final class Crash {
    private static final Duration START = Duration.ofSeconds(180);
    private static final Duration STANDSTILL = Duration.ofSeconds(180);
    private static final int POWER_ONE_IN = 3;
    private static final int EARLY_ONE_IN = 5;
    private static final int DATABASE_ONE_IN = 4;
    private static final int AFTER_THE_SHARE = 2000;
    private static final int EARLY_WITHIN = 12_000;

    private final Ground ground;
    private final int documents;
    private final int kills;
    private final long seed;
    private final Random random;
    private final PrintStream out;
    private final Tally tally = new Tally();
    private final Census census = new Census();
    private final Store store;
    private final List<String> faults = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final long began = System.nanoTime();
    private boolean installed;
    private int powerCuts;
    private int databaseDeaths;
    private int early;
    private int issued;
    private int accepted;

    private Crash(Ground ground, int documents, int kills, long seed, PrintStream out) {
        this.ground = ground;
        this.documents = documents;
        this.kills = kills;
        this.seed = seed;
        this.random = new Random(seed);
        this.out = out;
        this.store = new Store(ground.data());
    }

    /// Runs until everything has come to its end, or something is not as it must be.
    ///
    /// @param folder for the data, the keys and the server's output; empty before
    /// @param seed decides the papers, the order of the workers' choices and the moments of the kills
    public static CrashReport run(Path folder, int documents, int kills, long seed, PrintStream out)
            throws IOException, InterruptedException {
        try (var ground = Ground.prepare(folder.toAbsolutePath())) {
            return new Crash(ground, documents, kills, seed, out).run();
        }
    }

    private CrashReport run() throws IOException, InterruptedException {
        say("seed " + seed + ", " + documents + " documents, " + kills + " kills");
        Life life = Life.begin(ground, 0);
        try (var workers = new Workers(ground, tally, documents, seed)) {
            for (int kill = 1; kill <= kills && sound(); kill++) {
                await(life, workers, kill);
                boolean power = random.nextInt(POWER_ONE_IN) == 0;
                end(life, kill, power);
                life = Life.begin(ground, kill);
                look(life, workers);
            }
            finish(life, workers);
        } catch (RuntimeException e) {
            faults.add(e + " at " + e.getStackTrace()[0]);
        } finally {
            life.cutPower();
        }
        return report();
    }

    private boolean sound() {
        faults.addAll(tally.faults());
        return faults.isEmpty();
    }

    /// Until the workers have done the share of this life, and a random moment longer; or, now and then, only
    /// a random moment from the start of the process. Now and then the database alone is killed before that.
    private void await(Life life, Workers workers, int kill) throws InterruptedException {
        if (random.nextInt(EARLY_ONE_IN) == 0 && early * EARLY_ONE_IN <= kills) {
            early++;
            Thread.sleep(random.nextInt(EARLY_WITHIN));
            return;
        }
        ready(life, workers);
        int begun = tally.acts();
        int share = workers.actsInAll() * kill / (kills + 1);
        int longer = random.nextInt(AFTER_THE_SHARE);
        if (random.nextInt(DATABASE_ONE_IN) == 0) {
            waitUntil(life, () -> tally.acts() >= (begun + share) / 2 || workers.papersAreOver());
            say("%5.0f s  the database alone is killed, %d acts done".formatted(seconds(), tally.acts()));
            databaseDeaths++;
            life.killDatabase();
        }
        waitUntil(life, () -> tally.acts() >= share || workers.papersAreOver());
        Thread.sleep(longer);
    }

    private void ready(Life life, Workers workers) throws InterruptedException {
        life.awaitReady(START);
        if (!installed) {
            installed = true;
            new CertificateDesk(actor -> workers.office().api(actor.username()), ground.keys(), ground.province())
                    .register();
            say("%5.0f s  installed; the server's process took %.1f s of processor time to its first answer"
                    .formatted(seconds(), life.cpu().toMillis() / 1e3));
            workers.start();
        }
    }

    private void end(Life life, int kill, boolean power) throws InterruptedException {
        if (!life.alive()) {
            faults.add("the server ended by itself:\n" + life.lastWords());
        }
        if (power) {
            powerCuts++;
            life.cutPower();
        } else {
            life.kill();
        }
        say("%5.0f s  kill %d%s after %.1f s of life, %d acts done"
                .formatted(
                        seconds(),
                        kill,
                        power ? " with its database" : "",
                        life.age().toMillis() / 1e3,
                        tally.acts()));
    }

    /// The database as the kill left it, as soon as it answers; then what the API says of it.
    private void look(Life life, Workers workers) throws InterruptedException {
        if (!installed) {
            return;
        }
        Optional<Rows> found = Rows.look(ground.data());
        long end = System.nanoTime() + START.toNanos();
        while (found.isEmpty() && life.alive() && System.nanoTime() < end) {
            Thread.sleep(50);
            found = Rows.look(ground.data());
        }
        List<String> interrupted = List.of();
        try (var rows = found.orElseThrow(
                () -> new IllegalStateException("The database does not come back:\n" + life.lastWords()))) {
            faults.addAll(census.take(rows));
            faults.addAll(Invariants.broken(rows, false));
            faults.addAll(store.broken(rows));
            interrupted = Census.interrupted(rows);
        }
        if (!interrupted.isEmpty() && random.nextInt(2) == 0) {
            life.awaitReady(START);
            listed(interrupted, workers);
        }
    }

    /// What was begun to be sealed stands in its clerk's list, or has gone on since.
    private void listed(List<String> interrupted, Workers workers) {
        for (var paper : workers.papers()) {
            if (interrupted.contains(paper.id())) {
                try {
                    if (!inList(paper, workers) && !over(paper, workers)) {
                        faults.add("paper " + paper.number() + " is numbered, not issued, and in no list");
                    }
                } catch (ApiProblem problem) {
                    faults.add("the list of interrupted sealings: " + problem.code());
                }
            }
        }
    }

    private static boolean inList(Paper paper, Workers workers) {
        for (var row : workers.office()
                .api(paper.route().clerk())
                .get("/api/outgoing/documents?queue=UNFINISHED_SEALS&size=100")
                .path("rows")) {
            if (row.path("id").asString().equals(paper.id())) {
                return true;
            }
        }
        return false;
    }

    private static boolean over(Paper paper, Workers workers) {
        var state = workers.office()
                .api(paper.route().drafter())
                .get("/api/outgoing/documents/" + paper.id())
                .path("state")
                .asString();
        return state.equals("ISSUED") || state.equals("CANCELLED");
    }

    private void finish(Life life, Workers workers) throws IOException, InterruptedException {
        ready(life, workers);
        if (sound()) {
            waitUntil(life, () -> workers.papersAreOver() && settled());
        }
        say("%5.0f s  all has come to its end, %.1f s of processor time in this life"
                .formatted(seconds(), life.cpu().toMillis() / 1e3));
        workers.close();
        sound();
        try (var rows = Rows.look(ground.data()).orElseThrow(() -> new IllegalStateException("no database"))) {
            faults.addAll(census.take(rows));
            faults.addAll(Invariants.broken(rows, true));
            faults.addAll(store.brokenInAll(rows));
            issued = rows.count("select count(*) from outgoing.document where state = 'ISSUED'");
            accepted = rows.count("select count(*) from incoming.documents where state = 'REGISTERED'");
            lines.add(issued + " documents issued, " + accepted + " accepted, "
                    + rows.count("select count(*) from outgoing.document where state = 'CANCELLED'") + " cancelled");
            judge(rows, workers);
            lines.add("half states, and what came next:");
            lines.addAll(census.told(rows));
        }
        lines.add("answers that were lost:");
        lines.addAll(tally.lostAnswers());
        faults.addAll(trail());
        life.end();
    }

    private boolean settled() {
        try (var rows = Rows.look(ground.data()).orElseThrow(() -> new IllegalStateException("no database"))) {
            return Invariants.settled(rows);
        }
    }

    private void judge(Rows rows, Workers workers) throws InterruptedException {
        Map<String, String> register = new HashMap<>();
        rows.list(
                        "select l.document_id, d.printed_number || '/' || l.notation from registers.outgoing l join outgoing.document d"
                                + " on d.agency_id = l.agency_id and d.id = l.document_id and d.number = l.number",
                        (row, _) -> List.of(row.getString(1), row.getString(2)))
                .forEach(pair -> register.put(pair.getFirst(), pair.getLast()));
        var judges = new Judges(ground, workers.office(), register, seed);
        if (faults.isEmpty()) {
            faults.addAll(judges.judge(workers.papers()));
            faults.addAll(judges.books());
            lines.add(judges.told() + "; " + store.files() + " contents have their digest");
        }
    }

    private List<String> trail() throws IOException, InterruptedException {
        try {
            lines.addAll(Judges.trail(ground.data()).lines().toList());
            return List.of();
        } catch (IllegalStateException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /// @throws IllegalStateException if nothing is done for minutes
    private void waitUntil(Life life, java.util.function.BooleanSupplier ready) throws InterruptedException {
        int known = tally.acts();
        long last = System.nanoTime();
        while (!ready.getAsBoolean()) {
            if (!life.alive() || !tally.faults().isEmpty()) {
                return;
            }
            if (tally.acts() != known) {
                known = tally.acts();
                last = System.nanoTime();
            }
            if (System.nanoTime() - last > STANDSTILL.toNanos()) {
                throw new IllegalStateException(
                        "Nothing was done for " + STANDSTILL.toSeconds() + " s:\n" + open() + "\n" + life.lastWords());
            }
            Thread.sleep(100);
        }
    }

    private String open() {
        try (var rows = Rows.look(ground.data()).orElseThrow(() -> new IllegalStateException("no database"))) {
            return String.join("\n", Invariants.broken(rows, true));
        }
    }

    private CrashReport report() {
        say(
                "%5.0f s  %d kills, %d of them with the database, %d at a random moment of the start; %d times the database alone"
                        .formatted(seconds(), kills, powerCuts, early, databaseDeaths));
        lines.forEach(this::say);
        faults.stream().distinct().forEach(fault -> say("BROKEN " + fault));
        return new CrashReport(
                seed,
                kills,
                powerCuts,
                issued,
                accepted,
                census.foundInAll(),
                faults.stream().distinct().toList(),
                lines);
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    private void say(String line) {
        out.println(line);
    }
}
