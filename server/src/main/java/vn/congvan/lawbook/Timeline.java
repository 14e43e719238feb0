package vn.congvan.lawbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// Dated rules of one kind, each with its period.
record Timeline<T extends Sourced>(List<T> all) {
    Timeline {
        all = List.copyOf(all);
    }

    List<T> on(LocalDate day) {
        var inForce = all.stream().filter(rule -> rule.source().covers(day)).toList();
        if (inForce.isEmpty()) {
            throw Refusal.userMistake(Reason.of("lawbook.day-not-covered", "day", day));
        }
        return inForce;
    }

    /// As {@link #oneOn}; none for a day before the first rule or after the last.
    Optional<T> anyOn(LocalDate day) {
        return all.stream().filter(rule -> rule.source().covers(day)).findFirst();
    }

    T oneOn(LocalDate day) {
        return on(day).getFirst();
    }
}
