package vn.congvan.outgoing;

import java.util.List;
import java.util.Map;

/// The refused attempts that the asking post may see.
///
/// @param rows newest first, at most the newest two hundred
/// @param counts how many there are in each state, by the same condition
public record SecrecyAttempts(List<SecrecyAttempt> rows, Map<SecrecyState, Long> counts) {
    public SecrecyAttempts {
        rows = List.copyOf(rows);
        counts = Map.copyOf(counts);
    }
}
