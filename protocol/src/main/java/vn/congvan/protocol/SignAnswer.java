package vn.congvan.protocol;

import org.jspecify.annotations.Nullable;

/// The signer's answer to one {@link SignOrder}.
///
/// @param requestId the order answered
/// @param outcome whether it was signed, refused, or still waits for the person
/// @param signatureValue the signature, base64 (ECDSA as DER); present exactly if signed
/// @param refusal why not; present exactly if refused
public record SignAnswer(
        String requestId,
        SignOutcome outcome,
        @Nullable String signatureValue,
        @Nullable SignRefusal refusal) {
    /// Signed.
    public static SignAnswer signed(String requestId, String signatureValue) {
        return new SignAnswer(requestId, SignOutcome.SIGNED, signatureValue, null);
    }

    /// Refused; nothing was signed.
    public static SignAnswer refused(String requestId, SignRefusal refusal) {
        return new SignAnswer(requestId, SignOutcome.REFUSED, null, refusal);
    }

    /// Nobody has answered yet.
    public static SignAnswer waiting(String requestId) {
        return new SignAnswer(requestId, SignOutcome.WAITING, null, null);
    }
}
