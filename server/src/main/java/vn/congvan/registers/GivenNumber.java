package vn.congvan.registers;

import java.time.LocalDate;

/// A number given to an outgoing document, for good.
///
/// @param number   the figure, counted from 1 in its book and year
/// @param printed  as printed: at least two figures (`01` … `09`, `10` …)
/// @param notation ký hiệu, e.g. `QĐ-UBND`
/// @param date     the document's date: the system's day when the number was given
/// @param year     the year of the book
/// @param book     key of the book, see {@link Book}
public record GivenNumber(int number, String printed, String notation, LocalDate date, int year, String book) {

    /// Số, ký hiệu as printed, e.g. `15/QĐ-UBND`.
    public String full() {
        return printed + "/" + notation;
    }
}
