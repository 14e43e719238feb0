package vn.congvan.outgoing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Until when the document must be issued, counted from the leader's signature; of a
/// joint document from the last leader's.
///
/// @param noon decision 28/2018: noon of the next working day; of an urgent document, as below
/// @param endOfDay Nghị định 30/2020 Điều 18: end of the next working day; of an urgent document, of the day of signing
/// @param lateness how it stands
/// @param day Nghị định 30/2020 Điều 18: end of the day of signing; empty as it was kept before this was asked
public record Deadlines(Instant noon, Instant endOfDay, Lateness lateness, Optional<Instant> day) {
    public Deadlines {
        // What was kept at issue before knows no day.
        day = day == null ? Optional.empty() : day;
    }

    /// How the document stands to its deadlines.
    public enum Lateness {
        /// Issued, or to be issued, in time.
        IN_TIME,
        /// Past the day of signing, not past noon of the next working day.
        PAST_DAY,
        /// Past noon of the next working day.
        PAST_NOON,
        /// Past the end of the next working day.
        LATE
    }

    /// The next of the deadlines that was not missed yet; the last one when all were.
    public Instant next() {
        return switch (lateness) {
            case IN_TIME -> day.orElse(noon);
            case PAST_DAY -> noon;
            case PAST_NOON, LATE -> endOfDay;
        };
    }

    /// How many days it is late, each begun one counted; 0 as long as it is not late.
    ///
    /// @param reached when it was issued, or now
    public long daysLate(Instant reached) {
        return lateness == Lateness.LATE ? Duration.between(endOfDay, reached).toDays() + 1 : 0;
    }
}
