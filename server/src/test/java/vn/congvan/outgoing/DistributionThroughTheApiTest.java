package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.congvan.audit.Trail;
import vn.congvan.audit.TrailEntry;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.RecipientView.Stage;
import vn.congvan.practice.SendingLists;
import vn.congvan.tasks.Notice;
import vn.congvan.tasks.Notices;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.Software.Answer;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestServer;

/// How a document goes to its recipients, as software decides it: ends, ways, codes of today, saved groups.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DistributionThroughTheApiTest {
    private static final String MANAGER = "vuong.hoang.nam";
    private static final String GROUPS = "/api/outgoing/recipient-groups";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private Organisation organisation;

    @Autowired
    private SendingLists lists;

    @Autowired
    private Notices notices;

    @Autowired
    private Trail trail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private Walk walk;
    private Software api;

    @BeforeAll
    void people() {
        walk = Walk.withKeys(house);
        api = Software.of(server, walk.province());
    }

    @Test
    void theProvincesListProposesTheWayAndAnotherOneNeedsAReason() {
        enter("Quyết định; " + code("H99.08") + "; kèm giấy");
        DocumentId id = walk.draft();
        JsonNode proposed = line(lines(Walk.DRAFTER, id), code("H99.08"));
        assertThat(proposed.at("/mode").asString()).isEqualTo("WITH_PAPER");
        assertThat(proposed.at("/proposedBy").asString()).isEqualTo("Quyết định 12/QĐ-UBND");
        assertThat(line(lines(Walk.DRAFTER, id), code("H99.05")).at("/mode").asString())
                .isEqualTo("ELECTRONIC");
        assertThat(decide(Walk.DRAFTER, id, code("H99.08"), "biet", "ELECTRONIC", "")
                        .code())
                .isEqualTo("outgoing.mode-reason");
        JsonNode decided = line(
                decide(Walk.DRAFTER, id, code("H99.08"), "biet", "ELECTRONIC", "Nơi nhận không cần bản giấy")
                        .json(),
                code("H99.08"));
        assertThat(decided.at("/roleName").asString()).isEqualTo("để biết");
        assertThat(decided.at("/reason").asString()).isEqualTo("Nơi nhận không cần bản giấy");
        assertThat(decide(Walk.OTHER_UNIT, id, code("H99.08"), "biet", "WITH_PAPER", "")
                        .status())
                .isEqualTo(403);
        assertThat(decide(Walk.DRAFTER, id, "H99.77", "biet", "ELECTRONIC", "").code())
                .isEqualTo("outgoing.recipient-not-in-document");
        assertThat(decide(Walk.DRAFTER, id, code("H99.08"), "ngay-mai", "WITH_PAPER", "")
                        .code())
                .isEqualTo("outgoing.role-unknown");
    }

    @Test
    void aRuleForASubjectAreaSpeaksOfDocumentsOfThatAreaOnly() {
        enter("Quyết định; Đất đai; " + code("H99.08") + "; kèm giấy\n*; *; *; điện tử");
        JsonNode choices = api.get(Walk.DRAFTER, "/api/outgoing/choices").json();
        assertThat(choices.at("/subjectAreas").valueStream().map(JsonNode::asString))
                .containsExactly("Đất đai");
        DocumentId of = walk.draft(about(Optional.of("Đất đai")));
        DocumentId none = walk.draft(about(Optional.empty()));
        assertThat(line(lines(Walk.DRAFTER, of), code("H99.08")).at("/mode").asString())
                .isEqualTo("WITH_PAPER");
        assertThat(line(lines(Walk.DRAFTER, none), code("H99.08")).at("/mode").asString())
                .isEqualTo("ELECTRONIC");
        assertThat(api.get(Walk.DRAFTER, Walk.path(of))
                        .json()
                        .at("/fields/subjectArea")
                        .asString())
                .isEqualTo("Đất đai");
        assertThat(faults(() -> walk.draft(about(Optional.of("Thủy lợi")))))
                .containsExactly("outgoing.subject-area-unknown");
    }

    private NewDraft about(Optional<String> area) {
        NewDraft usual = with(List.of(code("H99.08")));
        return new NewDraft(usual.fields().withSubjectArea(area), usual.file(), usual.attachments());
    }

    @Test
    void aListIsEnteredByTheProvincesManagerAloneAndEveryMistakeOfItsLinesIsTold() {
        assertThat(faults(() -> walk.as(Walk.ADMIN, () -> lists.enter(today(), "QĐ 1", "*;*;kèm giấy"))))
                .containsExactly("practice.only-province-manager");
        String wrong = "Quyết định;*;bồ câu\nThơ;*;điện tử\n*;h99 05;điện tử\nQuyết định;kèm giấy";
        assertThat(faults(() -> walk.as(MANAGER, () -> lists.enter(today(), "QĐ 1", wrong))))
                .containsExactlyInAnyOrder(
                        "practice.sending-line-mode",
                        "practice.sending-line-type",
                        "practice.sending-line-recipient",
                        "practice.sending-line-cells");
        assertThat(faults(() -> walk.as(MANAGER, () -> lists.enter(today().minusDays(1), "QĐ 1", "*;*;kèm giấy"))))
                .containsExactly("practice.day-passed");
    }

    @Test
    void unitsAndPeopleOfTheHouseGetItInsideAndWhoIsOutsideOnPaper() {
        String unit = walk.as(
                Walk.OTHER_UNIT,
                () -> Address.UNIT + organisation.actingPost().unit().toString());
        String person = Address.POST + walk.province().as(Walk.CHECKER).post();
        String firm = "outside:Công ty TNHH An Phát | 12 Lê Lợi, Bình Minh";
        DocumentId id = walk.draft(with(List.of(code("H99.05"), unit, person, firm)));
        assertThat(line(lines(Walk.DRAFTER, id), firm).at("/mode").asString()).isEqualTo("PAPER_ONLY");
        assertThat(decide(Walk.DRAFTER, id, firm, "biet", "ELECTRONIC", "Có thư điện tử")
                        .code())
                .isEqualTo("outgoing.mode-not-possible");
        issue(id);
        assertThat(walk.view(Walk.CLERK, id).recipients())
                .extracting(RecipientView::name, RecipientView::stage)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("Công ty TNHH An Phát", Stage.ON_PAPER),
                        org.assertj.core.groups.Tuple.tuple(
                                "Vũ Đình Khoa, Trưởng phòng Hành chính - Tổ chức", Stage.INSIDE));
        assertThat(walk.as(Walk.CHECKER, () -> notices.mine(50)).stream()
                        .map(Notice::what)
                        .map(Reason::code))
                .contains("outgoing.notice-passed-inside");
        assertThat(taken(Walk.CLERK, id, person).status()).isEqualTo(403);
        assertThat(line(taken(Walk.CHECKER, id, person).json(), person)
                        .at("/takenBy")
                        .asString())
                .startsWith("Vũ Đình Khoa");
        assertThat(taken(Walk.CHECKER, id, person).code()).isEqualTo("outgoing.taken-already");
        assertThat(decide(Walk.CLERK, id, code("H99.05"), "biet", "ELECTRONIC", "")
                        .code())
                .isEqualTo("outgoing.distribution-settled");
    }

    @Test
    void whatGoesOnPaperAloneIsNotExchangedAndIsIssuedAllTheSame() {
        DocumentId id = walk.draft(with(List.of(code("H99.05"))));
        decide(Walk.DRAFTER, id, code("H99.05"), "thuc-hien", "PAPER_ONLY", "Nơi nhận mất kết nối");
        issue(id);
        RecipientView only = walk.view(Walk.CLERK, id).recipients().getFirst();
        assertThat(only.stage()).isEqualTo(Stage.ON_PAPER);
        assertThat(only.sentence().values()).containsEntry("because", "Nơi nhận mất kết nối");
    }

    @Test
    void theClerkGetsOnceListedWhatGoesOnPaperWithItsPrintEnvelopesAndHandOverList() {
        String firm = "outside:Công ty TNHH An Phát | 12 Lê Lợi, Bình Minh";
        DocumentId id = walk.draft(with(List.of(code("H99.05"), firm)));
        issue(id);
        String paper = Walk.path(id) + "/paper";
        List<JsonNode> listed = api.get(Walk.CLERK, "/api/outgoing/paper")
                .json()
                .valueStream()
                .filter(one -> one.at("/document").asString().equals(id.toString()))
                .toList();
        assertThat(listed).hasSize(1);
        assertThat(listed.getFirst().at("/recipients").valueStream().map(JsonNode::asString))
                .containsExactly("Công ty TNHH An Phát");
        assertThat(listed.getFirst().at("/sign").asString())
                .isEqualTo(walk.view(Walk.CLERK, id).sign().orElseThrow().full());
        assertThat(api.get(Walk.DRAFTER, "/api/outgoing/paper").code()).isEqualTo("outgoing.only-clerk");
        assertThat(api.post(Walk.CLERK, paper, Map.of()).code()).isEqualTo("outgoing.copies-to-print");
        assertThat(api.post(Walk.DRAFTER, paper, Map.of("copies", 2)).status()).isEqualTo(403);
        for (Software.Answer answer : List.of(
                api.post(Walk.CLERK, paper, Map.of("copies", 2)),
                api.get(Walk.CLERK, "/api/outgoing/paper/envelopes?size=dl&doc=" + id),
                api.get(Walk.CLERK, "/api/outgoing/paper/hand-over?doc=" + id))) {
            assertThat(new String(answer.content(), 0, 5, StandardCharsets.ISO_8859_1))
                    .isEqualTo("%PDF-");
        }
        assertThat(api.get(Walk.CLERK, "/api/outgoing/paper/envelopes?size=A0&doc=" + id)
                        .code())
                .isEqualTo("outgoing.envelope-unknown");
    }

    @Test
    void aRecipientThatWasMergedIsShownBeforeSendingAndItsSuccessorIsTakenByOneAct() {
        DocumentId id = walk.signed();
        String merged = code("H99.08");
        merge(merged, code("H99.31"));
        JsonNode before = line(lines(Walk.CLERK, id), merged);
        assertThat(before.at("/standing").asString()).isEqualTo("MERGED");
        assertThat(before.at("/targetCode").asString()).isEqualTo(code("H99.31"));
        assertThat(redirect(Walk.OTHER_UNIT, id, merged).status()).isEqualTo(403);
        assertThat(line(redirect(Walk.CLERK, id, merged).json(), merged)
                        .at("/standing")
                        .asString())
                .isEqualTo("REDIRECTED");
        assertThat(redirect(Walk.CLERK, id, merged).code()).isEqualTo("outgoing.recipient-not-merged");
        walk.seal(id, walk.orderSeal(id));
        assertThat(walk.view(Walk.CLERK, id).recipients())
                .extracting(RecipientView::code)
                .contains(code("H99.31"))
                .doesNotContain(merged);
        assertThat(walk.as(Walk.CLERK, () -> trail.of(id)))
                .extracting(TrailEntry::act)
                .contains("outgoing.recipient-redirected");
        reopen(merged);
    }

    @Test
    void aGroupIsItsMembersOfTodayAndSaysWhatHasChanged() {
        String merged = code("H99.02");
        assertThat(save(Walk.CLERK, "Các nơi thử", false, List.of(merged, code("H99.05")))
                        .status())
                .isEqualTo(201);
        assertThat(save(Walk.DRAFTER, "Của tôi", true, List.of(code("H99.05"))).status())
                .isEqualTo(201);
        assertThat(save(Walk.DRAFTER, "Của cơ quan", false, List.of(code("H99.05")))
                        .code())
                .isEqualTo("outgoing.only-agency-groups");
        assertThat(save(Walk.DRAFTER, " ", true, List.of("H99.77")).code()).isEqualTo("outgoing.group-name");
        merge(merged, code("H99.31"));
        JsonNode group = group(Walk.DRAFTER, "Các nơi thử");
        assertThat(group.at("/members")
                        .valueStream()
                        .map(member -> member.at("/word").asString()))
                .containsExactly(code("H99.31"), code("H99.05"));
        assertThat(group.at("/changed/0/code").asString()).isEqualTo("outgoing.group-member-merged");
        assertThat(names(Walk.CLERK)).contains("Các nơi thử").doesNotContain("Của tôi");
        assertThat(api.post(Walk.DRAFTER, GROUPS + "/" + group.at("/id").asString() + "/drop", Map.of())
                        .code())
                .isEqualTo("outgoing.only-agency-groups");
        assertThat(api.post(Walk.CLERK, GROUPS + "/" + group.at("/id").asString() + "/drop", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(names(Walk.DRAFTER)).containsExactly("Của tôi");
        reopen(merged);
    }

    private void enter(String lines) {
        walk.as(MANAGER, () -> lists.enter(today(), "Quyết định 12/QĐ-UBND", "Loại;Nơi nhận;Cách gửi\n" + lines));
    }

    private NewDraft with(List<String> recipients) {
        DraftFields fields = walk.fields();
        return new NewDraft(
                DraftFields.of(
                        fields.authority(), "QD", fields.summary(), fields.urgency(), fields.signer(), recipients),
                Walk.paper().file(),
                List.of());
    }

    private void issue(DocumentId id) {
        walk.bringToClerk(id);
        walk.seal(id, walk.orderSeal(id));
    }

    private JsonNode lines(String who, DocumentId id) {
        return api.get(who, Walk.path(id) + "/distribution").json();
    }

    private Answer decide(String who, DocumentId id, String recipient, String role, String mode, String reason) {
        return api.post(
                who,
                Walk.path(id) + "/distribution",
                Map.of("recipient", recipient, "role", role, "mode", mode, "reason", reason));
    }

    private Answer redirect(String who, DocumentId id, String recipient) {
        return api.post(who, Walk.path(id) + "/distribution/successor", Map.of("recipient", recipient));
    }

    private Answer taken(String who, DocumentId id, String recipient) {
        return api.post(who, Walk.path(id) + "/distribution/taken", Map.of("recipient", recipient));
    }

    private Answer save(String who, String name, boolean own, List<String> recipients) {
        return api.post(who, GROUPS, Map.of("name", name, "own", own, "recipients", recipients));
    }

    private JsonNode group(String who, String name) {
        return api.get(who, GROUPS)
                .json()
                .valueStream()
                .filter(group -> group.at("/name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names(String who) {
        return api.get(who, GROUPS)
                .json()
                .valueStream()
                .map(group -> group.at("/name").asString())
                .toList();
    }

    private static JsonNode line(JsonNode lines, String recipient) {
        return StreamSupport.stream(lines.spliterator(), false)
                .filter(line -> line.at("/recipient").asString().equals(recipient))
                .findFirst()
                .orElseThrow(() -> new AssertionError(lines.toString()));
    }

    private String code(String original) {
        return walk.province().code(original);
    }

    private void merge(String code, String successor) {
        jdbc.sql("update organisation.identifier_code set valid_to = :yesterday, successor = :successor"
                        + " where code = :code")
                .param("yesterday", today().minusDays(1))
                .param("successor", successor)
                .param("code", code)
                .update();
    }

    private void reopen(String code) {
        jdbc.sql("update organisation.identifier_code set valid_to = null, successor = null where code = :code")
                .param("code", code)
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static List<String> faults(Callable<?> attempt) {
        try {
            attempt.call();
        } catch (Refusal refusal) {
            return refusal.reasons().stream().map(Reason::code).toList();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("nothing was refused");
    }
}
