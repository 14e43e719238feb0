package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.congvan.audit.Trail;
import vn.congvan.audit.TrailEntry;
import vn.congvan.common.DocumentId;
import vn.congvan.organisation.Organisation;
import vn.congvan.signing.Light;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.Software.Answer;
import vn.congvan.testing.TestServer;

/// An agency's own route: further examiners between the head of the drafting unit and the form checker, one after
/// the other and side by side, as the administrator decides and the life cycle obeys.
@CongVanTest
class RoutesThroughTheApiTest {
    private static final String ROUTES = "/api/practice/routes";
    private static final String ECONOMY = "cao.xuan.truong";
    private static final String OFFICE = "do.thi.lan.phuong";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Trail trail;

    private Walk walk;
    private Software api;

    @BeforeEach
    void aProvince() {
        walk = Walk.withKeys(house);
        api = Software.of(server, walk.province());
    }

    @Test
    void twoExaminersSideBySideInitialAndEverySignatureStaysValid() {
        walk.withInitialsOf(house, Walk.HEAD, ECONOMY, OFFICE, Walk.CHECKER);
        decide(side());
        DocumentId id = walk.submitted();
        walk.initial(Walk.HEAD, id);
        JsonNode examined = json(ECONOMY, id);
        assertThat(examined.at("/state").asString()).isEqualTo("EXAMINATION");
        assertThat(examined.at("/holder/code").asString()).isEqualTo("outgoing.holder-examiners");
        assertThat(examined.at("/holder/values/names").asString())
                .contains("Cao Xuân Trường")
                .contains("Đỗ Thị Lan Phương");
        assertThat(mine(ECONOMY)).isEqualTo(1);
        assertThat(mine(OFFICE)).isEqualTo(1);
        assertThat(mine(Walk.CHECKER)).isZero();
        assertThat(words(examined.at("/steps"))).contains("examine");

        walk.initial(OFFICE, id);
        assertThat(mine(OFFICE)).isZero();
        assertThat(mine(ECONOMY)).isEqualTo(1);
        assertThat(code(OFFICE, id, "endorse")).isEqualTo("outgoing.only-examiner");
        walk.initial(ECONOMY, id);
        assertThat(walk.state(id)).isEqualTo(OutgoingState.FORM_CHECK);
        walk.initial(Walk.CHECKER, id);
        walk.sign(id);
        walk.seal(id, walk.orderSeal(id));
        var verdict = walk.as(Walk.CLERK, () -> walk.outgoing().verdict(id));
        assertThat(verdict.light()).as(verdict.toString()).isEqualTo(Light.GREEN);
        assertThat(verdict.signatures()).hasSize(6);
    }

    @Test
    void aStepIsSkippedOnlyWithAReasonThatStaysOnTheCover() {
        decide(side());
        DocumentId id = walk.approved();
        String path = Walk.path(id) + "/skip-examiner";
        assertThat(api.post(ECONOMY, path, Map.of("place", "1.1", "reason", "Vắng"))
                        .code())
                .isEqualTo("outgoing.only-head-or-signer-skips");
        assertThat(api.post(Walk.HEAD, path, Map.of("place", "1.1")).code()).isEqualTo("outgoing.remark-missing");
        assertThat(api.post(Walk.HEAD, path, Map.of("place", "2.0", "reason", "Gấp"))
                        .code())
                .isEqualTo("outgoing.examiner-not-open");
        ok(api.post(Walk.LEADER, path, Map.of("place", "1.1", "reason", "Đi công tác, việc gấp")));
        walk.act(ECONOMY, id, OutgoingAct.ENDORSE);
        JsonNode cover = json(Walk.LEADER, id);
        assertThat(cover.at("/state").asString()).isEqualTo("FORM_CHECK");
        assertThat(cover.at("/circuit/1/1/progress").asString()).isEqualTo("SKIPPED");
        assertThat(cover.at("/circuit/1/1/skipped/0/reason").asString()).isEqualTo("Đi công tác, việc gấp");
        assertThat(cover.at("/circuit/1/1/skipped/0/byName").asString()).isEqualTo("Trần Quốc Bình");
        JsonNode slip = ok(api.get(Walk.LEADER, Walk.path(id) + "/slip"));
        assertThat(slip.valueStream()
                        .filter(level -> level.at("/verdict").asString().equals("SKIPPED"))
                        .map(level -> level.at("/level/code").asString()))
                .as("the signer who passed an examiner over stands as the signer")
                .containsExactly("outgoing.level-signer");
        assertThat(acts(id)).contains("outgoing.examiner-skipped", "outgoing.endorsed");
        assertThat(api.post(Walk.HEAD, path, Map.of("place", "0.0", "reason", "Gấp"))
                        .code())
                .isEqualTo("outgoing.act-out-of-order");
    }

