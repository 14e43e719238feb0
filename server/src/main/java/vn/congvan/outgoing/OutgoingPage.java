package vn.congvan.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One page of a list.
///
/// @param total how many rows the whole list has
/// @param oldest since when the oldest row of the whole list waits
public record OutgoingPage(OutgoingQuery query, List<OutgoingRow> rows, long total, Optional<Instant> oldest) {
    public OutgoingPage {
        rows = List.copyOf(rows);
    }
}
