package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.congvan.common.DocumentId;
import vn.congvan.outgoing.joint.CoIssuer;
import vn.congvan.outgoing.joint.JointState;
import vn.congvan.outgoing.joint.JointTurn;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignRefusal;
import vn.congvan.registers.RegisterPage;
import vn.congvan.testing.CongVanTest;

/// What can go wrong with a joint document in the middle: refused or given up after the number, a pulled token, a
/// power that has ended, an agency that was merged, strangers, wrong names.
@CongVanTest
class JointTroubleTest extends JointWays {
    @Test
    void refusalToSealAfterTheNumberGivesItUpAndTheNumberStaysInTheBook() {
        DocumentId id = signedByLead(false);
        sign(second);
        walk.seal(id, walk.orderSeal(id));
        second.asClerk(() -> refuse(second, "Thiếu phụ lục"));
        assertThat(code(() -> second.asClerk(() -> turns.orderSeal(turn(second).id()))))
                .isEqualTo("outgoing.joint-over");
        pass.all();
        assertThat(walk.view(Walk.CLERK, id).state()).isEqualTo(OutgoingState.CANCELLED);
        RegisterPage register = walk.as(Walk.CLERK, () -> books.page(query()));
        assertThat(register.lines().getLast().cells()).anyMatch(cell -> cell.contains("Thiếu phụ lục"));
        assertThat(register.books().getFirst().missing()).isEmpty();
    }

    @Test
    void theLeadingClerkGivesUpWhatWaitsForAnotherSealAndNothingElseOnceSealed() {
        DocumentId id = signedByLead(false);
        sign(second);
        walk.seal(id, walk.orderSeal(id));
        walk.run(Walk.CLERK, () -> walk.outgoing().cancelSeal(id, "Đổi nội dung", Seen.latest()));
        assertThat(turn(second).state()).isEqualTo(JointState.VOID);
        assertThat(code(() -> second.asClerk(() -> turns.orderSeal(turn(second).id()))))
                .isEqualTo("outgoing.joint-over");
    }

    @Test
    void whatOneHasRefusedIsSealedByNobodyAlsoBeforeTheLeadHasHeardOfIt() {
        DocumentId id = signedByLead(false);
        sign(second);
        SignOrder order = walk.orderSeal(id);
        second.asClerk(() -> refuse(second, "Sai căn cứ"));
        assertThat(code(() -> {
                    walk.seal(id, order);
                    return "";
                }))
                .isEqualTo("outgoing.joint-void-refused");
        assertThat(code(() -> walk.orderSeal(id))).isEqualTo("outgoing.joint-void-refused");
        assertThat(walk.state(id)).isEqualTo(OutgoingState.SEALING);
        pass.all();
        assertThat(walk.state(id))
                .as("the number stays in the book, with the reason")
                .isEqualTo(OutgoingState.CANCELLED);
    }

    @Test
    void aPulledTokenChangesNothingAndOfTwoWhoSealOneIsFirst() {
        DocumentId id = signedByLead(false);
        sign(second);
        walk.seal(id, walk.orderSeal(id));
        UUID turn = turn(second).id();
        SignOrder first = second.asClerk(() -> turns.orderSeal(turn));
        assertThat(code(() -> second.asClerk(() -> {
                    turns.notSigned(turn, SignRefusal.of(SignRefusal.Code.TOKEN_FAILED));
                    return "";
                })))
                .isEqualTo("signing.device-failed");
        assertThat(turn(second).toSeal()).as("nothing is lost").isTrue();
        SignOrder again = second.asClerk(() -> turns.orderSeal(turn));
        second.asClerk(() -> {
            byte[] answer = second.sealed(again);
            turns.seal(turn, again.requestId(), answer);
            turns.seal(turn, again.requestId(), answer);
            return "";
        });
        assertThat(code(() -> second.asClerk(() -> {
                    turns.seal(turn, first.requestId(), second.sealed(first));
                    return "";
                })))
                .as("the other one comes too late")
                .isEqualTo("signing.request-expired");
        issuing.all();
        assertThat(walk.view(Walk.CLERK, id).state()).isEqualTo(OutgoingState.ISSUED);
    }

