package vn.congvan.signing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.congvan.common.Reason;

/// The signing time that a signer claims. Many signing tools write local Vietnamese time into it and label it
/// UTC; it is then seven hours ahead of the time written beside the signature, or of the time stamp. Such a
/// time is set right, and that is said.
///
/// @param signed as it stands inside the signature
/// @param written as it stands beside it (`/M`)
/// @param stamped by the time stamp
record ClaimedTime(Optional<Instant> signed, Optional<Instant> written, Optional<Instant> stamped) {
    private static final Duration ZONE = Duration.ofHours(7);
    private static final Duration NEAR = Duration.ofMinutes(15);

    Optional<Instant> sensible(List<Reason> remarks) {
        if (signed.isEmpty()) {
            return written;
        }
        Optional<Instant> other = written.or(() -> stamped);
        boolean ahead = stamped.or(() -> written)
                .or(() -> other)
                .map(reference -> near(Duration.between(reference, signed.get()), ZONE))
                .orElse(false);
        if (!ahead) {
            return signed;
        }
        remarks.add(Reason.of("signing.time-zone-corrected"));
        return Optional.of(signed.get().minus(ZONE));
    }

    private static boolean near(Duration one, Duration other) {
        return one.minus(other).abs().compareTo(NEAR) < 0;
    }
}
