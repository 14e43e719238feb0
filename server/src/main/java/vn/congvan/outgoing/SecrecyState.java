package vn.congvan.outgoing;

import java.util.Locale;

/// How a refused attempt with a mark of secrecy stands; its words are in `messages/outgoing`, under
/// `outgoing.secrecy.<word>`.
public enum SecrecyState {
    /// Only suspected, and no clerk has looked at it yet.
    WAITING,
    /// A clerk found that it is no mark of secrecy.
    NO_MARK,
    /// A clerk found that it is one.
    MARK,
    /// The mark stands in its cell, or the drafter named the degree: nobody can let it in.
    BLOCKED;

    /// The stable word, e.g. `no-mark`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
