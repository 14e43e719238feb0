package vn.congvan.certificates;

import java.time.LocalDate;
import java.util.Optional;
import vn.congvan.common.PostId;

/// Which clerk's post keeps the device of an authority, by which written assignment (Nghị định 30/2020, Điều
/// 32 khoản 1, 2).
///
/// @param assignment number and date of the written assignment
/// @param to the last day; empty where no end is set
public record Custody(
        PostId post, String person, String title, String assignment, LocalDate from, Optional<LocalDate> to) {
    /// Whether the device is kept under it on this day.
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
