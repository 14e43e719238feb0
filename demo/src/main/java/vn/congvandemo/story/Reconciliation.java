package vn.congvandemo.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// What a clerk does when the system has noticed that it was down in working hours, as when the demonstration
/// is told again some days later: nobody has numbered anything on paper, which the clerk declares.
final class Reconciliation {
    private static final String OUTAGES = "/api/registers/numbers/outages";
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final Api clerk;
    private final String authority;

    Reconciliation(Api clerk, String authority) {
        this.clerk = clerk;
        this.authority = authority;
    }

    /// Does this, and once more after the question was answered, if numbers wait for the answer. The question
    /// comes some seconds after the start.
    <T> T before(Supplier<T> numbering) {
        Instant end = Instant.now().plus(LONGEST);
        while (true) {
            try {
                return numbering.get();
            } catch (ApiProblem problem) {
                if (!problem.code().equals("registers.reconciling")
                        || Instant.now().isAfter(end)) throw problem;
                if (!answered()) pause();
            }
        }
    }

    private boolean answered() {
        boolean any = false;
        for (JsonNode outage : clerk.get(OUTAGES + "?authority=" + authority)) {
            if (outage.path("noticed").asBoolean() && outage.path("settled").isNull()) {
                clerk.post(OUTAGES + "/" + outage.path("id").asString() + "/settle", Map.of("none", true));
                any = true;
            }
        }
        return any;
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("not waited for", e);
        }
    }
}
