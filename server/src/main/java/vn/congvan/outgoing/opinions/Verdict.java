package vn.congvan.outgoing.opinions;

/// What somebody who is asked thinks of a draft.
public enum Verdict {
    /// Nhất trí.
    AGREE,
    /// Không nhất trí.
    DISAGREE,
    /// Ý kiến khác.
    OTHER
}
