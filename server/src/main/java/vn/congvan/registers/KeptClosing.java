package vn.congvan.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.congvan.organisation.AuthorityId;

/// A closed span of a register that is kept by hand.
///
/// @param form the code of its form in the lawbook
/// @param digest SHA-256 of the lines as they stood, see {@link KeptLines}
public record KeptClosing(
        UUID id,
        AuthorityId authority,
        String form,
        int year,
        int first,
        int last,
        LocalDate from,
        LocalDate to,
        String digest,
        Instant closedAt,
        String closedBy)
        implements ClosedSpan {

    /// What stood in one line when it was closed; a column that was empty then is not among its cells.
    record Line(int number, LocalDate day, Map<String, String> cells) {
        Line {
            cells = Map.copyOf(cells);
        }

        static Line of(KeptEntry entry) {
            return new Line(entry.number(), entry.day(), entry.cells());
        }

        /// The same columns as they stand now.
        Line now(KeptEntry entry) {
            var kept = new TreeMap<>(entry.cells());
            kept.keySet().retainAll(cells.keySet());
            return new Line(entry.number(), entry.day(), kept);
        }
    }

    /// Lines of a register kept by hand are not cancelled.
    @Override
    public int cancelled() {
        return 0;
    }
}
