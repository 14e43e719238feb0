package vn.congvan.outgoing.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.outgoing.joint.CoIssuing;
import vn.congvan.outgoing.joint.JointState;
import vn.congvan.outgoing.joint.JointTurn;

/// How joint documents look: tone, icon and word together; and for whom a document of the house waits.
@Component("jointLook")
public class JointLook {
    private final CoIssuing coIssuing;

    JointLook(CoIssuing coIssuing) {
        this.coIssuing = coIssuing;
    }

    /// Whose signature or seal on this document is awaited; nothing for any other document.
    public @Nullable Reason waits(DocumentId document) {
        return coIssuing.waits(document).orElse(null);
    }

    /// The tone of a round.
    public String tone(JointState state) {
        return switch (state) {
            case SIGNING, SEALING -> "soon";
            case ISSUED -> "good";
            case VOID -> "bad";
        };
    }

    /// The icon of a round.
    public String icon(JointState state) {
        return switch (state) {
            case SIGNING -> "signature";
            case SEALING -> "rubber-stamp";
            case ISSUED -> "circle-check";
            case VOID -> "ban";
        };
    }

    /// The tone of the own turn.
    public String tone(JointTurn turn) {
        return turn.toSign() || turn.toSeal() ? "mine" : tone(turn.state());
    }

    /// The icon of the own turn.
    public String icon(JointTurn turn) {
        return icon(turn.state());
    }

    /// The message key of how the own turn stands.
    public String key(JointTurn turn) {
        if (turn.toSign()) {
            return "page.joint.to-sign";
        }
        return turn.toSeal()
                ? "page.joint.to-seal"
                : "page.joint.state." + turn.state().name();
    }
}
