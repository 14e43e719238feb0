package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congvan.outgoing.PassingTest.refused;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.congvan.common.Digest;
import vn.congvan.files.Content;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.SecrecyAttempt.Verdict;
import vn.congvan.tasks.Notice;
import vn.congvan.tasks.Notices;
import vn.congvan.testing.CongVanTest;

/// A mark of secrecy that is only suspected: what is told about it, to whom, and who judges it.
@CongVanTest
class SuspectedMarksTest {
    private static final String WHY = "Là chữ trong bảng, không phải dấu chỉ độ mật.";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Notices notices;

    @Autowired
    private Content content;

    private Walk walk;
    private final UploadedFile file = Walk.paper().with("Độ mật: Mật").file();

    @BeforeEach
    void peopleOfAProvince() {
        walk = Walk.in(house);
    }

    @Test
    void whatWasFoundAndWhereIsToldWithoutTheFile() {
        SecrecyAttempt attempt = suspected();
        SecrecyAttempt.Mark mark = attempt.mark().orElseThrow();
        assertThat(mark.words()).isEqualTo("Độ mật: Mật");
        assertThat(mark.spot().page()).isEqualTo(1);
        assertThat(List.of(mark.spot().rowWord(), mark.spot().columnWord())).containsExactly("top", "left");
        assertThat(attempt.in()).isEqualTo(SecrecyAttempt.In.MAIN);
        assertThat(content.has(Digest.of(file.content()))).isFalse();
    }

    @Test
    void itsDrafterSeesItAndAStrangerDoesNot() {
        SecrecyAttempt attempt = suspected();
        assertThat(walk.as(Walk.DRAFTER, () -> outgoing.secrecyAttempt(attempt.id())))
                .isEqualTo(attempt);
        refused(
                "outgoing.attempt-unknown",
                () -> walk.as(Walk.OTHER_UNIT, () -> outgoing.secrecyAttempt(attempt.id())));
        refused(
                "outgoing.attempt-unknown",
                () -> walk.as(Walk.OTHER_AGENCY, () -> outgoing.secrecyAttempt(attempt.id())));
    }

    @Test
    void theSameFileBroughtAgainIsTheSameCase() {
        SecrecyAttempt attempt = suspected();
        assertThat(suspected()).isEqualTo(attempt);
        assertThat(waiting(Walk.CLERK)).isEqualTo(1);
        assertThat(waiting(Walk.DRAFTER)).isEqualTo(1);
    }

    @Test
    void theClerksAreToldAndTheCounterCountsIt() {
        suspected();
        assertThat(told(Walk.CLERK)).containsExactly("outgoing.notice-secrecy-suspected");
        assertThat(waiting(Walk.CLERK)).isEqualTo(1);
        assertThat(walk.as(Walk.CLERK, () -> outgoing.secrecyAttempts(Optional.of(SecrecyState.WAITING)))
                        .rows())
                .hasSize(1);
    }

    @Test
    void onlyAClerkJudgesAndOnlyWithAReason() {
        SecrecyAttempt attempt = suspected();
        refused("outgoing.only-agency-clerk", () -> judge(Walk.DRAFTER, attempt, Verdict.NO_MARK, WHY));
        refused("outgoing.override-reason-missing", () -> judge(Walk.CLERK, attempt, Verdict.NO_MARK, "  "));
        refused("outgoing.override-reason-long", () -> judge(Walk.CLERK, attempt, Verdict.NO_MARK, "x".repeat(501)));
    }

    @Test
    void afterTheClerkFoundNoMarkThatVeryFileIsLetInAndItsDrafterIsTold() {
        judge(Walk.CLERK, suspected(), Verdict.NO_MARK, WHY);
        assertThat(told(Walk.DRAFTER)).containsExactly("outgoing.notice-secrecy-overridden");
        assertThat(waiting(Walk.CLERK)).isZero();
        assertThat(walk.draft(draft(file))).isNotNull();
        var changed = Walk.paper().with("Độ mật: Mật").with("Hỏa tốc").file();
        refused("outgoing.secrecy-suspected", () -> walk.draft(draft(changed)));
    }

    @Test
    void afterTheClerkFoundAMarkTheFileStaysOutUntilHeFindsOtherwise() {
        SecrecyAttempt attempt = suspected();
        judge(Walk.CLERK, attempt, Verdict.MARK, "Đúng là văn bản mật.");
        assertThat(told(Walk.DRAFTER)).containsExactly("outgoing.notice-secrecy-confirmed");
        refused("outgoing.secret-document", () -> walk.draft(draft(file)));
        judge(Walk.CLERK, attempt, Verdict.NO_MARK, WHY);
        assertThat(walk.draft(draft(file))).isNotNull();
    }

    private SecrecyAttempt suspected() {
        refused("outgoing.secrecy-suspected", () -> walk.draft(draft(file)));
        return walk.as(Walk.CLERK, () -> outgoing.secrecyAttempts(Optional.of(SecrecyState.WAITING)))
                .rows()
                .getFirst();
    }

    private NewDraft draft(UploadedFile brought) {
        return new NewDraft(walk.fields(), brought, List.of());
    }

    private void judge(String who, SecrecyAttempt attempt, Verdict verdict, String reason) {
        walk.run(who, () -> outgoing.judgeSecrecy(attempt.id(), verdict, reason));
    }

    private long waiting(String who) {
        return walk.as(who, outgoing::secrecyWaiting);
    }

    private List<String> told(String who) {
        return walk.as(who, () -> notices.mine(10)).stream()
                .map(Notice::what)
                .map(vn.congvan.common.Reason::code)
                .toList();
    }
}
