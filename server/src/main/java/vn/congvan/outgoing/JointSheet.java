package vn.congvan.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.signing.ExpectedHand;

/// How far the signatures of all agencies on a joint document are.
///
/// @param file the newest revision
/// @param hands exactly the leaders' signatures and seals that it bears
/// @param signedByAll when the last of all leaders signed; empty as long as one has not
/// @param waits for whose signature or seal; empty where none is open
public record JointSheet(Digest file, List<ExpectedHand> hands, Optional<Instant> signedByAll, Optional<Reason> waits) {
    /// The signature of another agency's leader is awaited.
    public static final String WAITS_FOR_SIGNATURE = "outgoing.joint-waits-for-signature";
    /// The seal of another agency is awaited.
    public static final String WAITS_FOR_SEAL = "outgoing.joint-waits-for-seal";
    /// An agency is awaited that was merged or closed, and can do neither any more.
    public static final String WAITS_IN_VAIN = "outgoing.joint-waits-in-vain";

    private static final Set<String> WAITS = Set.of(WAITS_FOR_SIGNATURE, WAITS_FOR_SEAL, WAITS_IN_VAIN);

    public JointSheet {
        hands = List.copyOf(hands);
    }

    /// Whether this is why a document waits for another agency.
    static boolean awaits(Reason reason) {
        return WAITS.contains(reason.code());
    }
}
