package vn.congvan.outgoing.opinions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.WorkingCalendar;

/// The days until which opinions are asked for: working days, today at the earliest.
@Component
class OpinionDays {
    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final WorkingCalendar calendar;
    private final Clock clock;

    OpinionDays(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Whoever has not answered is reminded from the working day before on.
    LocalDate soon() {
        return calendar.next(today());
    }

    /// @throws Refusal `outgoing.opinion-due-past`, `outgoing.opinion-due-off`
    void checkDue(LocalDate day) {
        if (day.isBefore(today())) {
            throw Refusal.userMistake(Reason.of("outgoing.opinion-due-past", "day", said(day)));
        }
        if (!calendar.working(day)) {
            throw Refusal.userMistake(Reason.of("outgoing.opinion-due-off", "day", said(day))
                    .with("before", said(calendar.previous(day)))
                    .with("next", said(calendar.next(day))));
        }
    }

    static String said(LocalDate day) {
        return SAID.format(day);
    }
}
