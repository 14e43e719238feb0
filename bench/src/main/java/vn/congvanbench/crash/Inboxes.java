package vn.congvanbench.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.congvandemo.story.ApiProblem;

/// One worker's acceptances in the inboxes of all clerks.
final class Inboxes {
    private static final String ARRIVALS = "/api/incoming/arrivals/";
    private static final String WAITING = "/api/incoming/arrivals?state=WAITING&size=20";
    private static final int ONE_IN = 12;
    private final Office office;
    private final Tally tally;
    private final Random random;
    private final Set<String> inHand;
    private Optional<Unanswered> unanswered = Optional.empty();

    private record Unanswered(String clerk, String id) {}

    /// @param inHand what the workers have taken up; shared by all, so that mostly each takes another one
    Inboxes(Office office, Tally tally, Random random, Set<String> inHand) {
        this.office = office;
        this.tally = tally;
        this.random = random;
        this.inHand = inHand;
    }

    /// Accepts one document of a clerk chosen at random.
    ///
    /// @return whether there was one
    /// @throws java.io.UncheckedIOException if an answer is lost
    boolean acceptOne() {
        if (unanswered.isPresent()) {
            ask(unanswered.get());
            unanswered = Optional.empty();
        }
        List<String> clerks = Route.clerks();
        String clerk = clerks.get(random.nextInt(clerks.size()));
        var waiting = new ArrayList<String>();
        office.api(clerk)
                .get(WAITING)
                .path("rows")
                .forEach(row -> waiting.add(row.path("id").asString()));
        boolean also = random.nextInt(ONE_IN) == 0;
        waiting.removeIf(id -> !also && inHand.contains(id));
        if (waiting.isEmpty()) {
            return false;
        }
        String id = waiting.get(random.nextInt(waiting.size()));
        inHand.add(id);
        try {
            if (random.nextInt(4) == 0) {
                office.api(clerk).get(ARRIVALS + id);
            }
            accept(clerk, id);
        } finally {
            inHand.remove(id);
        }
        return true;
    }

    private void accept(String clerk, String id) {
        unanswered = Optional.of(new Unanswered(clerk, id));
        try {
            office.api(clerk).post(ARRIVALS + id + "/accept", new HashMap<>());
            tally.done();
        } catch (ApiProblem problem) {
            unanswered = Optional.empty();
            // Another worker at the same desk was faster.
            if (!problem.code().equals("incoming.already-registered")) {
                throw problem;
            }
        }
        unanswered = Optional.empty();
    }

    private void ask(Unanswered one) {
        JsonNode seen = office.api(one.clerk()).get("/api/incoming/documents/" + one.id());
        boolean registered = seen.path("state").asString().equals("REGISTERED");
        tally.lost("accept", registered);
        if (registered && seen.path("registration").path("number").asInt() < 1) {
            tally.fault("registered without a number: " + one.id());
        }
        if (registered) {
            tally.done();
        }
    }
}
