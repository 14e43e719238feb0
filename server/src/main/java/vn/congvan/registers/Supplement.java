package vn.congvan.registers;

import java.time.Instant;

/// What was learnt about a line after its book was closed.
///
/// @param number the line's number
/// @param book   key of its book
public record Supplement(String book, int number, Fact fact, String words, Instant writtenAt) {
    /// What was learnt.
    public enum Fact {
        /// Who signed for copies on paper.
        RECEIPT,
        /// Who acknowledged through the exchange.
        ACKNOWLEDGED,
        /// To whom an incoming document was handed.
        HANDED_OVER,
        /// By which document an incoming document was answered.
        ANSWERED,
        /// On which day an answer settled it.
        SETTLED,
        /// By which order its issuer recalled it.
        RECALLED,
        /// Which sender took it back.
        TAKEN_BACK,
        /// Why the number of a copy was cancelled.
        CANCELLED
    }
}
