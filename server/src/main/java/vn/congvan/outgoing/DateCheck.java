package vn.congvan.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.congvan.common.Reason;
import vn.congvan.form.Recognised;
import vn.congvan.lawbook.DateRule;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.WorkingCalendar;
import vn.congvan.practice.Practice;
import vn.congvan.practice.Setting;

/// How the leader's signing day, and what the page prints of the date, stand to a number given today.
@Component
class DateCheck {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Lawbook lawbook;
    private final WorkingCalendar calendar;
    private final Practice practice;
    private final PaperSeal paper;
    private final Clock clock;

    DateCheck(Lawbook lawbook, WorkingCalendar calendar, Practice practice, PaperSeal paper, Clock clock) {
        this.lawbook = lawbook;
        this.calendar = calendar;
        this.practice = practice;
        this.paper = paper;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /// Whether a numbered document can no longer be sealed on this day: its date is that of its number. A copy
    /// of paper says itself when it was made, and may follow later.
    boolean sealDayPassed(OutgoingDocument document, LocalDate day) {
        return !document.seal().sign().orElseThrow().date().equals(day) && !onPaper(document);
    }

    /// Whether the document was signed on paper, so that nothing binds its seal to the day of its number.
    boolean onPaper(OutgoingDocument document) {
        return paper.concerns(document.id());
    }

    /// Whether the leader's signature of this moment serves a number of today.
    boolean inTime(Instant signedAt) {
        return inTime(day(signedAt));
    }

    /// Whether a signature of this day does.
    boolean inTime(LocalDate signedOn) {
        return !signedOn.isBefore(earliest());
    }

    /// That paper signed on this day gets a number of today late: `outgoing.paper-signed-early`.
    Reason tooLate(LocalDate signedOn) {
        return Reason.of("outgoing.paper-signed-early", "day", DAY.format(signedOn))
                .with("earliest", DAY.format(earliest()))
                .with("days", ChronoUnit.DAYS.between(signedOn, today()));
    }

    /// The same as a sentence: `outgoing.signing-day-same`, `outgoing.signing-day-before` or the refusal
    /// `outgoing.signature-too-early`.
    Reason verdict(Instant signedAt) {
        LocalDate day = day(signedAt);
        String code = day.equals(today())
                ? "outgoing.signing-day-same"
                : inTime(signedAt) ? "outgoing.signing-day-before" : "outgoing.signature-too-early";
        return Reason.of(code, "day", DAY.format(day)).with("earliest", DAY.format(earliest()));
    }

    /// Why the page does not fit a number of today: it prints another month, year or notation than the system
    /// would fill in beside.
    Optional<Reason> misprint(Recognised read, String notation) {
        LocalDate today = today();
        if (read.year().filter(year -> year != today.getYear()).isPresent()) {
            return Optional.of(Reason.of(
                            "outgoing.printed-year-differs",
                            "printed",
                            read.year().get())
                    .with("today", today.getYear()));
        }
        if (read.month().filter(month -> month != today.getMonthValue()).isPresent()) {
            return Optional.of(Reason.of(
                            "outgoing.printed-month-differs",
                            "printed",
                            read.month().get())
                    .with("today", today.getMonthValue()));
        }
        return read.notation()
                .filter(printed -> !Searchable.of(printed)
                        .replace(" ", "")
                        .equals(Searchable.of(notation).replace(" ", "")))
                .map(printed -> Reason.of("outgoing.printed-notation-differs", "printed", printed)
                        .with("notation", notation));
    }

    private LocalDate earliest() {
        LocalDate today = today();
        DateRule.Variant variant = practice.holds(Setting.SAME_DAY_SIGNATURES, today)
                ? DateRule.Variant.SAME_DAY
                : DateRule.Variant.DEFAULT;
        return switch (lawbook.dateRule(variant, today).leaderDay()) {
            case SAME_DAY -> today;
            case SAME_OR_PRECEDING_WORKING_DAY -> calendar.previous(today);
        };
    }
}
