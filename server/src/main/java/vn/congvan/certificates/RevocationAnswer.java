package vn.congvan.certificates;

import java.time.Instant;
import java.util.Optional;

/// What the authority that issued a certificate said of its revocation when it was last asked.
///
/// @param at when it was asked; empty if nobody has asked since the registration, which may be of a time when
///     nobody did
public record RevocationAnswer(Said said, Optional<Instant> at) {
    /// The answer.
    public enum Said {
        /// Not revoked.
        GOOD,
        /// Revoked for good.
        REVOKED,
        /// Suspended (certificateHold).
        SUSPENDED,
        /// Nobody answered, or nobody was asked (chưa kiểm tra được).
        UNKNOWN
    }

    static RevocationAnswer notAsked() {
        return new RevocationAnswer(Said.UNKNOWN, Optional.empty());
    }
}
