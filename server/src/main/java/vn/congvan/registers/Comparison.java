package vn.congvan.registers;

import java.util.List;
import java.util.Optional;

/// A closed span compared with what the data say now.
///
/// @param closing   the span
/// @param now       its digest as the lines stand now
/// @param onlyPrinted lines of the given file that a print of today does not have; at most twenty
/// @param onlyData  lines of a print of today that the given file does not have; at most twenty
/// @param partly    the part of the digest that was given, where it was not the whole
public record Comparison(
        ClosedSpan closing, String now, List<String> onlyPrinted, List<String> onlyData, Optional<String> partly) {
    public Comparison {
        onlyPrinted = List.copyOf(onlyPrinted);
        onlyData = List.copyOf(onlyData);
    }

    /// Whether the data are what was closed.
    public boolean dataUnchanged() {
        return closing.digest().equals(now);
    }

    /// Whether the data are what was closed, and the file says the same as they do.
    public boolean same() {
        return dataUnchanged() && onlyPrinted.isEmpty() && onlyData.isEmpty();
    }
}
