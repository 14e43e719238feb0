package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congvan.outgoing.DossierWay.ok;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.congvan.common.DocumentId;
import vn.congvan.files.TestFiles;
import vn.congvan.incoming.Incoming;
import vn.congvan.outgoing.dossiers.DossierPass;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.TestServer;

/// A draft that was opened from a hồ sơ trình, under examination: returned to the agency that drafted it, supplemented,
/// recalled, issued; each side behind its own wall.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DossierExaminationTest {
    private static final String STRANGER = "nguyen.thi.thu.trang";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private DossierPass pass;

    @Autowired
    private Incoming incoming;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private DossierWay way;
    private Walk walk;
    private Department department;
    private Software api;

    @BeforeAll
    void peopleWithKeys() {
        way = new DossierWay(house, server);
        walk = way.walk;
        department = way.department;
        api = way.api;
    }

    @Test
    void aReturnedDossierIsSupplementedBecomesTheNextVersionAndComesBackIssued() {
        DocumentId submission = department.withDossier(Wording.of("Quyết định này có hiệu lực kể từ ngày ký."));
        DocumentId arrived = department.accepted(submission);
        assertThat(way.state(submission)).isEqualTo("outgoing.dossier-state-accepted");
        DocumentId draft = way.opened(arrived);
        assertThat(way.state(submission)).isEqualTo("outgoing.dossier-state-specialist");
        walk.act(Walk.DRAFTER, draft, OutgoingAct.SUBMIT);
        assertThat(way.state(submission)).isEqualTo("outgoing.dossier-state-unit-head");
        walk.act(Walk.HEAD, draft, OutgoingAct.APPROVE, "Đồng ý trình.");
        assertThat(way.state(submission)).isEqualTo("outgoing.dossier-state-form-check");
        assertThat(way.ask(Walk.HEAD, draft, "RETURNED", "Thiếu căn cứ").code())
                .isEqualTo("outgoing.dossier-not-in-hand");
        walk.act(Walk.CHECKER, draft, OutgoingAct.RETURN_FORM, "Thiếu căn cứ pháp lý.");

        assertThat(way.ask(Walk.HEAD, draft, "RETURNED", " ").code()).isEqualTo("outgoing.dossier-reason");
        assertThat(way.ask(Walk.DRAFTER, draft, "RETURNED", "Thiếu căn cứ").code())
                .isEqualTo("outgoing.only-unit-head");
        ok(way.ask(Walk.HEAD, draft, "RETURNED", "Bổ sung căn cứ Luật Lưu trữ."));
        assertThat(way.ask(Walk.HEAD, draft, "RETURNED", "Lần nữa").code()).isEqualTo("outgoing.dossier-asked-already");
        assertThat(way.act(Walk.HEAD, draft, "approve").code()).isEqualTo("outgoing.dossier-returned");
        pass.all();
        pass.all();
        assertThat(way.told(Department.DRAFTER))
                .filteredOn(reason -> reason.code().equals("outgoing.notice-dossier-returned"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.values())
                        .containsEntry("reason", "Bổ sung căn cứ Luật Lưu trữ.")
                        .containsEntry(
                                "sign",
                                walk.view(Department.DRAFTER, submission)
                                        .sign()
                                        .orElseThrow()
                                        .full())
                        .containsEntry("summary", "Về việc ban hành Quy chế tiếp nhận văn bản điện tử"));
        assertThat(way.codes(Department.HEAD)).contains("outgoing.notice-dossier-returned");
        assertThat(way.acts(Department.CLERK, submission)).contains("outgoing.dossier-returned-to-us");
        JsonNode seen = way.json(Department.DRAFTER, submission);
        assertThat(seen.at("/state/code").asString()).isEqualTo("outgoing.dossier-state-returned");
        assertThat(seen.at("/asks/0/reason").asString()).isEqualTo("Bổ sung căn cứ Luật Lưu trữ.");

        UUID asked = UUID.fromString(seen.at("/asks/0/id").asString());
        UploadedFile better = Wording.of("Quyết định này có hiệu lực kể từ ngày 01 tháng 12 năm 2026.");
        assertThat(way.supplement(
                                Department.DRAFTER,
                                submission,
                                asked,
                                "a.pdf",
                                Walk.paper().pdf())
                        .code())
                .isEqualTo("outgoing.dossier-needs-docx");
        assertThat(way.supplement(
                                Department.DRAFTER,
                                submission,
                                asked,
                                "a.docx",
                                TestFiles.with(TestFiles.docx("x"), Map.of("word/vbaProject.bin", "x")))
                        .code())
                .isEqualTo("files.macros");
        assertThat(way.supplement(Department.CLERK, submission, asked, "a.docx", better.content())
                        .code())
                .isEqualTo("outgoing.only-drafter-supplements");
        strangersSeeAndChangeNothing(asked);
        ok(way.supplement(Department.DRAFTER, submission, asked, "quyet-dinh-2.docx", better.content()));
        assertThat(way.supplement(Department.DRAFTER, submission, asked, "a.docx", better.content())
                        .code())
                .isEqualTo("outgoing.dossier-not-asked");
        assertThat(way.state(submission)).isEqualTo("outgoing.dossier-state-supplemented");
        pass.all();
        assertThat(way.codes(Walk.DRAFTER)).contains("outgoing.notice-dossier-supplemented");
        assertThat(way.act(Walk.HEAD, draft, "approve").code()).isEqualTo("outgoing.dossier-supplement-waits");
        String path = Walk.path(draft) + "/dossier/asks/" + asked;
        assertThat(api.post(Walk.CHECKER, path + "/take", Map.of()).code()).isEqualTo("outgoing.only-handler");
        assertThat(api.post(Walk.CLERK, path + "/take", Map.of()).code()).isEqualTo("outgoing.only-handler");
        ok(api.post(Walk.HEAD, path + "/take", Map.of()));
        assertThat(api.post(Walk.HEAD, path + "/take", Map.of()).code()).isEqualTo("outgoing.dossier-nothing-waits");
        OutgoingView revised = walk.view(Walk.HEAD, draft);
        OutgoingFile second = revised.versions().getLast().source();
        assertThat(revised.versions()).hasSize(2);
        assertThat(walk.as(Walk.HEAD, () -> walk.outgoing().file(draft, second.holding()))
                        .content())
                .isEqualTo(better.content());
        assertThat(revised.history())
                .filteredOn(entry -> entry.act() == OutgoingAct.APPROVE)
                .allMatch(entry -> entry.voidBecause().isPresent());

        ok(way.ask(Walk.HEAD, draft, "MORE", "Gửi thêm bảng so sánh."));
        UUID more = UUID.fromString(
                way.json(Department.DRAFTER, submission).at("/asks/1/id").asString());
        walk.act(Walk.HEAD, draft, OutgoingAct.APPROVE);
        walk.act(Walk.CHECKER, draft, OutgoingAct.PASS_FORM);
        assertThat(way.state(submission)).isEqualTo("outgoing.dossier-state-signing");
        walk.sign(draft);
        assertThat(way.state(submission)).isEqualTo("outgoing.dossier-state-signed");
        walk.seal(draft, walk.orderSeal(draft));
        pass.all();
        assertThat(way.codes(Department.LEADER)).contains("outgoing.notice-dossier-issued");
        assertThat(way.codes(Department.DRAFTER)).contains("outgoing.notice-dossier-issued");
        String sign = walk.view(Walk.CLERK, draft).sign().orElseThrow().full();
        assertThat(way.json(Department.DRAFTER, submission)
                        .at("/state/values/sign")
                        .asString())
                .isEqualTo(sign);
        assertThat(way.supplement(Department.DRAFTER, submission, more, "a.docx", better.content())
                        .code())
                .isEqualTo("outgoing.dossier-supplement-too-late");
        DocumentId back = department.arrivedAt(Department.CLERK, draft, Walk.CLERK);
        assertThat(walk.as(Department.CLERK, () -> incoming.view(back)).files())
                .as("it was not among the recipients, and got what was issued, without the papers of the dossier")
                .hasSize(1);
        assertThat(way.acts(Walk.CLERK, draft))
                .contains(
                        "outgoing.dossier-returned",
                        "outgoing.dossier-supplement-came",
                        "outgoing.dossier-supplement-taken",
                        "outgoing.dossier-more-asked");
    }

    @Test
    void aRecallByTheSenderStopsTheDraftAndTellsWhoeverWorksOnIt() {
        DocumentId submission = department.withDossier(Wording.of("Điều 2."));
        DocumentId arrived = department.accepted(submission);
        DocumentId draft = way.opened(arrived);
        ok(way.ask(Walk.DRAFTER, draft, "MORE", "Gửi thêm bảng so sánh."));
        UUID more = UUID.fromString(
                way.json(Department.DRAFTER, submission).at("/asks/0/id").asString());
        ok(api.post(Walk.DRAFTER, Walk.path(draft) + "/dossier/asks/" + more + "/withdraw", Map.of()));
        assertThat(way.supplement(Department.DRAFTER, submission, more, "a.docx", TestFiles.docx("x"))
                        .code())
                .isEqualTo("outgoing.dossier-not-asked");
        way.recall(submission);
        assertThat(way.act(Walk.DRAFTER, draft, "submit").code()).isEqualTo("outgoing.dossier-recalled");
        assertThat(way.ask(Walk.DRAFTER, draft, "RETURNED", "Thiếu").code()).isEqualTo("outgoing.dossier-recalled");
        assertThat(way.json(Walk.DRAFTER, draft).at("/stopped/values/reason").asString())
                .isEqualTo("Trình nhầm bản cũ");
        assertThat(way.state(submission)).isEqualTo("outgoing.dossier-state-recalled");
        Department.await(() -> way.codes(Walk.DRAFTER), codes -> codes.contains("outgoing.notice-dossier-recalled"));
        assertThat(way.acts(Walk.CLERK, draft)).contains("outgoing.dossier-recalled");
        walk.act(Walk.DRAFTER, draft, OutgoingAct.WITHDRAW, "Sở Nội vụ đã thu hồi tờ trình.");
        assertThat(walk.state(draft)).isEqualTo(OutgoingState.WITHDRAWN);
        assertThat(way.open(Walk.CLERK, arrived).code()).isEqualTo("incoming.not-registered-yet");
    }

    private void strangersSeeAndChangeNothing(UUID asked) {
        walk.run(
                STRANGER,
                () -> transactions.executeWithoutResult(_ -> {
                    assertThat(jdbc.sql("select count(*) from outgoing.states_of_our_dossiers(null)")
                                    .query(Long.class)
                                    .single())
                            .isZero();
                    assertThat(jdbc.sql("select count(*) from outgoing.asks_of_our_dossiers(null)")
                                    .query(Long.class)
                                    .single())
                            .isZero();
                    assertThat(jdbc.sql("select outgoing.note_dossier_ask_told(:ask)")
                                    .param("ask", asked)
                                    .query(Boolean.class)
                                    .single())
                            .isFalse();
                    assertThat(jdbc.sql("select outgoing.supplement_dossier(:ask, 'x', '{}'::jsonb, 'x', 'x', now())")
                                    .param("ask", asked)
                                    .query(String.class)
                                    .single())
                            .isEqualTo("NOT-ASKED");
                }));
    }
}
