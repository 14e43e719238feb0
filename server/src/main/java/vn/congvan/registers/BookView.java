package vn.congvan.registers;

import java.time.LocalDate;
import java.util.List;

/// One book of a year, as it stands.
///
/// @param key     see {@link Book}
/// @param name    as shown, e.g. `Văn bản hành chính`
/// @param ordinal quyển số, counted from 1 among the year's books
/// @param last    the last number given
/// @param lastDay the day on which it was given
/// @param missing numbers up to the last that have no line; empty where the series is whole; at most twenty
public record BookView(String key, String name, int ordinal, int last, LocalDate lastDay, List<Integer> missing) {
    public BookView {
        missing = List.copyOf(missing);
    }
}
