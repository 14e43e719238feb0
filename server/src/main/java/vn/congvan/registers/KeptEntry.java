package vn.congvan.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.congvan.common.DocumentId;

/// One line of a register that is kept by hand.
///
/// @param number    the line's ordinal in its year
/// @param day       the day on which it was written
/// @param cells     what stands in each column, by the column's key; days as `2026-11-20`
/// @param document  the outgoing document whose facts were proposed, if any
/// @param writtenBy who wrote it
public record KeptEntry(
        int year,
        int number,
        LocalDate day,
        Map<String, String> cells,
        Optional<DocumentId> document,
        String writtenBy,
        Instant writtenAt) {
    public KeptEntry {
        cells = Map.copyOf(cells);
    }

    /// What stands in this column; empty where nothing does.
    public String cell(String key) {
        return cells.getOrDefault(key, "");
    }
}
