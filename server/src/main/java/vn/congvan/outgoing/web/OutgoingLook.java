package vn.congvan.outgoing.web;

import org.springframework.stereotype.Component;
import vn.congvan.outgoing.CircuitView;
import vn.congvan.outgoing.Deadlines;
import vn.congvan.outgoing.OutgoingAct;
import vn.congvan.outgoing.OutgoingState;
import vn.congvan.outgoing.RecipientView;
import vn.congvan.outgoing.SecrecyState;
import vn.congvan.outgoing.Standing;

/// How a state looks: a tone and an icon beside its words, never colour alone.
@Component("outgoingLook")
class OutgoingLook {
    /// `good`, `soon`, `bad`, `mine` or `calm`.
    public String tone(OutgoingState state) {
        return switch (state) {
            case RETURNED_TO_UNIT_HEAD, RETURNED_TO_DRAFTER, SEALING, SEALED -> "soon";
            case CANCELLED -> "bad";
            case ISSUED -> "good";
            case UNIT_REVIEW, EXAMINATION, FORM_CHECK, LEADER_SIGNING, NUMBERING -> "mine";
            case DRAFTING, WITHDRAWN -> "calm";
        };
    }

    /// The name of an icon.
    public String icon(OutgoingState state) {
        return switch (state) {
            case DRAFTING -> "file-text";
            case UNIT_REVIEW, EXAMINATION -> "eye";
            case FORM_CHECK -> "scan-eye";
            case LEADER_SIGNING -> "signature";
            case RETURNED_TO_UNIT_HEAD, RETURNED_TO_DRAFTER -> "arrow-back-up";
            case NUMBERING -> "number";
            case SEALING -> "rubber-stamp";
            case SEALED -> "clock";
            case ISSUED -> "circle-check";
            case CANCELLED -> "ban";
            case WITHDRAWN -> "archive";
        };
    }

    /// The tone of how far the document has come to a recipient.
    public String tone(RecipientView.Stage stage) {
        return switch (stage) {
            case PLANNED, SENT, INSIDE, ON_PAPER -> "calm";
            case FAILED -> "soon";
            case ARRIVED -> "mine";
            case REFUSED, RECALLED -> "bad";
            case TAKEN_BACK -> "calm";
            case ACCEPTED -> "good";
        };
    }

    /// The icon of how far the document has come to a recipient.
    public String icon(RecipientView.Stage stage) {
        return switch (stage) {
            case PLANNED -> "circle-dashed";
            case FAILED -> "alert-triangle";
            case SENT -> "send";
            case ARRIVED -> "inbox";
            case REFUSED -> "circle-x";
            case ACCEPTED -> "circle-check";
            case RECALLED -> "ban";
            case TAKEN_BACK -> "arrow-back-up";
            case INSIDE -> "users";
            case ON_PAPER -> "file-text";
        };
    }

    /// The tone of how a recipient's address stands.
    public String tone(Standing standing) {
        return standing.needsRepair() ? "soon" : "good";
    }

    /// The icon of how a recipient's address stands.
    public String icon(Standing standing) {
        return switch (standing) {
            case OPEN, REDIRECTED -> "circle-check";
            case MERGED, CLOSED, UNKNOWN -> "alert-triangle";
            case INSIDE -> "users";
            case OUTSIDE -> "send";
        };
    }

    /// The tone of a refused attempt with a mark of secrecy.
    public String tone(SecrecyState state) {
        return switch (state) {
            case WAITING -> "soon";
            case NO_MARK -> "good";
            case MARK, BLOCKED -> "bad";
        };
    }

    /// The icon of a refused attempt with a mark of secrecy.
    public String icon(SecrecyState state) {
        return switch (state) {
            case WAITING -> "help-circle";
            case NO_MARK -> "circle-check";
            case MARK, BLOCKED -> "lock";
        };
    }

    /// The icon of how far an examiner of the route is.
    public String icon(CircuitView.Progress progress) {
        return switch (progress) {
            case AHEAD -> "circle-dashed";
            case HAS_IT -> "eye";
            case DONE -> "circle-check";
            case SKIPPED -> "ban";
        };
    }

    /// The icon of an act's button.
    public String icon(OutgoingAct act) {
        return switch (act) {
            case SUBMIT, PASS_TO_DRAFTER, ISSUE -> "send";
            case REVISE -> "file-text";
            case CORRECT_PLACES -> "adjustments";
            case APPROVE, ENDORSE, PASS_FORM -> "check";
            case RETURN_DRAFT, RETURN_EXAMINATION, RETURN_FORM, RETURN_SIGNING, RETURN_NUMBERING -> "arrow-back-up";
            case SKIP_EXAMINER -> "ban";
            case SIGN, TAKE_SIGNED, ASK_NEW_SIGNATURE -> "signature";
            case ANSWER_EXAMINER, ANSWER_CHECKER, ANSWER_LEADER -> "message-circle";
            case TAKE_BACK -> "rotate-2";
            case WITHDRAW -> "archive";
            case NUMBER -> "number";
            case RESUME_SEAL, SEAL -> "rubber-stamp";
            case RENUMBER -> "number";
            case CANCEL_SEAL -> "ban";
        };
    }

    /// The words for how a document that is not issued stands to its deadlines; they take noon of
    /// the next working day
    /// and the days that it is late.
    public String due(Deadlines deadlines, boolean urgent) {
        boolean inTime = deadlines.lateness() == Deadlines.Lateness.IN_TIME;
        return "page.outgoing.due."
                + (urgent && inTime ? "at-once" : deadlines.lateness().name());
    }

    /// The tone of the same.
    public String tone(Deadlines deadlines) {
        return deadlines.lateness() == Deadlines.Lateness.LATE ? "bad" : "soon";
    }

    /// The icon of the same.
    public String icon(Deadlines deadlines) {
        return deadlines.lateness() == Deadlines.Lateness.IN_TIME ? "hourglass" : "clock-exclamation";
    }

    /// The key that does the act, as people know it from the old programs.
    public String key(OutgoingAct act) {
        return switch (act) {
            case SUBMIT, APPROVE, ENDORSE, PASS_FORM -> "t";
            case SIGN -> "y";
            case NUMBER, RESUME_SEAL, ISSUE -> "p";
            default -> "";
        };
    }

    /// Whether the act sends something back or ends it.
    public boolean refuses(OutgoingAct act) {
        return switch (act) {
            case RETURN_DRAFT,
                    RETURN_EXAMINATION,
                    RETURN_FORM,
                    RETURN_SIGNING,
                    RETURN_NUMBERING,
                    CANCEL_SEAL,
                    WITHDRAW -> true;
            default -> false;
        };
    }
}
