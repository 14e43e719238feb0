package vn.congvanbench.crash;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import vn.congvandemo.story.Api;
import vn.congvandemo.story.ApiProblem;

/// One paper on its way from its draft to its issue, driven from outside. When an answer is lost, the next
/// step asks how the paper stands and goes on from there. Belongs to one worker at a time.
final class Paper {
    private static final String DOCUMENTS = "/api/outgoing/documents/";
    private static final int ONE_IN = 12;

    private final int number;
    private final Route route;
    private final List<String> recipients;
    private final boolean waitsForSystem;
    private final boolean typeset;
    private final Office office;
    private final Manuscripts manuscripts;
    private final Tally tally;
    private final Random random;

    private Optional<Manuscripts.File> file = Optional.empty();
    private String id = "";
    private String state = "";
    private long revision;
    private Optional<String> unanswered = Optional.empty();
    private Optional<Map<String, String>> signature = Optional.empty();

    Paper(int number, Route route, Office office, Manuscripts manuscripts, Tally tally, long seed) {
        this.number = number;
        this.route = route;
        this.office = office;
        this.manuscripts = manuscripts;
        this.tally = tally;
        this.random = new Random(seed * 31 + number);
        int first = random.nextInt(route.others().size());
        int second = random.nextInt(route.others().size());
        this.recipients = first == second || random.nextBoolean()
                ? List.of(route.others().get(first))
                : List.of(route.others().get(first), route.others().get(second));
        this.waitsForSystem = random.nextInt(3) == 0;
        this.typeset = random.nextInt(ONE_IN) == 0;
    }

    int number() {
        return number;
    }

    Route route() {
        return route;
    }

    List<String> recipients() {
        return recipients;
    }

    String id() {
        return id;
    }

    String state() {
        return state;
    }

    boolean over() {
        return state.equals("ISSUED") || state.equals("CANCELLED");
    }

    /// Whether nothing is to be done but to wait for the system.
    boolean waits() {
        return state.equals("SEALED") && waitsForSystem;
    }

    /// One request further.
    ///
    /// @throws java.io.UncheckedIOException if the answer is lost
    void step() {
        if (id.isEmpty()) {
            draft();
        } else if (revision == 0 || unanswered.isPresent() || waits()) {
            ask();
        } else {
            act();
        }
    }

    private void draft() {
        Manuscripts.File made = file.orElseGet(() -> manuscripts.of(route, number, typeset));
        file = Optional.of(made);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("authority", route.authority());
        fields.put("documentType", "QD");
        fields.put("summary", Manuscripts.summary(number));
        fields.put("signer", office.signerPost(route));
        fields.put("recipients", recipients);
        JsonNode answer = api(route.drafter())
                .once("paper-" + number)
                .form(
                        "/api/outgoing/drafts",
                        List.of(
                                new Api.Part("draft", "", "application/json", Api.json(fields)),
                                new Api.Part("file", made.name(), made.mediaType(), made.content())));
        id = answer.path("id").asString();
        tally.done();
    }

    /// How the paper stands, after an answer was lost or while it waits.
    private void ask() {
        JsonNode seen = api(route.drafter()).get(DOCUMENTS + id);
        String before = state;
        long known = revision;
        take(seen);
        unanswered.ifPresent(act -> {
            boolean wentThrough = !state.equals(before) || revision != known;
            tally.lost(act, wentThrough);
            if (wentThrough) {
                tally.done();
            }
        });
        unanswered = Optional.empty();
        if (!manuscripts.hasPattern(route)) {
            for (JsonNode one : seen.path("files")) {
                if (one.path("role").asString().equals("DRAFT_PDF")) {
                    manuscripts.keep(
                            route, api(route.drafter()).bytes(one.path("href").asString()));
                }
            }
        }
    }

    private void act() {
        try {
            switch (state) {
                case "DRAFTING" -> plain("submit", route.drafter());
                case "UNIT_REVIEW" -> plain("approve", route.head());
                case "FORM_CHECK" -> plain("pass-form", route.checker());
                case "LEADER_SIGNING" -> sign();
                case "NUMBERING", "SEALING" -> seal();
                case "SEALED" -> post(route.clerk(), "issue", Map.of());
                default -> throw new IllegalStateException("paper " + number + " is in the state " + state);
            }
        } catch (ApiProblem problem) {
            if (problem.status() < 500) {
                unanswered = Optional.empty();
            }
            if (!problem.code().equals("outgoing.seal-day-passed")) {
                throw problem;
            }
            post(route.clerk(), "cancel-seal", Map.of("reason", "Ngày của văn bản đã qua khi máy chủ chạy lại."));
        }
    }

    private void plain(String act, String actor) {
        post(actor, act, Map.of("revision", revision));
    }

    private void sign() {
        if (signature.isEmpty()) {
            order(route.leader(), "signature-order");
            return;
        }
        Map<String, String> answer = signature.get();
        post(route.leader(), "signature", answer);
        again(route.leader(), "signature", answer);
    }

    private void seal() {
        if (signature.isPresent() && random.nextInt(ONE_IN) == 0) {
            // A client that was restarted itself has lost what the device answered.
            signature = Optional.empty();
        }
        if (signature.isEmpty()) {
            order(route.clerk(), "seal-order");
            state = "SEALING";
            return;
        }
        Map<String, String> answer = signature.get();
        post(route.clerk(), "seal", answer);
        again(route.clerk(), "seal", answer);
    }

    /// The same request once more must change nothing.
    private void again(String actor, String act, Map<String, String> answer) {
        if (random.nextInt(ONE_IN) == 0) {
            String before = state;
            post(actor, act, answer);
            if (before.equals("ISSUED") && !state.equals("ISSUED")) {
                tally.fault("paper " + number + " was issued and is " + state + " after the same request again");
            }
        }
    }

    private void order(String actor, String what) {
        unanswered = Optional.of(what);
        JsonNode order = api(actor).post(DOCUMENTS + id + "/" + what, Map.of());
        unanswered = Optional.empty();
        tally.done();
        signature = Optional.of(
                Map.of("requestId", order.path("requestId").asString(), "signatureValue", office.sign(order)));
    }

    private void post(String actor, String act, Map<String, ?> body) {
        unanswered = Optional.of(act);
        JsonNode seen = api(actor).post(DOCUMENTS + id + "/" + act, body);
        unanswered = Optional.empty();
        tally.done();
        take(seen);
    }

    private void take(JsonNode seen) {
        String next = seen.path("state").asString();
        if (!next.equals(state)) {
            signature = Optional.empty();
        }
        state = next;
        revision = seen.path("revision").asLong();
    }

    private Api api(String username) {
        return office.api(username);
    }
}
