package vn.congvan.outgoing;

import java.util.OptionalLong;

/// The revision of the document that the actor had before his eyes. An act on a revision that is no longer
/// the current one is refused with `outgoing.changed-meanwhile`; so of two people who act at once one wins
/// and the other is told.
///
/// @param revision empty where the actor did not look first: then only the state decides
public record Seen(OptionalLong revision) {
    /// No revision in particular: whatever is there when the act begins.
    public static Seen latest() {
        return new Seen(OptionalLong.empty());
    }

    /// This revision.
    public static Seen of(long revision) {
        return new Seen(OptionalLong.of(revision));
    }

    boolean covers(long current) {
        return revision.isEmpty() || revision.getAsLong() == current;
    }
}
