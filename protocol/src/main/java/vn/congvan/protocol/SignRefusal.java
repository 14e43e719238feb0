package vn.congvan.protocol;

import org.jspecify.annotations.Nullable;

/// Why the signer refused.
///
/// @param code the stable word
/// @param attemptsLeft how often the PIN may still be entered before the token locks; only with `PIN_WRONG`
///     and `PIN_LOCKED`
public record SignRefusal(Code code, @Nullable Integer attemptsLeft) {
    /// The stable words.
    public enum Code {
        /// The PIN was wrong; the order may be tried again while attempts are left.
        PIN_WRONG,
        /// The PIN was wrong too often; the token is locked.
        PIN_LOCKED,
        /// The person said no.
        CANCELLED,
        /// The order's time is over.
        EXPIRED,
        /// The order was answered before.
        ALREADY_ANSWERED,
        /// The digest inside the data to be signed is not the order's, or the data are not CMS signed
        /// attributes.
        DIGEST_MISMATCH,
        /// No token here holds the key of the named certificate.
        CERTIFICATE_UNKNOWN,
        /// The order is not well-formed.
        ORDER_INVALID,
        /// The token failed.
        TOKEN_FAILED,
        /// The order bears no seal, or that of a server and account with which this signer was not paired.
        NOT_PAIRED,
        /// The order is not what its server sealed.
        SEAL_WRONG,
        /// The order lives longer than any may by the clock of the signer's desk.
        CLOCK_WRONG
    }

    /// A refusal without a count.
    public static SignRefusal of(Code code) {
        return new SignRefusal(code, null);
    }
}
