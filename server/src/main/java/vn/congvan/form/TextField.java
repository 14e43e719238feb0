package vn.congvan.form;

import java.time.LocalDate;

/// A text that is filled in after the leader's signature. The field covers only what the page does not print
/// yet.
public enum TextField {
    /// Only the number; the page prints the notation: "Số:      /QĐ-UBND".
    NUMBER,
    /// Number and notation, "15/QĐ-UBND".
    NUMBER_NOTATION,
    /// Only the figures of the day.
    DAY,
    /// Only the figures of the month.
    MONTH,
    /// The four figures of the year.
    YEAR,
    /// The last two figures of the year; the page prints "năm 20".
    YEAR_LAST_TWO,
    /// The last figure of the year; the page prints "năm 202".
    YEAR_LAST_ONE,
    /// The whole "ngày 05 tháng 01 năm 2026".
    FULL_DATE;

    /// The text for this field, written as Nghị định 30/2020 Phụ lục I wants it: a day below 10 and the
    /// months 1 and 2 get a leading 0.
    ///
    /// @param number as printed, e.g. `05`
    /// @param notation what stands after the number and its slash, e.g. `QĐ-UBND` or `2026/QĐ-UBND`
    /// @param date of the document
    public String text(String number, String notation, LocalDate date) {
        String day = "%02d".formatted(date.getDayOfMonth());
        String month = date.getMonthValue() <= 2 ? "0" + date.getMonthValue() : "" + date.getMonthValue();
        String year = "" + date.getYear();
        return switch (this) {
            case NUMBER -> number;
            case NUMBER_NOTATION -> number + "/" + notation;
            case DAY -> day;
            case MONTH -> month;
            case YEAR -> year;
            case YEAR_LAST_TWO -> year.substring(year.length() - 2);
            case YEAR_LAST_ONE -> year.substring(year.length() - 1);
            case FULL_DATE -> "ngày " + day + " tháng " + month + " năm " + year;
        };
    }
}
