package vn.congvan.signing;

import java.time.Instant;
import vn.congvan.common.Digest;

/// Evidence of one verification, as it is kept.
///
/// @param policy names the policy, the checks and the trusted roots of then
/// @param content the evidence itself, a ZIP in the content store
public record KeptEvidence(
        Digest file, Instant verifiedAt, Occasion occasion, String policy, Light light, Digest content) {
    /// When a document is verified for good.
    public enum Occasion {
        /// Before it was received.
        RECEPTION,
        /// When it was issued.
        ISSUE
    }
}
