package vn.congvan.outgoing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.organisation.AtWork;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.Organisation;

/// Finds the permission for an act: the state must know the act, then the act's own class decides.
@Component
class Permissions {
    private final Organisation organisation;
    private final ActRows acts;
    private final CheckoutRows checkouts;
    private final SignerRows signers;
    private final SignedByAll signed;
    private final Hindrance hindrance;
    private final Clock clock;

    Permissions(
            Organisation organisation,
            ActRows acts,
            CheckoutRows checkouts,
            SignerRows signers,
            SignedByAll signed,
            Hindrance hindrance,
            Clock clock) {
        this.organisation = organisation;
        this.acts = acts;
        this.checkouts = checkouts;
        this.signers = signers;
        this.signed = signed;
        this.hindrance = hindrance;
        this.clock = clock;
    }

    Matter matter(OutgoingDocument document) {
        AuthorityId authority = document.fields().authority();
        AtWork asking = organisation.actingFor(authority);
        return new Matter(
                asking.post(),
                document,
                acts.standing(document.id()),
                asking.serves(),
                organisation
                        .power(authority, asking.post().id(), LocalDate.now(clock))
                        .isPresent(),
                checkouts.open(document.id()),
                signers.turn(document),
                ended(document),
                signed.awaited(document),
                hindrance.of(document.id()));
    }

    /// The list held when it was submitted; whoever has yet to sign must hold his post until he does.
    private Optional<Reason> ended(OutgoingDocument document) {
        if (document.state().last()) {
            return Optional.empty();
        }
        return signers.awaited(document.id()).stream()
                .flatMap(post -> organisation.post(post).stream())
                .filter(post -> !post.heldOn(LocalDate.now(clock)))
                .findFirst()
                .map(SignerLists::ended);
    }

    static Decision decide(OutgoingAct act, Matter matter) {
        if (OutgoingLifecycle.edge(matter.document().state(), act).isEmpty()) {
            return Matter.refused(OutOfOrder.reason(act, matter.document().state()));
        }
        if (matter.checkout().isPresent()) {
            return Matter.refused(
                    CheckedOut.reason(matter.checkout().get(), matter.asker().id()));
        }
        if (act.forward() && matter.hindrance().isPresent()) {
            return Matter.refused(matter.hindrance().get());
        }
        boolean signed = act == OutgoingAct.SEAL || act == OutgoingAct.RESUME_SEAL;
        if ((act.forward() || signed) && matter.ended().isPresent()) {
            return Matter.refused(matter.ended().get());
        }
        return switch (act) {
            case SUBMIT -> new MaySubmit(matter).decision();
            case REVISE -> new MayRevise(matter).decision();
            case CORRECT_PLACES -> new MayCorrectPlaces(matter).decision();
            case APPROVE -> new MayApprove(matter).decision();
            case RETURN_DRAFT -> new MayReturnDraft(matter).decision();
            case ENDORSE -> new MayEndorse(matter).decision();
            case RETURN_EXAMINATION -> new MayReturnExamination(matter).decision();
            case SKIP_EXAMINER -> new MaySkipExaminer(matter).decision();
            case ANSWER_EXAMINER -> new MayAnswerExaminer(matter).decision();
            case PASS_FORM -> new MayPassForm(matter).decision();
            case RETURN_FORM -> new MayReturnForm(matter).decision();
            case SIGN -> new MaySign(matter).decision();
            case TAKE_SIGNED -> new MayTakeSigned(matter).decision();
            case RETURN_SIGNING -> new MayReturnSigning(matter).decision();
            case PASS_TO_DRAFTER -> new MayPassToDrafter(matter).decision();
            case ANSWER_CHECKER -> new MayAnswerChecker(matter).decision();
            case ANSWER_LEADER -> new MayAnswerLeader(matter).decision();
            case RETURN_NUMBERING -> new MayReturnNumbering(matter).decision();
            case ASK_NEW_SIGNATURE -> new MayAskNewSignature(matter).decision();
            case TAKE_BACK -> new MayTakeBack(matter).decision();
            case WITHDRAW -> new MayWithdraw(matter).decision();
            case NUMBER -> new MayNumber(matter).decision();
            case RESUME_SEAL, SEAL -> new MaySeal(matter).decision();
            case RENUMBER -> new MayRenumber(matter).decision();
            case CANCEL_SEAL -> new MayCancelSeal(matter).decision();
            case ISSUE -> new MayIssue(matter).decision();
        };
    }
}
