package vn.congvanbench.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import vn.congvandemo.story.Api;
import vn.congvandemo.story.CertificateDesk;
import vn.congvandemo.story.DemoProvince;
import vn.congvandemo.story.SignerDesk;

/// What a leader's signature costs in a batch, beside the signature of one document alone, on the real server through
/// its API with the signer in a process of its own. Papers alone and papers of a batch alternate.
public final class BatchSigning {
    private static final String DOCUMENTS = "/api/outgoing/documents/";
    private static final String BATCHES = "/api/outgoing/signing-batches";
    private static final Duration START = Duration.ofSeconds(180);

    private final Office office;
    private final SignerDesk signer;
    private final Route route;
    private final Manuscripts manuscripts = new Manuscripts();
    private final Tally tally = new Tally();
    private int made;

    private BatchSigning(Ground ground) {
        this.office = new Office(ground);
        this.signer = new SignerDesk(ground.http(), ground.signer());
        this.route = Route.all(ground.province()).getFirst();
    }

    /// Seconds for one document.
    ///
    /// @param alone ordered, signed and handed in by itself
    /// @param batch the same in a batch
    public record Cost(int documents, double alone, double batch) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d documents: %.0f ms each alone, %.0f ms each in a batch with one PIN; ratio %.2f",
                    documents,
                    1000 * alone,
                    1000 * batch,
                    batch / alone);
        }
    }

    /// @param folder for the data, the keys and the server's output; empty before
    /// @param documents in the batch, and as many alone
    public static Cost run(Path folder, int documents, PrintStream out) throws IOException, InterruptedException {
        try (var ground = Ground.prepare(folder.toAbsolutePath())) {
            Life life = Life.begin(ground, 0);
            try {
                life.awaitReady(START);
                var bench = new BatchSigning(ground);
                new CertificateDesk(actor -> bench.office.api(actor.username()), ground.keys(), ground.province())
                        .register();
                Cost cost = bench.measure(documents);
                out.println(cost);
                return cost;
            } finally {
                life.end();
            }
        }
    }

    private Cost measure(int documents) {
        alone(papers(2));
        batch(papers(2));
        return new Cost(documents, alone(papers(documents)), batch(papers(documents)));
    }

    private double alone(List<Paper> papers) {
        long began = System.nanoTime();
        for (Paper paper : papers) {
            JsonNode order = leader().post(DOCUMENTS + paper.id() + "/signature-order", Map.of());
            String value = signer.sign(order, DemoProvince.PIN);
            leader().post(DOCUMENTS + paper.id() + "/signature", answer(order, value));
        }
        return secondsEach(began, papers);
    }

    private double batch(List<Paper> papers) {
        long began = System.nanoTime();
        var chosen = papers.stream()
                .map(paper -> Map.of("document", paper.id(), "read", true))
                .toList();
        String batch = BATCHES + "/"
                + leader().post(BATCHES, Map.of("documents", chosen)).path("id").asString();
        var orders = new ArrayList<JsonNode>();
        leader().post(batch + "/orders", Map.of()).path("orders").forEach(orders::add);
        List<String> values = signer.signAll(orders, DemoProvince.PIN);
        var answers = IntStream.range(0, orders.size())
                .mapToObj(i -> Map.of("document", papers.get(i).id(), "answer", answer(orders.get(i), values.get(i))))
                .toList();
        JsonNode done = leader().post(batch + "/answers", Map.of("answers", answers));
        done.path("documents").forEach(one -> {
            if (!one.path("outcome").asString().equals("SIGNED")) {
                throw new IllegalStateException("not signed: " + one);
            }
        });
        return secondsEach(began, papers);
    }

    private static double secondsEach(long began, List<Paper> papers) {
        return (System.nanoTime() - began) / 1e9 / papers.size();
    }

    private static Map<String, String> answer(JsonNode order, String value) {
        return Map.of("requestId", order.path("requestId").asString(), "signatureValue", value);
    }

    private Api leader() {
        return office.api(route.leader());
    }

    /// Papers that wait for the leader's signature.
    private List<Paper> papers(int number) {
        var papers = new ArrayList<Paper>();
        for (int i = 0; i < number; i++) {
            var paper = new Paper(++made, route, office, manuscripts, tally, new Random(made).nextLong());
            while (!paper.state().equals("LEADER_SIGNING")) {
                paper.step();
            }
            papers.add(paper);
        }
        return papers;
    }
}
