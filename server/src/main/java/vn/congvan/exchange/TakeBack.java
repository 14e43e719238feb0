package vn.congvan.exchange;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.congvan.common.DocumentId;

/// The sender's wish that one receiver gives a document back (lấy lại).
///
/// @param askedBy name and title of who wished it
/// @param answer empty as long as the receiver has not answered
public record TakeBack(
        UUID id,
        DocumentId document,
        Recipient recipient,
        String askedBy,
        String reason,
        Instant askedAt,
        Optional<Answer> answer) {

    /// What became of it.
    ///
    /// @param by name and title of who answered at the receiver
    /// @param words why it was refused
    public record Answer(Kind kind, Optional<String> by, Optional<String> words, Instant at) {}

    /// How a wish ends.
    public enum Kind {
        /// The receiver had not accepted the document: it is gone there at once.
        AT_ONCE,
        /// He had, and agreed: his document is cancelled.
        AGREED,
        /// He had, and keeps it.
        REFUSED,
        /// The document was recalled meanwhile: nothing is left to give back.
        LAPSED
    }
}
