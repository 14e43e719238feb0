package vn.congvan.registers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// A part of a year for which a register is shown or printed.
///
/// @param from its first day
/// @param to   its last day
public record Period(LocalDate from, LocalDate to) {
    private static final Pattern WORD = Pattern.compile("([qm])(\\d{1,2})");
    private static final int MONTHS_OF_QUARTER = 3;

    /// The quarter (`q1` … `q4`) or the month (`m1` … `m12`) of this year; empty for any other word.
    public static Optional<Period> of(int year, String word) {
        var found = WORD.matcher(word);
        if (!found.matches()) {
            return Optional.empty();
        }
        int which = Integer.parseInt(found.group(2));
        boolean quarter = found.group(1).equals("q");
        try {
            YearMonth last = YearMonth.of(year, quarter ? which * MONTHS_OF_QUARTER : which);
            YearMonth first = quarter ? last.minusMonths(MONTHS_OF_QUARTER - 1L) : last;
            return which < 1 ? Optional.empty() : Optional.of(new Period(first.atDay(1), last.atEndOfMonth()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
