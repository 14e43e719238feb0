package vn.congvan.lawbook;

import java.time.LocalDate;
import java.util.Optional;

/// Where a rule comes from and when it applies.
///
/// @param instrument the instrument by number, e.g. `Nghị định 30/2020/NĐ-CP`
/// @param article the place in it, e.g. `Điều 18 khoản 1`
/// @param to the last day on which the rule applies, if it has ended
/// @param severity what happens when the rule is broken
public record Source(String instrument, String article, LocalDate from, Optional<LocalDate> to, Severity severity) {

    /// Whether the rule applies on this day.
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
