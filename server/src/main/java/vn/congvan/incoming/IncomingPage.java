package vn.congvan.incoming;

import java.util.List;
import java.util.Map;

/// One page of a list: open ones by urgency and arrival, decided ones newest first.
///
/// @param total  rows of the query in all
/// @param counts documents per state, of all that the asker may see in the query's authority
public record IncomingPage(List<IncomingRow> rows, long total, int page, int size, Map<IncomingState, Long> counts) {
    public IncomingPage {
        rows = List.copyOf(rows);
        counts = Map.copyOf(counts);
    }
}
