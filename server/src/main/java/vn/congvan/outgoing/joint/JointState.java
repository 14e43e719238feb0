package vn.congvan.outgoing.joint;

/// How far a round of signatures on a joint document is.
public enum JointState {
    /// The leaders sign, one after the other.
    SIGNING,
    /// Numbered; the agencies seal, one after the other.
    SEALING,
    /// Sealed by all and issued by the drafting agency.
    ISSUED,
    /// One refused or something changed: no signature of the round counts.
    VOID
}
