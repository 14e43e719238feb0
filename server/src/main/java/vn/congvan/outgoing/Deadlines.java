package vn.congvan.outgoing;

import java.time.Instant;

/// Until when the document must be issued, counted from the leader's signature; of a
/// joint document from the last leader's.
///
/// @param noon decision 28/2018: noon of the next working day; of an urgent document, as below
/// @param endOfDay Nghị định 30/2020 Điều 18: end of the next working day; of an urgent document, of the day of signing
/// @param lateness how it stands
public record Deadlines(Instant noon, Instant endOfDay, Lateness lateness) {
    /// How the document stands to its deadlines.
    public enum Lateness {
        /// Issued, or to be issued, in time.
        IN_TIME,
        /// Past noon of the next working day.
        PAST_NOON,
        /// Past the end of the next working day.
        LATE
    }
}