    @Test
    void aReturnByOneEndsTheStageAndAnAnswerBringsItBack() {
        decide(side());
        DocumentId id = walk.approved();
        walk.act(OFFICE, id, OutgoingAct.ENDORSE);
        walk.act(ECONOMY, id, OutgoingAct.RETURN_EXAMINATION, "Chưa rõ nguồn kinh phí.");
        assertThat(walk.state(id)).isEqualTo(OutgoingState.RETURNED_TO_UNIT_HEAD);
        assertThat(mine(ECONOMY)).isZero();
        assertThat(code(Walk.HEAD, id, "answer-leader")).isEqualTo("outgoing.not-returned-by-leader");
        walk.act(Walk.HEAD, id, OutgoingAct.ANSWER_EXAMINER, "Kinh phí đã ghi ở Điều 2.");
        assertThat(walk.state(id)).isEqualTo(OutgoingState.EXAMINATION);
        assertThat(mine(OFFICE)).as("who agreed before need not again").isZero();
        walk.act(ECONOMY, id, OutgoingAct.ENDORSE);
        assertThat(walk.state(id)).isEqualTo(OutgoingState.FORM_CHECK);
    }

    @Test
    void changedContentBeginsTheWholeRoundAnew() {
        walk.withInitialsOf(house, Walk.HEAD, ECONOMY);
        decide(side());
        DocumentId id = walk.submitted();
        walk.initial(Walk.HEAD, id);
        walk.initial(ECONOMY, id);
        walk.act(OFFICE, id, OutgoingAct.RETURN_EXAMINATION, "Sai thẩm quyền.");
        walk.run(
                Walk.HEAD,
                () -> walk.outgoing()
                        .revise(
                                id,
                                new Revision(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("Sửa")),
                                Seen.latest()));
        OutgoingView revised = walk.view(Walk.HEAD, id);
        assertThat(revised.initials().given()).isEmpty();
        assertThat(revised.history())
                .filteredOn(HistoryEntry::initialled)
                .hasSize(2)
                .allMatch(entry -> entry.voidBecause().isPresent());
        walk.initial(Walk.HEAD, id);
        assertThat(mine(ECONOMY)).isEqualTo(1);
        assertThat(mine(OFFICE)).isEqualTo(1);
    }

    @Test
    void whoHandedOnTakesBackAlongTheRoute() {
        decide(List.of(head(), List.of(examiner("unit:" + unit(ECONOMY), "CONTENT")), checker()));
        DocumentId id = walk.approved();
        walk.act(ECONOMY, id, OutgoingAct.ENDORSE);
        walk.act(ECONOMY, id, OutgoingAct.TAKE_BACK);
        assertThat(walk.state(id)).isEqualTo(OutgoingState.EXAMINATION);
        assertThat(mine(ECONOMY)).isEqualTo(1);
        walk.act(ECONOMY, id, OutgoingAct.ENDORSE);
        assertThat(walk.state(id)).isEqualTo(OutgoingState.FORM_CHECK);
        DocumentId other = walk.approved();
        walk.act(Walk.HEAD, other, OutgoingAct.TAKE_BACK);
        assertThat(walk.state(other)).isEqualTo(OutgoingState.UNIT_REVIEW);
    }

    @Test
    void aDocumentKeepsTheRouteUnderWhichItWasSubmitted() {
        DocumentId before = walk.submitted();
        decide(side());
        DocumentId after = walk.submitted();
        walk.act(Walk.HEAD, before, OutgoingAct.APPROVE);
        walk.act(Walk.HEAD, after, OutgoingAct.APPROVE);
        assertThat(walk.state(before)).isEqualTo(OutgoingState.FORM_CHECK);
        assertThat(walk.state(after)).isEqualTo(OutgoingState.EXAMINATION);
        assertThat(api.post(Walk.ADMIN, ROUTES, Map.of("documentType", "QD", "reason", "Bỏ quy trình riêng"))
                        .status())
                .isEqualTo(204);
        assertThat(walk.state(after)).isEqualTo(OutgoingState.EXAMINATION);
        assertThat(walk.state(walk.approved())).isEqualTo(OutgoingState.FORM_CHECK);
    }

