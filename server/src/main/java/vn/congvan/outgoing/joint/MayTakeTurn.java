package vn.congvan.outgoing.joint;

import java.util.List;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;

/// What the asker may do with his agency's turn in a joint document: clerks, leaders, heads of units and whom they
/// let see it; the leader whom the document names signs, with a power to sign today; the clerk who serves the
/// authority seals; either of them may refuse.
///
/// @param reached whether the agency still exists under a code of its own
/// @param power whether the asker may sign for the authority today
/// @param serves whether the asker serves the authority as clerk
/// @param held whether the drafting agency could not carry the document on now
record MayTakeTurn(Post asker, JointTurn turn, boolean reached, boolean power, boolean serves, boolean held) {
    boolean sees() {
        return asker.roles().contains(Role.CLERK)
                || asker.roles().contains(Role.LEADER)
                || asker.roles().contains(Role.UNIT_HEAD)
                || turn.namesSigner(asker)
                || turn.let().filter(asker.id()::equals).isPresent();
    }

    Decision sign() {
        if (turn.over()) {
            return refused("outgoing.joint-over");
        }
        if (turn.signedFile().isPresent()) {
            return refused("outgoing.joint-signed-already");
        }
        if (!reached) {
            return refused("outgoing.joint-our-agency-closed");
        }
        if (!turn.namesSigner(asker)) {
            return refused(Reason.of("outgoing.joint-only-named-leader", "name", turn.signerName()));
        }
        if (!power) {
            return refused("outgoing.signer-without-power");
        }
        if (!turn.toSign()) {
            return waiting();
        }
        return held
                ? refused(Reason.of("outgoing.joint-held-by-lead", "lead", turn.lead()))
                : permitted("outgoing.is-named-signer");
    }

    Decision seal() {
        if (turn.over()) {
            return refused("outgoing.joint-over");
        }
        if (turn.sealedFile().isPresent()) {
            return refused("outgoing.joint-sealed-already");
        }
        if (!reached) {
            return refused("outgoing.joint-our-agency-closed");
        }
        if (!clerk()) {
            return refused("outgoing.only-clerk");
        }
        return turn.toSeal() ? permitted("outgoing.is-clerk") : waiting();
    }

    /// Before its seal, whoever has the turn's key in his hands, or the clerk where nobody has.
    Decision refuse() {
        if (turn.over() || turn.sealedFile().isPresent()) {
            return refused("outgoing.joint-over");
        }
        return clerk() || (turn.namesSigner(asker) && power)
                ? permitted("outgoing.joint-may-refuse")
                : refused("outgoing.joint-only-signer-or-clerk-refuses");
    }

    Decision let() {
        boolean head = asker.roles().contains(Role.CLERK)
                || asker.roles().contains(Role.LEADER)
                || asker.roles().contains(Role.UNIT_HEAD);
        return head && !turn.over() ? permitted("outgoing.joint-may-let") : refused("outgoing.joint-only-head-lets");
    }

    private boolean clerk() {
        return asker.roles().contains(Role.CLERK) && serves;
    }

    private Decision waiting() {
        String code = turn.state() == JointState.SIGNING
                ? "outgoing.joint-waits-for-signature"
                : "outgoing.joint-waits-for-seal";
        return turn.next()
                .map(place -> refused(Reason.of(code, "agency", place.name()).with("signer", place.signerName())))
                .orElseGet(() -> refused("outgoing.joint-over"));
    }

    private static Decision permitted(String code) {
        return new Decision.Permitted(Reason.of(code));
    }

    private static Decision refused(String code) {
        return refused(Reason.of(code));
    }

    private static Decision refused(Reason why) {
        return new Decision.Refused(List.of(why));
    }
}
