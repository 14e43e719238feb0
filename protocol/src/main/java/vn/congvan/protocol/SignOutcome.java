package vn.congvan.protocol;

/// What became of one order.
public enum SignOutcome {
    /// Signed; the signature is in the answer.
    SIGNED,
    /// Refused; nothing was signed.
    REFUSED,
    /// The signer's page is open and nobody has answered yet.
    WAITING
}
