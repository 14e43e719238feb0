package vn.congvan.outgoing;

import java.util.Optional;

/// What a list asks for.
///
/// @param queue which list
/// @param state only this state
/// @param text words of the summary or a number; with or without diacritics
/// @param page from 0
/// @param size rows on a page, 1 to 100
public record OutgoingQuery(Queue queue, Optional<OutgoingState> state, Optional<String> text, int page, int size) {
    public OutgoingQuery {
        if (page < 0 || size < 1 || size > 100) {
            throw new IllegalArgumentException("page or size is out of range");
        }
    }

    /// The first page of a list.
    public static OutgoingQuery of(Queue queue) {
        return new OutgoingQuery(queue, Optional.empty(), Optional.empty(), 0, 50);
    }
}
