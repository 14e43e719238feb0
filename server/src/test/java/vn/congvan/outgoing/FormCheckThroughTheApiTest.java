package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.congvan.audit.Trail;
import vn.congvan.audit.TrailEntry;
import vn.congvan.common.DocumentId;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.Software.Answer;
import vn.congvan.testing.TestServer;

/// The machine's check of form on the way of a document, as software asks for it.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormCheckThroughTheApiTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private Trail trail;

    private Walk walk;
    private Software api;

    @BeforeAll
    void people() {
        walk = Walk.in(house);
        api = Software.of(server, walk.province());
    }

    @Test
    void aFindingSaysWhatWhereByWhichArticleHowGraveAndHowToMendIt() {
        JsonNode checked = check(Walk.DRAFTER, faulty());
        assertThat(checked.at("/version").asInt()).isEqualTo(1);
        assertThat(checked.at("/errors").asInt()).isEqualTo(2);
        assertThat(checked.at("/warnings").asInt()).isEqualTo(1);
        JsonNode motto = checked.at("/findings/0");
        assertThat(motto.at("/rule").asString()).isEqualTo("motto");
        assertThat(motto.at("/article").asString()).contains("30/2020/NĐ-CP").contains("Phụ lục I");
        assertThat(motto.at("/severity").asString()).isEqualTo("error");
        assertThat(motto.at("/page").asInt()).isEqualTo(1);
        assertThat(motto.at("/where/x").asDouble()).isGreaterThan(280);
        assertThat(motto.at("/where/y").asDouble()).isGreaterThan(700);
        assertThat(motto.at("/message").asString()).contains("Độc lập – Tự do – Hạnh phúc");
        assertThat(motto.at("/mend").asString()).contains("Độc lập - Tự do - Hạnh phúc");
        assertThat(motto.at("/mendable").asBoolean()).isTrue();
    }

    @Test
    void aDraftWithoutFaultsHasNoFindingsForWhomeverItComesTo() {
        DocumentId id = walk.draft(new NewDraft(walk.fields(), FaultyDraft.withoutFaults(), List.of()));
        walk.act(Walk.DRAFTER, id, OutgoingAct.SUBMIT);
        walk.act(Walk.HEAD, id, OutgoingAct.APPROVE);
        for (String who : List.of(Walk.DRAFTER, Walk.HEAD, Walk.CHECKER)) {
            assertThat(check(who, id).at("/findings")).isEmpty();
        }
    }

    @Test
    void aNewVersionIsCheckedAnew() {
        DocumentId id = faulty();
        assertThat(check(Walk.DRAFTER, id).at("/findings")).isNotEmpty();
        walk.run(
                Walk.DRAFTER,
                () -> walk.outgoing()
                        .revise(
                                id,
                                new Revision(
                                        Optional.empty(),
                                        Optional.of(FaultyDraft.withoutFaults()),
                                        Optional.empty(),
                                        Optional.empty()),
                                Seen.latest()));
        JsonNode checked = check(Walk.DRAFTER, id);
        assertThat(checked.at("/version").asInt()).isEqualTo(2);
        assertThat(checked.at("/findings")).isEmpty();
    }

    @Test
    void whoMayNotSeeTheDraftLearnsNothingOfItsForm() {
        String path = Walk.path(faulty()) + "/form-check";
        assertThat(api.get(Walk.OTHER_UNIT, path).code()).isEqualTo("outgoing.not-for-you-yet");
        Answer foreign = api.get(Walk.OTHER_AGENCY, path);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.code()).isEqualTo("outgoing.document-unknown");
    }

    @Test
    void askingIsRecordedAsAViewing() {
        DocumentId id = faulty();
        check(Walk.HEAD, id);
        assertThat(newest(id).act()).isEqualTo("outgoing.viewed");
        assertThat(newest(id).details()).containsEntry("file", "form-check");
    }

    @Test
    void aDraftWithErrorsMayBeSubmittedAndTheTrailSaysHowManyWereOpen() {
        DocumentId id = faulty();
        assertThat(ok(api.post(Walk.DRAFTER, Walk.path(id) + "/submit", Map.of()))
                        .at("/state")
                        .asString())
                .isEqualTo("UNIT_REVIEW");
        assertThat(told(id, "outgoing.submitted")).containsEntry("form-errors", "2");
    }

    @Test
    void theMachineMendsWhatIsSafeAsANewVersionAndTheOldOneStays() {
        DocumentId id = faulty();
        byte[] before = file(id, 0);
        JsonNode mended = ok(api.post(Walk.DRAFTER, Walk.path(id) + "/form-mending", Map.of()));
        assertThat(mended.at("/versions").size()).isEqualTo(2);
        assertThat(mended.at("/versions/1/remark").asString())
                .contains("Máy sửa giúp")
                .contains("Tiêu ngữ")
                .contains("Dấu kết thúc");
        assertThat(file(id, 0)).isEqualTo(before);
        JsonNode checked = check(Walk.DRAFTER, id);
        assertThat(checked.at("/findings").findValuesAsString("rule")).containsOnly("article-order");
        assertThat(told(id, "outgoing.draft-revised")).containsEntry("mended", "end-mark motto");
    }

    @Test
    void onlyTheRulesThatAreNamedAreMended() {
        DocumentId id = faulty();
        ok(api.post(Walk.DRAFTER, Walk.path(id) + "/form-mending", Map.of("rules", List.of("motto"))));
        assertThat(check(Walk.DRAFTER, id).at("/findings").findValuesAsString("rule"))
                .contains("end-mark", "article-order")
                .doesNotContain("motto");
    }

    @Test
    void whatTheMachineCannotMendIsRefusedWithASentence() {
        String pdf = Walk.path(walk.draft()) + "/form-mending";
        Answer refused = api.post(Walk.DRAFTER, pdf, Map.of());
        assertThat(refused.code()).isEqualTo("outgoing.form-mend-needs-docx");
        assertThat(refused.json().at("/detail").asString()).contains("PDF");
        String docx = Walk.path(faulty()) + "/form-mending";
        assertThat(api.post(Walk.DRAFTER, docx, Map.of("rules", List.of("article-order")))
                        .code())
                .isEqualTo("outgoing.form-nothing-to-mend");
        assertThat(api.post(Walk.HEAD, docx, Map.of()).code()).isEqualTo("outgoing.only-drafter");
    }

    @Test
    void aMendingThatWouldChangeNothingIsRefusedAndMakesNoVersion() {
        DocumentId id = walk.draft(new NewDraft(walk.fields(), FaultyDraft.smallByStyle(), List.of()));
        assertThat(check(Walk.DRAFTER, id).at("/findings").findValuesAsString("rule"))
                .contains("text-size");
        assertThat(api.post(Walk.DRAFTER, Walk.path(id) + "/form-mending", Map.of("rules", List.of("text-size")))
                        .code())
                .isEqualTo("outgoing.form-nothing-to-mend");
        assertThat(ok(api.get(Walk.DRAFTER, Walk.path(id))).at("/versions").size())
                .isEqualTo(1);
    }

    @Test
    void whoMayNotSubmitIsRefusedBeforeTheFormIsChecked() {
        DocumentId id = faulty();
        assertThat(api.post(Walk.HEAD, Walk.path(id) + "/submit", Map.of()).code())
                .isEqualTo("outgoing.only-drafter");
    }

    private DocumentId faulty() {
        return walk.draft(new NewDraft(walk.fields(), FaultyDraft.withFaults(), List.of()));
    }

    private JsonNode check(String who, DocumentId id) {
        return ok(api.get(who, Walk.path(id) + "/form-check"));
    }

    private byte[] file(DocumentId id, int version) {
        return walk.as(
                Walk.DRAFTER,
                () -> walk.outgoing()
                        .file(
                                id,
                                walk.outgoing()
                                        .view(id)
                                        .versions()
                                        .get(version)
                                        .source()
                                        .holding())
                        .content());
    }

    private Map<String, String> told(DocumentId id, String act) {
        return ActingAs.call(walk.province().as(Walk.CLERK), () -> trail.of(id)).stream()
                .filter(entry -> entry.act().equals(act))
                .findFirst()
                .orElseThrow()
                .details();
    }

    private TrailEntry newest(DocumentId id) {
        return ActingAs.call(walk.province().as(Walk.CLERK), () -> trail.of(id).getLast());
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return answer.json();
    }
}