    @Test
    void theNarrowerScopeCountsAndOnlyFromItsDayOn() {
        ok204(api.post(Walk.ADMIN, ROUTES, Map.of("stages", side(), "reason", "Quy chế")));
        var later = new java.util.HashMap<String, Object>(
                Map.of("documentType", "QD", "stages", List.of(head(), checker()), "reason", "Quyết định đi thẳng"));
        later.put("from", today().plusDays(3).toString());
        ok204(api.post(Walk.ADMIN, ROUTES, later));
        assertThat(walk.state(walk.approved())).isEqualTo(OutgoingState.EXAMINATION);
        later.put("from", today().toString());
        ok204(api.post(Walk.ADMIN, ROUTES, later));
        assertThat(walk.state(walk.approved())).isEqualTo(OutgoingState.FORM_CHECK);
        assertThat(api.get(Walk.CLERK, ROUTES).json().at("/decisions")).hasSize(3);
    }

    @Test
    void onlyTheAdministratorDecidesAndOnlyWhatTheLawAllows() {
        Map<String, Object> lawful = Map.of("stages", side(), "reason", "Quy chế");
        assertThat(api.post(Walk.HEAD, ROUTES, lawful).code()).isEqualTo("practice.only-administrator");
        refused("practice.route-without-unit-head", List.of(checker()));
        refused("practice.route-without-form-check", List.of(head()));
        refused("practice.route-stage-empty", List.of(head(), List.of(), checker()));
        refused("practice.route-examiner-twice", List.of(head(), side().get(1), side().get(1), checker()));
        refused(
                "practice.route-what-does-not-fit",
                List.of(head(), List.of(examiner("unit:" + unit(ECONOMY), "FORM")), checker()));
        refused(
                "practice.route-who-unknown",
                List.of(head(), List.of(examiner("post:" + java.util.UUID.randomUUID(), "OPINION")), checker()));
        var long_ = new ArrayList<Object>(List.of(head()));
        for (int stage = 0; stage < 7; stage++) {
            long_.add(side().get(1));
        }
        long_.add(checker());
        refused("practice.route-too-long", long_);
        assertThat(api.post(Walk.ADMIN, ROUTES, Map.of("stages", side())).code())
                .isEqualTo("practice.reason-missing");
        assertThat(api.post(
                                Walk.ADMIN,
                                ROUTES,
                                Map.of("stages", side(), "reason", "Quy chế", "documentType", "KHONG-CO"))
                        .code())
                .isEqualTo("practice.route-scope-unknown");
    }

    private void refused(String code, List<?> stages) {
        assertThat(api.post(Walk.ADMIN, ROUTES, Map.of("stages", stages, "reason", "Quy chế"))
                        .code())
                .isEqualTo(code);
    }

    private void decide(List<?> stages) {
        ok204(api.post(Walk.ADMIN, ROUTES, Map.of("documentType", "QD", "stages", stages, "reason", "Quy chế")));
    }

    private static void ok204(Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(204);
    }

    /// The head; a unit and a post side by side; the checker.
    private List<List<Map<String, Object>>> side() {
        return List.of(
                head(),
                List.of(
                        examiner("unit:" + unit(ECONOMY), "OPINION"),
                        examiner("post:" + walk.province().as(OFFICE).post(), "CONTENT")),
                checker());
    }

    private static List<Map<String, Object>> head() {
        return List.of(examiner("drafting-unit-head", "CONTENT"));
    }

    private static List<Map<String, Object>> checker() {
        return List.of(examiner("form-checker", "FORM"));
    }

    private static Map<String, Object> examiner(String who, String what) {
        return Map.of("who", who, "what", what, "initial", true);
    }

    private String unit(String head) {
        return walk.as(head, () -> organisation.actingPost().unit().value().toString());
    }

    private long mine(String who) {
        return api.get(who, "/api/outgoing/documents?queue=MINE")
                .json()
                .at("/rows")
                .size();
    }

    private String code(String who, DocumentId id, String act) {
        return api.post(who, Walk.path(id) + "/" + act, Map.of("note", "thử")).code();
    }

    private List<String> acts(DocumentId id) {
        return walk.as(
                Walk.CLERK, () -> trail.of(id).stream().map(TrailEntry::act).toList());
    }

    private static List<String> words(JsonNode steps) {
        var words = new ArrayList<String>();
        steps.forEach(step -> words.add(step.at("/word").asString()));
        return words;
    }

    private JsonNode json(String who, DocumentId id) {
        return ok(api.get(who, Walk.path(id)));
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return answer.json();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
