package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
import vn.congvan.lawbook.Urgency;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.Software.Answer;
import vn.congvan.testing.Software.Part;
import vn.congvan.testing.TestServer;

/// Working on one draft together, as software asks for it: who has it along, what comes back, two versions side by
/// side.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckoutsThroughTheApiTest {
    private static final String FIRST = "Quyết định này có hiệu lực thi hành kể từ ngày ký.";
    private static final String SECOND = "Quyết định này có hiệu lực thi hành kể từ ngày 01 tháng 12 năm 2026.";

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
    void whoTakesADraftAlongBringsItBackAsTheNextVersionWithANote() {
        DocumentId id = draft();
        JsonNode taken = ok(api.post(Walk.DRAFTER, Walk.path(id) + "/checkout", Map.of("purpose", "Sửa hiệu lực")));
        assertThat(taken.at("/open/byName").asString()).isEqualTo("Nguyễn Văn An");
        assertThat(taken.at("/open/purpose").asString()).isEqualTo("Sửa hiệu lực");
        assertThat(taken.at("/fileName").asString())
                .isEqualTo("Ban hành Quy chế tiếp nhận văn bản điện tử - bản 1.docx");
        Answer file = api.get(Walk.DRAFTER, Walk.path(id) + "/checkout/file");
        assertThat(file.content()).isEqualTo(source(id, 0));
        assertThat(ok(checkIn(Walk.DRAFTER, id, SECOND, "Ghi ngày có hiệu lực"))
                        .at("/version")
                        .asInt())
                .isEqualTo(2);
        JsonNode view = ok(api.get(Walk.DRAFTER, Walk.path(id)));
        assertThat(view.at("/versions/1/remark").asString()).isEqualTo("Ghi ngày có hiệu lực");
        JsonNode state = ok(api.get(Walk.DRAFTER, Walk.path(id) + "/checkout"));
        assertThat(state.at("/open").isNull()).isTrue();
        assertThat(state.at("/past/0/ended/how").asString()).isEqualTo("CHECKED_IN");
        assertThat(state.at("/past/0/ended/made").asInt()).isEqualTo(2);
        assertThat(acts(id)).contains("outgoing.checked-out", "outgoing.draft-revised", "outgoing.checked-in");
    }

    @Test
    void ofTwoPeopleWhoEditTheSameDraftOneHasItAndTheOtherIsToldWhoAndSinceWhen() {
        DocumentId id = draft();
        walk.act(Walk.DRAFTER, id, OutgoingAct.SUBMIT);
        ok(api.post(Walk.HEAD, Walk.path(id) + "/checkout", Map.of()));
        Answer second = api.post(Walk.DEPUTY, Walk.path(id) + "/checkout", Map.of());
        assertThat(second.status()).isEqualTo(403);
        assertThat(second.code()).isEqualTo("outgoing.checked-out");
        assertThat(second.json().at("/detail").asString())
                .contains("Nguyễn Hữu Phước đang sửa dự thảo này từ")
                .contains("Hãy chờ");
        Answer upload = api.form(
                Walk.DEPUTY,
                "PUT",
                Walk.path(id) + "/draft",
                List.of(Part.file("file", "sua.docx", Wording.of(SECOND).content())));
        assertThat(upload.code()).isEqualTo("outgoing.checked-out");
        assertThat(checkIn(Walk.DEPUTY, id, SECOND, "Sửa").code()).isEqualTo("outgoing.checked-out");
        assertThat(api.get(Walk.DEPUTY, Walk.path(id) + "/checkout/file").code())
                .isEqualTo("outgoing.checked-out");
        for (String act : List.of("approve", "return-draft")) {
            assertThat(api.post(Walk.DEPUTY, Walk.path(id) + "/" + act, Map.of("note", "Xem lại"))
                            .code())
                    .isEqualTo("outgoing.checked-out");
        }
        Answer own = api.post(Walk.HEAD, Walk.path(id) + "/approve", Map.of());
        assertThat(own.code()).isEqualTo("outgoing.checked-out-by-you");
        assertThat(ok(api.get(Walk.HEAD, Walk.path(id))).at("/versions").size()).isEqualTo(1);
        ok(checkIn(Walk.HEAD, id, SECOND, "Sửa hiệu lực"));
        assertThat(ok(api.post(Walk.DEPUTY, Walk.path(id) + "/checkout", Map.of()))
                        .at("/open/version")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void onlyWhoeverMayMakeANewVersionTakesADraftAlong() {
        DocumentId id = draft();
        assertThat(api.post(Walk.HEAD, Walk.path(id) + "/checkout", Map.of()).code())
                .isEqualTo("outgoing.only-drafter");
        assertThat(api.post(Walk.OTHER_AGENCY, Walk.path(id) + "/checkout", Map.of())
                        .code())
                .isEqualTo("outgoing.document-unknown");
        assertThat(api.get(Walk.OTHER_UNIT, Walk.path(id) + "/checkout").code()).isEqualTo("outgoing.not-for-you-yet");
        assertThat(checkIn(Walk.DRAFTER, id, SECOND, "Sửa").code()).isEqualTo("outgoing.not-checked-out");
    }

    @Test
    void theSameBytesAMissingNoteAndAHostileFileAreRefusedAndTheDraftStaysTaken() {
        DocumentId id = draft();
        ok(api.post(Walk.DRAFTER, Walk.path(id) + "/checkout", Map.of()));
        Answer same = api.form(
                Walk.DRAFTER,
                "POST",
                Walk.path(id) + "/checkin?note=S%E1%BB%ADa",
                List.of(Part.file("file", "ban-1.docx", source(id, 0))));
        assertThat(same.code()).isEqualTo("outgoing.checkin-unchanged");
        assertThat(checkIn(Walk.DRAFTER, id, SECOND, " ").code()).isEqualTo("outgoing.checkin-note-missing");
        Answer hostile = api.form(
                Walk.DRAFTER,
                "POST",
                Walk.path(id) + "/checkin?note=S%E1%BB%ADa",
                List.of(Part.file("file", "sua.docx", "không phải DOCX".getBytes(StandardCharsets.UTF_8))));
        assertThat(hostile.code()).startsWith("files.");
        assertThat(ok(api.get(Walk.DRAFTER, Walk.path(id) + "/checkout"))
                        .at("/open/version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aForgottenDraftIsFreedWithAReasonAndWhatComesTooLateIsKeptToBeCompared() {
        DocumentId id = draft();
        walk.act(Walk.DRAFTER, id, OutgoingAct.SUBMIT);
        ok(api.post(Walk.DEPUTY, Walk.path(id) + "/checkout", Map.of()));
        assertThat(api.post(Walk.DRAFTER, Walk.path(id) + "/checkout/break", Map.of("reason", "Quên"))
                        .code())
                .isEqualTo("outgoing.only-head-breaks-checkout");
        assertThat(api.post(Walk.DEPUTY, Walk.path(id) + "/checkout/break", Map.of("reason", "Quên"))
                        .code())
                .isEqualTo("outgoing.own-checkout");
        assertThat(api.post(Walk.HEAD, Walk.path(id) + "/checkout/break", Map.of("reason", " "))
                        .code())
                .isEqualTo("outgoing.checkout-reason-missing");
        assertThat(ok(api.get(Walk.ADMIN, "/api/outgoing/checkouts")).findValuesAsString("document"))
                .contains(id.toString());
        assertThat(api.post(Walk.ADMIN, Walk.path(id) + "/checkout/break", Map.of("reason", "Đi công tác dài ngày"))
                        .status())
                .isEqualTo(204);
        assertThat(ok(api.get(Walk.DEPUTY, "/api/notices")).toString())
                .contains("outgoing.notice-checkout-broken")
                .contains("Đi công tác dài ngày");
        ok(api.post(Walk.HEAD, Walk.path(id) + "/checkout", Map.of()));
        ok(checkIn(Walk.HEAD, id, SECOND, "Sửa hiệu lực"));
        Answer late = checkIn(Walk.DEPUTY, id, "Quyết định này thay thế Quyết định số 15/2021/QĐ-UBND.", "Thay thế");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("outgoing.checkin-outdated");
        assertThat(late.json().at("/detail").asString()).contains("giữ làm bản đối chiếu");
        JsonNode kept = ok(api.get(Walk.DEPUTY, Walk.path(id) + "/checkout")).at("/aside/0");
        assertThat(kept.at("/basedOn").asInt()).isEqualTo(1);
        assertThat(kept.at("/note").asString()).isEqualTo("Thay thế");
        JsonNode compared = compare(id, "2", kept.at("/id").asString());
        assertThat(compared.at("/newer/aside").asBoolean()).isTrue();
        assertThat(compared.at("/changedParagraphs").asInt()).isEqualTo(2);
        assertThat(ok(api.get(Walk.HEAD, Walk.path(id))).at("/versions").size()).isEqualTo(2);
        assertThat(acts(id)).contains("outgoing.checkout-broken", "outgoing.set-aside");
    }

    @Test
    void whoGivesUpLeavesTheDraftAsItWas() {
        DocumentId id = draft();
        ok(api.post(Walk.DRAFTER, Walk.path(id) + "/checkout", Map.of()));
        walk.run(Walk.DRAFTER, () -> house.getBean(Checkouts.class).giveUp(id));
        assertThat(ok(api.post(Walk.DRAFTER, Walk.path(id) + "/submit", Map.of()))
                        .at("/state")
                        .asString())
                .isEqualTo("UNIT_REVIEW");
        assertThat(acts(id)).contains("outgoing.checkout-given-up");
    }

    @Test
    void twoVersionsAreComparedByTheWordsOfTheirDocxAndByFieldsRecipientsAndAttachments() {
        DocumentId id = draft();
        DraftFields old = walk.fields();
        var fields = DraftFields.of(
                old.authority(),
                old.documentType(),
                "Ban hành Quy chế gửi, nhận văn bản điện tử",
                Urgency.URGENT,
                old.signer(),
                List.of(walk.province().code("H99.05")));
        var change = new Revision(
                Optional.of(fields),
                Optional.of(Wording.of(SECOND)),
                Optional.of(List.of(new UploadedFile("phu-luc.txt", "Phụ lục".getBytes(StandardCharsets.UTF_8)))),
                Optional.of("Theo góp ý"));
        walk.run(Walk.DRAFTER, () -> walk.outgoing().revise(id, change, Seen.latest()));
        JsonNode found = compare(id, "1", "2");
        assertThat(found.at("/laidOut").asBoolean()).isFalse();
        assertThat(found.at("/changedParagraphs").asInt()).isEqualTo(1);
        assertThat(found.at("/inserted").asInt()).isEqualTo(5);
        assertThat(found.at("/deleted").asInt()).isEqualTo(1);
        assertThat(found.at("/fields").findValuesAsString("field"))
                .containsExactlyInAnyOrder("recipients", "summary", "urgency");
        assertThat(found.at("/attachments/0/kind").asString()).isEqualTo("ADDED");
        JsonNode back = compare(id, "2", "1");
        assertThat(back.at("/inserted").asInt()).isEqualTo(1);
        assertThat(back.at("/attachments/0/kind").asString()).isEqualTo("REMOVED");
        assertThat(compare(id, "2", "2").at("/changedParagraphs").asInt()).isZero();
    }

    @Test
    void aPdfIsComparedByTheWordsOfItsPagesAndWhatIsNotThereIsRefused() {
        DocumentId id = draft();
        var change =
                new Revision(Optional.empty(), Optional.of(Walk.paper().file()), Optional.empty(), Optional.of("PDF"));
        walk.run(Walk.DRAFTER, () -> walk.outgoing().revise(id, change, Seen.latest()));
        JsonNode found = compare(id, "1", "2");
        assertThat(found.at("/laidOut").asBoolean()).isTrue();
        assertThat(found.at("/inserted").asInt() + found.at("/deleted").asInt()).isPositive();
        assertThat(api.get(Walk.DRAFTER, Walk.path(id) + "/comparison?from=1&to=9")
                        .code())
                .isEqualTo("outgoing.version-unknown");
        assertThat(api.get(Walk.OTHER_UNIT, Walk.path(id) + "/comparison?from=1&to=2")
                        .code())
                .isEqualTo("outgoing.not-for-you-yet");
        assertThat(newest(id).details()).containsEntry("file", "comparison");
    }

    private DocumentId draft() {
        return walk.draft(new NewDraft(walk.fields(), Wording.of(FIRST), List.of()));
    }

    private Answer checkIn(String who, DocumentId id, String article2, String note) {
        String said = URLEncoder.encode(note, StandardCharsets.UTF_8);
        return api.form(
                who,
                "POST",
                Walk.path(id) + "/checkin?note=" + said,
                List.of(Part.file("file", "sua.docx", Wording.of(article2).content())));
    }

    private JsonNode compare(DocumentId id, String from, String to) {
        return ok(api.get(Walk.HEAD, Walk.path(id) + "/comparison?from=" + from + "&to=" + to));
    }

    private byte[] source(DocumentId id, int version) {
        return walk.as(Walk.DRAFTER, () -> {
            var view = walk.outgoing().view(id);
            return walk.outgoing()
                    .file(id, view.versions().get(version).source().holding())
                    .content();
        });
    }

    private List<String> acts(DocumentId id) {
        return ActingAs.call(walk.province().as(Walk.CLERK), () -> trail.of(id)).stream()
                .map(TrailEntry::act)
                .toList();
    }

    private TrailEntry newest(DocumentId id) {
        return ActingAs.call(walk.province().as(Walk.CLERK), () -> trail.of(id)).stream()
                .filter(entry -> entry.act().equals("outgoing.viewed"))
                .reduce((_, second) -> second)
                .orElseThrow();
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return answer.json();
    }
}
