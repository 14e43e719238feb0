package vn.congvan.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How a certificate stands at a moment, by its own chain and its authority's word.
///
/// @param chain the certificate and those above it as far as they are known, the root last
/// @param since since when it is revoked or suspended
public record CertificateStanding(Standing standing, List<X509Certificate> chain, Optional<Instant> since) {
    /// How it stands.
    public enum Standing {
        /// Valid, trusted and not revoked.
        GOOD,
        /// Its time is over, or has not begun.
        OUT_OF_TIME,
        /// Revoked for good.
        REVOKED,
        /// Suspended (certificateHold).
        SUSPENDED,
        /// Its chain does not lead to a trust anchor, or does not hold.
        UNTRUSTED,
        /// Nobody could be asked whether it is revoked (chưa xác định).
        UNDETERMINED
    }

    public CertificateStanding {
        chain = List.copyOf(chain);
    }
}
