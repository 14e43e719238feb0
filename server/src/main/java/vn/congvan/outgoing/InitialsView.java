package vn.congvan.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The initials (ký nháy) under a document, for the asking post.
///
/// @param asked the act of this state that the asker does by an initial of his own ({@link
///     Outgoing#orderInitial}) instead of plainly; empty where none is asked of him
/// @param given those that count, in the order of signing
public record InitialsView(Optional<OutgoingAct> asked, List<Line> given) {
    public InitialsView {
        given = List.copyOf(given);
    }

    /// One initial.
    ///
    /// @param act that was done by it
    public record Line(OutgoingAct act, String name, Instant at) {}
}
