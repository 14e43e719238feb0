package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.audit.Trail;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.form.Circulation;
import vn.congvan.lawbook.Urgency;
import vn.congvan.practice.Practice;
import vn.congvan.practice.Setting;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignerRole;
import vn.congvan.signing.Light;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.Software.Answer;
import vn.congvan.testing.TestServer;

/// Approving the content and passing the form by initials (ký nháy): signatures that stay valid under the
/// leader's and the agency's, and that are void as soon as what they vouch for changes.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InitialsThroughTheApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private Trail trail;

    @Autowired
    private Practice practice;

    private Walk walk;
    private Software api;

    @BeforeAll
    void peopleWithKeys() {
        walk = Walk.withKeys(house).withInitialsOf(house, Walk.HEAD, Walk.CHECKER);
        api = Software.of(server, walk.province());
    }

    @Test
    void bothInitialsTheDecidedUrgencySignatureNumberAndSealStandTogether() {
        DocumentId id = walk.submitted();
        String path = Walk.path(id);
        assertThat(json(Walk.HEAD, path).at("/initials/asked").asString()).isEqualTo("approve");
        assertThat(json(Walk.DRAFTER, path).at("/initials/asked").asString("")).isEmpty();
        assertThat(api.post(Walk.HEAD, path + "/approve", Map.of()).code()).isEqualTo("outgoing.initial-needed");

        SignOrder first = order(api.post(Walk.HEAD, path + "/initial-order", Map.of("note", "Đã rà căn cứ.")));
        assertThat(first.role()).isEqualTo("INITIAL");
        Answer wrong = api.post(
                Walk.HEAD,
                path + "/initial",
                Map.of("requestId", first.requestId(), "refusal", Map.of("code", "PIN_WRONG", "attemptsLeft", 4)));
        assertThat(wrong.code()).isEqualTo("signing.pin-wrong");
        var answer = Walk.answer(first, walk.initialAnswer(Walk.HEAD, first));
        JsonNode approved = ok(api.post(Walk.HEAD, path + "/initial", answer));
        assertThat(approved.at("/state").asString()).isEqualTo("FORM_CHECK");
        JsonNode act = last(approved);
        assertThat(act.at("/act").asString()).isEqualTo("approve");
        assertThat(act.at("/initialled").asBoolean()).isTrue();
        assertThat(act.at("/remark").asString()).isEqualTo("Đã rà căn cứ.");
        int done = approved.at("/history").size();
        assertThat(ok(api.post(Walk.HEAD, path + "/initial", answer)).at("/history"))
                .hasSize(done);

        SignOrder second = order(api.post(Walk.CHECKER, path + "/initial-order", Map.of()));
        JsonNode passed = ok(api.post(
                Walk.CHECKER, path + "/initial", Walk.answer(second, walk.initialAnswer(Walk.CHECKER, second))));
        assertThat(passed.at("/state").asString()).isEqualTo("LEADER_SIGNING");
        assertThat(passed.at("/initials/given")).hasSize(2);
        assertThat(passed.at("/main/role").asString()).isEqualTo("INITIALLED");
        assertThat(api.get(Walk.LEADER, path + "/verification").json().toString())
                .contains("GREEN", "INITIAL");

        sign(id, Urgency.FLASH);
        walk.seal(id, walk.orderSeal(id));
        var verdict = walk.as(Walk.CLERK, () -> walk.outgoing().verdict(id));
        assertThat(verdict.light()).as(verdict.toString()).isEqualTo(Light.GREEN);
        assertThat(verdict.signatures())
                .extracting(found -> found.role())
                .containsExactly(SignerRole.INITIAL, SignerRole.INITIAL, SignerRole.LEADER, SignerRole.SEAL);
        OutgoingView issued = walk.view(Walk.CLERK, id);
        assertThat(issued.state()).isEqualTo(OutgoingState.ISSUED);
        assertThat(issued.decidedUrgency()).isEqualTo(Urgency.FLASH);
        assertThat(trailOf(id)).contains("outgoing.approved", "outgoing.form-passed", "signing.completed");
    }

    @Test
    void aNewVersionVoidsTheInitialsVisibly() {
        DocumentId id = walk.submitted();
        walk.initial(Walk.HEAD, id);
        walk.act(Walk.CHECKER, id, OutgoingAct.RETURN_FORM, "Sai nơi nhận.");
        assertThat(walk.view(Walk.HEAD, id).initials().given()).hasSize(1);
        walk.run(
                Walk.HEAD,
                () -> walk.outgoing()
                        .revise(
                                id,
                                new Revision(
                                        Optional.empty(),
                                        Optional.of(Walk.paper().file()),
                                        Optional.empty(),
                                        Optional.of("Sửa nơi nhận")),
                                Seen.latest()));
        OutgoingView revised = walk.view(Walk.HEAD, id);
        assertThat(revised.initials().given()).isEmpty();
        assertThat(revised.main().role().name()).startsWith("DRAFT_");
        HistoryEntry voided = revised.history().stream()
                .filter(HistoryEntry::initialled)
                .findFirst()
                .orElseThrow();
        assertThat(voided.voidBecause().orElseThrow().code()).isEqualTo("outgoing.void-new-version");
        walk.initial(Walk.HEAD, id);
        walk.initial(Walk.CHECKER, id);
        sign(id, Urgency.NORMAL);
        assertThat(green(id)).hasSize(3);
    }

    @Test
    void takingBackTakesBackOnesOwnInitialAndNoOther() {
        DocumentId id = walk.submitted();
        walk.initial(Walk.HEAD, id);
        walk.initial(Walk.CHECKER, id);
        walk.act(Walk.CHECKER, id, OutgoingAct.TAKE_BACK);
        assertThat(walk.view(Walk.HEAD, id).initials().given())
                .extracting(InitialsView.Line::act)
                .containsExactly(OutgoingAct.APPROVE);
        walk.initial(Walk.CHECKER, id);
        assertThat(green(id)).hasSize(2);
    }

    @Test
    void aSignatureGivenUpTakesItsUrgencyWithItAndLeavesTheInitials() {
        DocumentId id = walk.submitted();
        walk.initial(Walk.HEAD, id);
        walk.initial(Walk.CHECKER, id);
        sign(id, Urgency.URGENT);
        walk.act(Walk.CLERK, id, OutgoingAct.RETURN_NUMBERING, "Độ khẩn không đúng.");
        walk.act(Walk.HEAD, id, OutgoingAct.ANSWER_LEADER, "Đề nghị quyết định lại độ khẩn.");
        sign(id, Urgency.VERY_URGENT);
        walk.seal(id, walk.orderSeal(id));
        assertThat(green(id)).hasSize(4);
        assertThat(walk.view(Walk.CLERK, id).decidedUrgency()).isEqualTo(Urgency.VERY_URGENT);
        assertThat(walk.view(Walk.CLERK, id).initials().given()).hasSize(2);
    }

    @Test
    void whoeverInitialsFirstCertifiesTheFileAlsoWhereTheHeadHasNoCertificate() {
        Walk other = Walk.withKeys(house).withInitialsOf(house, Walk.CHECKER);
        DocumentId id = other.submitted();
        assertThat(other.view(Walk.HEAD, id).initials().asked()).isEmpty();
        assertThatThrownBy(() -> other.orderInitial(Walk.HEAD, id))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("outgoing.initial-not-asked"));
        other.act(Walk.HEAD, id, OutgoingAct.APPROVE);
        other.initial(Walk.CHECKER, id);
        other.sign(id);
        other.seal(id, other.orderSeal(id));
        var verdict = other.as(Walk.CLERK, () -> other.outgoing().verdict(id));
        assertThat(verdict.light()).as(verdict.toString()).isEqualTo(Light.GREEN);
        assertThat(verdict.signatures()).hasSize(3);
    }

    @Test
    void anAgencyMayDecideThatApprovalsAreRecordedOnly() {
        Walk other = Walk.withKeys(house).withInitialsOf(house, Walk.HEAD, Walk.CHECKER);
        other.run(
                Walk.ADMIN,
                () -> practice.decide(
                        Setting.INITIALS, false, LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")), "Quy chế văn thư"));
        DocumentId id = other.checked();
        OutgoingView view = other.view(Walk.LEADER, id);
        assertThat(view.initials()).isEqualTo(new InitialsView(Optional.empty(), List.of()));
        assertThat(view.history()).noneMatch(HistoryEntry::initialled);
        other.sign(id);
        assertThat(other.view(Walk.CLERK, id).state()).isEqualTo(OutgoingState.NUMBERING);
    }

    @Test
    void placesAreFixedFromTheFirstInitialOn() {
        DocumentId id = walk.submitted();
        var places = walk.view(Walk.HEAD, id).places().orElseThrow();
        assertThat(places.initials()).hasSize(2);
        walk.run(Walk.HEAD, () -> walk.outgoing().correctPlaces(id, places, Seen.latest()));
        walk.initial(Walk.HEAD, id);
        assertThatThrownBy(() -> walk.run(Walk.CHECKER, () -> walk.outgoing().correctPlaces(id, places, Seen.latest())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("outgoing.places-initialled"));
    }

    @Test
    void anOrderThatWasReplacedOrIsAnothersIsNotAnswered() {
        DocumentId id = walk.submitted();
        SignOrder old = walk.orderInitial(Walk.HEAD, id);
        SignOrder fresh = walk.orderInitial(Walk.HEAD, id);
        assertThatThrownBy(() -> walk.initial(Walk.HEAD, id, old))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("outgoing.order-replaced"));
        Answer others = api.post(
                Walk.CHECKER, Walk.path(id) + "/initial", Walk.answer(fresh, walk.initialAnswer(Walk.CHECKER, fresh)));
        assertThat(others.code()).isEqualTo("outgoing.only-unit-head");
        Answer anothersKey = api.post(
                Walk.HEAD, Walk.path(id) + "/initial", Walk.answer(fresh, walk.initialAnswer(Walk.CHECKER, fresh)));
        assertThat(anothersKey.code()).isEqualTo("signing.signature-wrong");
        walk.initial(Walk.HEAD, id, fresh);
        assertThat(walk.state(id)).isEqualTo(OutgoingState.FORM_CHECK);
    }

    @Test
    void circulationAndDrafterAreDrawnAndTheDraftMarkIsGoneBeforeTheFirstInitial() {
        DraftFields usual = walk.fields();
        var fields = new DraftFields(
                usual.authority(),
                usual.documentType(),
                usual.summary(),
                usual.urgency(),
                usual.signer(),
                usual.recipients(),
                Optional.of("PL"),
                30,
                usual.language(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Circulation.INTERNAL),
                Optional.empty(),
                Optional.empty());
        DocumentId id = walk.draft(new NewDraft(fields, Walk.paper().file(), List.of()));
        walk.act(Walk.DRAFTER, id, OutgoingAct.SUBMIT);
        assertThat(json(Walk.HEAD, Walk.path(id)).at("/fields/circulation").asString())
                .isEqualTo("INTERNAL");
        walk.initial(Walk.HEAD, id);
        JsonNode main = json(Walk.HEAD, Walk.path(id)).at("/main");
        assertThat(main.at("/role").asString()).isEqualTo("INITIALLED");
        String text = text(api.get(Walk.HEAD, main.at("/href").asString()).content());
        assertThat(text).contains("LƯU HÀNH NỘI BỘ").contains("PL.(30)").doesNotContain("DỰ THẢO");
        sign(withChecker(id), Urgency.URGENT);
        assertThat(green(id)).hasSize(3);
    }

    private DocumentId withChecker(DocumentId id) {
        walk.initial(Walk.CHECKER, id);
        return id;
    }

    private static String text(byte[] pdf) {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return new org.apache.pdfbox.text.PDFTextStripper().getText(document);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private void sign(DocumentId id, Urgency urgency) {
        SignOrder order = walk.as(Walk.LEADER, () -> walk.outgoing().orderSignature(id, urgency, Seen.latest()));
        walk.sign(id, order);
    }

    private List<vn.congvan.signing.SignatureFinding> green(DocumentId id) {
        var verdict = walk.as(Walk.CLERK, () -> walk.outgoing().verdict(id));
        assertThat(verdict.light()).as(verdict.toString()).isEqualTo(Light.GREEN);
        return verdict.signatures();
    }

    private List<String> trailOf(DocumentId id) {
        return ActingAs.call(
                walk.province().as(Walk.CLERK),
                () -> trail.of(id).stream().map(entry -> entry.act()).toList());
    }

    private JsonNode json(String who, String path) {
        return ok(api.get(who, path));
    }

    private static JsonNode last(JsonNode document) {
        return document.at("/history").get(document.at("/history").size() - 1);
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return answer.json();
    }

    private static SignOrder order(Answer answer) {
        return JSON.treeToValue(ok(answer), SignOrder.class);
    }
}
