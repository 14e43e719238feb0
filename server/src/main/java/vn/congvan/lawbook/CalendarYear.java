package vn.congvan.lawbook;

import java.time.LocalDate;
import java.util.List;

/// The days off and the swapped working days of one year.
///
/// @param confirmed whether they are taken from the official notices
public record CalendarYear(
        int year, boolean confirmed, List<Holiday> holidays, List<SwappedDay> working, Source source) {
    /// Days off, from a day to a day, both included; days given back among them.
    public record Holiday(LocalDate from, LocalDate to, String why) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /// A Saturday or Sunday that is worked instead of another day.
    public record SwappedDay(LocalDate day, String why) {}
}
