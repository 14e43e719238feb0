package vn.congvandemo.pki;

/// How a service of the demonstration misbehaves, on demand.
public enum Misbehaviour {
    /// It does not.
    NONE,
    /// It answers every request with an error.
    DOWN,
    /// It answers only after half a minute.
    SLOW,
    /// It answers with bytes that mean nothing.
    GARBAGE,
    /// OCSP: the answer carries another nonce than the request.
    WRONG_NONCE,
    /// Time stamps: the stamp is over another digest than asked for.
    WRONG_IMPRINT
}
