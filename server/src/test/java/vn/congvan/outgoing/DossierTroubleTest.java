package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congvan.outgoing.DossierWay.ok;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.congvan.common.DocumentId;
import vn.congvan.outgoing.dossiers.DossierPass;
import vn.congvan.outgoing.dossiers.Dossiers;
import vn.congvan.outgoing.dossiers.PutDossier;
import vn.congvan.protocol.SignOrder;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.Software.Answer;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestServer;

/// What comes in the way of a hồ sơ trình: a decider who is not reached any more, codes that end, drafts that come to
/// nothing, a recall that comes too late. Nothing is lost, and both sides are told the truth in time.
@CongVanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DossierTroubleTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private DossierPass pass;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

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
    void aDeciderWhoIsNotReachedAnyMoreIsToldBeforeTheSubmissionIsHandedOn() {
        DocumentId submission = department.withDossier(Wording.of("Điều 2."));
        String decider = department.code("H99");
        Answer paper = api.post(
                Department.DRAFTER,
                Walk.path(submission) + "/distribution",
                Map.of("recipient", decider, "role", "thuc-hien", "mode", "PAPER_ONLY", "reason", "Mất kết nối"));
        assertThat(paper.code()).isEqualTo("outgoing.dossier-decider-paper");
        assertThat(stays(submission)).isEmpty();
        department.to(submission, List.of(department.code("H99.08")));
        assertThat(stays(submission)).isEqualTo("outgoing.dossier-decider-unlisted");
        assertThat(way.act(Department.DRAFTER, submission, "submit").code())
                .isEqualTo("outgoing.dossier-decider-unlisted");
        department.to(submission, "BC", List.of(decider));
        assertThat(stays(submission)).isEqualTo("outgoing.dossier-submission-no-more");
        assertThat(way.act(Department.DRAFTER, submission, "submit").code())
                .isEqualTo("outgoing.dossier-submission-no-more");
        department.to(submission, List.of(decider, department.code("H99.08")));
        walk.act(Department.DRAFTER, submission, OutgoingAct.SUBMIT);
        merge(decider, department.code("H99.08"));
        try {
            assertThat(way.act(Department.HEAD, submission, "approve").code())
                    .isEqualTo("outgoing.dossier-decider-closed");
        } finally {
            reopen(decider);
        }
        walk.act(Department.HEAD, submission, OutgoingAct.APPROVE);
    }

    @Test
    void whereTheCodeOfTheDeciderIsMergedAfterTheNumberTheDossierGoesToItsSuccessor() {
        DocumentId submission = department.submission();
        String closed = department.code("H99.08");
        department.to(submission, List.of(closed));
        walk.run(
                Department.DRAFTER,
                () -> house.getBean(Dossiers.class)
                        .put(
                                submission,
                                new PutDossier(
                                        closed,
                                        "QD",
                                        Department.SUMMARY,
                                        Optional.of(Wording.of("Điều 2.")),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        Set.of()),
                                Seen.latest()));
        department.sign(submission);
        SignOrder order = department.orderSeal(submission);
        merge(closed, department.code("H99"));
        try {
            department.seal(submission, order);
            Department.await(() -> way.state(submission), "outgoing.dossier-state-arrived"::equals);
        } finally {
            reopen(closed);
        }
        JsonNode carried = way.json(Department.DRAFTER, submission).at("/carried");
        assertThat(carried.at("/sent").asBoolean()).isTrue();
        DocumentId arrived = department.arrivedAt(Walk.CLERK, submission, Department.CLERK);
        walk.run(
                Walk.CLERK,
                () -> house.getBean(vn.congvan.incoming.Incoming.class).acceptAsTold(arrived));
        way.opened(arrived);
        assertThat(way.state(submission)).isEqualTo("outgoing.dossier-state-specialist");
    }

    @Test
    void aDossierWhoseDraftCameToNothingIsOpenedAgainFromTheNewestVersion() {
        UploadedFile first = Wording.of("Quyết định này có hiệu lực kể từ ngày ký.");
        DocumentId submission = department.withDossier(first);
        DocumentId arrived = department.accepted(submission);
        DocumentId draft = way.opened(arrived);
        String asks = Walk.path(draft) + "/dossier/asks/";
        UUID same = way.supplemented(draft, submission, 0, first);
        ok(api.post(Walk.DRAFTER, asks + same + "/take", Map.of()));
        assertThat(walk.view(Walk.DRAFTER, draft).versions())
                .as("the very same file")
                .hasSize(1);
        UUID worse = way.supplemented(draft, submission, 1, Wording.of("Bản nháp."));
        assertThat(api.post(Walk.DRAFTER, asks + worse + "/aside", Map.of("reason", " "))
                        .code())
                .isEqualTo("outgoing.dossier-reason");
        ok(api.post(Walk.DRAFTER, asks + worse + "/aside", Map.of("reason", "Còn dấu nháp")));
        assertThat(way.json(Department.DRAFTER, submission)
                        .at("/asks/1/asideBecause")
                        .asString())
                .isEqualTo("Còn dấu nháp");
        UploadedFile best = Wording.of("Quyết định này có hiệu lực kể từ ngày 01 tháng 12 năm 2026.");
        UUID better = way.supplemented(draft, submission, 2, best);
        long seen = walk.view(Walk.DRAFTER, draft).revision();
        assertThat(api.post(Walk.DRAFTER, asks + better + "/take?revision=" + (seen - 1), Map.of())
                        .code())
                .isEqualTo("outgoing.changed-meanwhile");
        ok(api.post(Walk.DRAFTER, asks + better + "/take?revision=" + seen, Map.of()));
        ok(way.ask(Walk.DRAFTER, draft, "MORE", "Gửi bảng so sánh."));
        walk.act(Walk.DRAFTER, draft, OutgoingAct.WITHDRAW, "Rút nhầm.");
        UUID open = way.asked(submission, 3);
        assertThat(way.state(submission)).isEqualTo("outgoing.dossier-state-ended");
        assertThat(way.supplement(Department.DRAFTER, submission, open, "a.docx", best.content())
                        .code())
                .isEqualTo("outgoing.dossier-supplement-too-late");
        assertThat(api.post(Walk.DRAFTER, asks + open + "/withdraw", Map.of()).code())
                .isEqualTo("outgoing.dossier-draft-ended");
        pass.all();

        DocumentId second = way.opened(arrived);
        assertThat(second).isNotEqualTo(draft);
        assertThat(way.open(Walk.CLERK, arrived).code()).isEqualTo("outgoing.dossier-opened-already");
        OutgoingFile source =
                walk.view(Walk.DRAFTER, second).versions().getFirst().source();
        assertThat(walk.as(Walk.DRAFTER, () -> walk.outgoing().file(second, source.holding()))
                        .content())
                .isEqualTo(best.content());
        assertThat(way.state(submission)).isEqualTo("outgoing.dossier-state-specialist");
        ok(way.ask(Walk.DRAFTER, second, "RETURNED", "Thiếu phụ lục."));
        assertThat(way.state(submission)).isEqualTo("outgoing.dossier-state-returned");
        walk.act(Walk.DRAFTER, second, OutgoingAct.WITHDRAW, "Không ban hành.");
        try (var both = Executors.newFixedThreadPool(2)) {
            both.submit(pass::all);
            both.submit(pass::all);
        }
        String sign =
                walk.view(Department.DRAFTER, submission).sign().orElseThrow().full();
        assertThat(way.told(Department.DRAFTER))
                .filteredOn(reason -> reason.code().equals("outgoing.notice-dossier-ended"))
                .as("each end is told once")
                .filteredOn(reason -> sign.equals(reason.values().get("sign")))
                .hasSize(2);
    }

    @Test
    void whatHappensAfterTheNumberStopsNothingAndSaysSo() {
        DocumentId submission = department.withDossier(Wording.of("Điều 2."));
        DocumentId draft = way.opened(department.accepted(submission));
        walk.bringToClerk(draft);
        SignOrder order = walk.orderSeal(draft);
        way.recall(submission);
        JsonNode here = way.json(Walk.CLERK, draft);
        assertThat(here.at("/recalled/code").asString()).isEqualTo("outgoing.dossier-recalled-numbered");
        assertThat(here.at("/stopped/code").asString()).isEmpty();
        assertThat(way.state(submission)).isEqualTo("outgoing.dossier-state-recalled-numbered");
        Department.await(
                () -> way.codes(Walk.CLERK), codes -> codes.contains("outgoing.notice-dossier-recalled-numbered"));
        assertThat(way.codes(Walk.DRAFTER)).contains("outgoing.notice-dossier-recalled-numbered");
        String drafter = department.code("H99.05");
        merge(drafter, department.code("H99.31"));
        try {
            walk.seal(draft, order);
        } finally {
            reopen(drafter);
        }
        assertThat(walk.state(draft)).isEqualTo(OutgoingState.ISSUED);
        assertThat(walk.view(Walk.CLERK, draft).recipients())
                .as("whoever took over from the agency that drafted gets what was issued")
                .extracting(RecipientView::code)
                .containsExactly(department.code("H99.08"), department.code("H99.31"));
        assertThat(way.json(Walk.CLERK, draft).at("/recalled/code").asString())
                .isEqualTo("outgoing.dossier-recalled-issued");
        JsonNode there = way.json(Department.DRAFTER, submission).at("/state");
        assertThat(there.at("/code").asString()).isEqualTo("outgoing.dossier-state-recalled-issued");
        assertThat(there.at("/values/sign").asString())
                .isEqualTo(walk.view(Walk.CLERK, draft).sign().orElseThrow().full());
    }

    private String stays(DocumentId submission) {
        return way.json(Department.DRAFTER, submission)
                .at("/carried/stays/code")
                .asString();
    }

    private void merge(String code, String successor) {
        jdbc.sql("update organisation.identifier_code set valid_to = :yesterday, successor = :successor"
                        + " where code = :code")
                .param("yesterday", LocalDate.now(clock).minusDays(1))
                .param("successor", successor)
                .param("code", code)
                .update();
    }

    private void reopen(String code) {
        jdbc.sql("update organisation.identifier_code set valid_to = null, successor = null where code = :code")
                .param("code", code)
                .update();
    }
}