    @Test
    void whoeverIsNotConcernedSeesNothingUntilHeIsLet() {
        signedByLead(false);
        UUID turn = turn(second).id();
        for (String who : List.of(Walk.OTHER_AGENCY, third.clerk(), Walk.CLERK)) {
            assertThat(code(() -> walk.as(who, () -> turns.view(turn)))).as(who).isEqualTo("outgoing.joint-unknown");
            assertThat(code(() -> walk.as(who, () -> turns.file(turn)))).isEqualTo("outgoing.joint-unknown");
        }
        second.asClerk(() -> {
            turns.let(turn, walk.province().as(Walk.OTHER_AGENCY).post());
            return "";
        });
        var let = walk.as(Walk.OTHER_AGENCY, () -> turns.view(turn));
        assertThat(let.maySign().permitted()).isFalse();
        assertThat(let.mayRefuse().permitted()).isFalse();
        assertThat(code(() -> walk.as("ly.thi.minh.chau", () -> turns.orderSignature(turn))))
                .as("another leader than the document names")
                .isEqualTo("outgoing.joint-only-named-leader");
    }

    @Test
    void aLeaderWhosePowerHasEndedCannotSignAndTheClerkSendsItBack() {
        DocumentId id = signedByLead(false);
        JointTurn turn = turn(second);
        UUID post = walk.province().as(second.leader()).post().value();
        assertThat(powerUntil(post, LocalDate.now().minusDays(1))).isPositive();
        try {
            assertThat(code(() -> second.asLeader(() -> turns.orderSignature(turn.id()))))
                    .isEqualTo("outgoing.signer-without-power");
            second.asClerk(() -> refuse(second, "Ông Tùng đã thôi giữ chức vụ"));
            pass.all();
            assertThat(walk.view(Walk.HEAD, id).state()).isEqualTo(OutgoingState.RETURNED_TO_UNIT_HEAD);
        } finally {
            powerUntil(post, null);
        }
    }

    private int powerUntil(UUID post, @Nullable LocalDate day) {
        return second.asClerk(() -> transactions.execute(
                _ -> jdbc.sql("update organisation.signing_power set valid_to = :day where post_id = :post")
                        .param("day", day, java.sql.Types.DATE)
                        .param("post", post)
                        .update()));
    }

    @Test
    void anAgencyThatWasMergedMeanwhileIsNamedToTheDrafterAndCannotBeNamedAnew() {
        DocumentId id = walk.draft(new NewDraft(walk.fields(), JointPaper.file(true), List.of()));
        var others = List.of(new CoIssuer(third.code(), JointPaper.THIRD, "Quyền Giám đốc"));
        walk.as(Walk.DRAFTER, () -> named(id, others));
        codeUntil(third.code(), LocalDate.now().minusDays(1));
        try {
            assertThat(walk.as(Walk.DRAFTER, () -> coIssuing.of(id))
                            .parties()
                            .getFirst()
                            .closed()
                            .orElseThrow()
                            .code())
                    .isEqualTo("outgoing.joint-agency-closed");
            assertThat(code(() -> walk.as(Walk.DRAFTER, () -> named(id, others))))
                    .isEqualTo("outgoing.joint-agency-unknown");
        } finally {
            codeUntil(third.code(), null);
        }
    }

    @Test
    void whatIsNamedWronglyIsToldAtOnceAndWhoIsNotPrintedCannotSign() {
        DocumentId id = walk.draft(new NewDraft(walk.fields(), JointPaper.file(false), List.of()));
        var wrong = List.of(
                new CoIssuer("H99.77", "A", "B"),
                new CoIssuer(second.code(), "", "Giám đốc"),
                new CoIssuer(second.code(), JointPaper.SECOND, "Giám đốc"),
                new CoIssuer(walk.province().code("H99"), "Trần Quốc Bình", "Chủ tịch"));
        assertThat(codes(() -> walk.as(Walk.DRAFTER, () -> named(id, wrong))))
                .containsExactlyInAnyOrder(
                        "outgoing.joint-agency-unknown",
                        "outgoing.joint-signer-missing",
                        "outgoing.joint-agency-twice",
                        "outgoing.joint-agency-unknown");
        assertThat(code(() -> walk.as(Walk.HEAD, () -> named(id, List.of())))).isEqualTo("outgoing.only-drafter");
        walk.as(Walk.DRAFTER, () -> named(id, List.of(new CoIssuer(second.code(), "Người Không In", "Giám đốc"))));
        walk.act(Walk.DRAFTER, id, OutgoingAct.SUBMIT);
        assertThat(code(() -> walk.as(Walk.DRAFTER, () -> named(id, List.of()))))
                .isEqualTo("outgoing.joint-named-too-late");
        assertThat(code(() -> walk.orderInitial(Walk.HEAD, id))).isEqualTo("outgoing.joint-signer-not-printed");
    }
}
