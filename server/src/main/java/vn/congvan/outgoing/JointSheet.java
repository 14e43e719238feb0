package vn.congvan.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.signing.ExpectedHand;

/// How far the signatures of all agencies on a joint document are.
///
/// @param file the newest revision
/// @param hands exactly the leaders' signatures and seals that it bears
/// @param signedAt when the last leader who has signed did so
/// @param waits for whose signature or seal; empty where none is open
public record JointSheet(Digest file, List<ExpectedHand> hands, Instant signedAt, Optional<Reason> waits) {
    /// The seal of another agency is awaited.
    static final String WAITS_FOR_SEAL = "outgoing.joint-waits-for-seal";

    public JointSheet {
        hands = List.copyOf(hands);
    }
}
