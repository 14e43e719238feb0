package vn.congvan.registers;

import java.util.List;
import java.util.Optional;
import vn.congvan.common.DocumentId;

/// One line of a register.
///
/// @param document the document that the system has, if it has it
/// @param number its number or số đến
/// @param book   key of its book, see {@link Book}
/// @param state  how it stands
/// @param cells  the text of each official column, in the order of the form
public record RegisterLine(Optional<DocumentId> document, int number, String book, State state, List<String> cells) {
    /// How a line stands.
    public enum State {
        /// Numbered, not issued yet.
        OPEN,
        /// Issued, or registered as incoming.
        DONE,
        /// The number was cancelled; the line stays with the reason.
        CANCELLED
    }

    public RegisterLine {
        cells = List.copyOf(cells);
    }
}
