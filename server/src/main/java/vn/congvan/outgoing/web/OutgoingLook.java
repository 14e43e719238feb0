package vn.congvan.outgoing.web;

import org.springframework.stereotype.Component;
import vn.congvan.outgoing.OutgoingState;
import vn.congvan.outgoing.RecipientView;

/// How a state looks: a tone and an icon beside its words, never colour alone.
@Component("outgoingLook")
class OutgoingLook {
    /// `good`, `soon`, `bad`, `mine` or `calm`.
    public String tone(OutgoingState state) {
        return switch (state) {
            case RETURNED_TO_UNIT_HEAD, RETURNED_TO_DRAFTER, SEALING, SEALED -> "soon";
            case CANCELLED -> "bad";
            case ISSUED -> "good";
            case UNIT_REVIEW, FORM_CHECK, LEADER_SIGNING, NUMBERING -> "mine";
            case DRAFTING, WITHDRAWN -> "calm";
        };
    }

    /// The name of an icon.
    public String icon(OutgoingState state) {
        return switch (state) {
            case DRAFTING -> "file-text";
            case UNIT_REVIEW -> "eye";
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
            case PLANNED, SENT -> "calm";
            case FAILED -> "soon";
            case ARRIVED -> "mine";
            case REFUSED -> "bad";
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
        };
    }
}
