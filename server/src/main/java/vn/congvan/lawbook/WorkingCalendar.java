package vn.congvan.lawbook;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// The working days of state agencies: Monday to Friday without the public holidays and the days given back
/// for them, with the working days swapped by notice (Bộ luật Lao động 2019, Điều 112). A year without data
/// knows weekends only and is unconfirmed.
@Service
public class WorkingCalendar {
    private final ZoneId zone;
    private final Map<Integer, CalendarYear> years;
    private final Timeline<IssueDeadlineRule> deadlines;
    private final Timeline<WorkingHours> hours;

    WorkingCalendar(Clock clock, LawFiles files) {
        this.zone = clock.getZone();
        this.deadlines = new Timeline<>(files.read("issue-deadlines.yaml", "entries", IssueDeadlineRule.class));
        this.hours = new Timeline<>(files.readKeyed("working-hours.yaml", "entries", WorkingHours.class));
        this.years = files.read("calendar.yaml", "years", CalendarYear.class).stream()
                .collect(Collectors.toUnmodifiableMap(CalendarYear::year, Function.identity()));
    }

    /// Whether state agencies work on this day.
    public boolean working(LocalDate day) {
        var year = Optional.ofNullable(years.get(day.getYear()));
        if (year.stream()
                .flatMap(y -> y.working().stream())
                .anyMatch(swap -> swap.day().equals(day))) {
            return true;
        }
        return !weekend(day) && dayOff(day).isEmpty();
    }

    /// Why the day is off, if it is a public holiday or given back for one.
    public Optional<String> dayOff(LocalDate day) {
        return Optional.ofNullable(years.get(day.getYear())).stream()
                .flatMap(year -> year.holidays().stream())
                .filter(holiday -> holiday.covers(day))
                .map(CalendarYear.Holiday::why)
                .findFirst();
    }

    /// The first working day after this day.
    public LocalDate next(LocalDate day) {
        var candidate = day.plusDays(1);
        while (!working(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /// The last working day before this day.
    public LocalDate previous(LocalDate day) {
        var candidate = day.minusDays(1);
        while (!working(candidate)) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }

    /// Whether the year's days off are taken from the official notices.
    public boolean confirmed(int year) {
        return Optional.ofNullable(years.get(year)).map(CalendarYear::confirmed).orElse(false);
    }

    /// All years that the lawbook has data for, oldest first.
    public List<CalendarYear> years() {
        return years.values().stream()
                .sorted(java.util.Comparator.comparingInt(CalendarYear::year))
                .toList();
    }

    /// Until when a document signed at this instant must be issued.
    public IssueDeadlines issueDeadlines(Instant signed) {
        var day = signed.atZone(zone).toLocalDate();
        return new IssueDeadlines(deadline("same-day", day), deadline("decision-28", day), deadline("decree-30", day));
    }

    /// Until when an urgent document signed at this instant must be issued at the very latest: it leaves at once after
    /// the signature, on whatever day that is.
    public IssueDeadlines.Deadline urgentDeadline(Instant signed) {
        return deadline("urgent", signed.atZone(zone).toLocalDate());
    }

    private IssueDeadlines.Deadline deadline(String key, LocalDate signed) {
        var rule = deadlines.on(signed).stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow();
        var day = signed;
        for (int i = 0; i < rule.workingDaysAfter(); i++) {
            day = next(day);
        }
        var end = day.atStartOfDay(zone).plusMinutes(rule.minutes()).toInstant();
        return new IssueDeadlines.Deadline(end, rule.source());
    }

    /// How much of this time lies in the working hours of working days; nothing of the days for which the lawbook knows
    /// no hours.
    public Duration workingTime(Instant from, Instant until) {
        Duration worked = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(until, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            if (working(day)) {
                for (WorkingHours.Stretch stretch :
                        hours.anyOn(day).map(WorkingHours::hours).orElseGet(List::of)) {
                    worked = worked.plus(common(
                            from,
                            until,
                            day.atTime(stretch.from()).atZone(zone).toInstant(),
                            day.atTime(stretch.until()).atZone(zone).toInstant()));
                }
            }
        }
        return worked;
    }

    private static Duration common(Instant from, Instant until, Instant opens, Instant closes) {
        Instant begins = from.isAfter(opens) ? from : opens;
        Instant ends = until.isBefore(closes) ? until : closes;
        return begins.isBefore(ends) ? Duration.between(begins, ends) : Duration.ZERO;
    }

    /// Whether the system was down for so long in working hours that numbers may have been given on paper. A time of
    /// which the lawbook knows no hours is none.
    public boolean outage(Instant began, Instant ended) {
        return hours.anyOn(LocalDate.ofInstant(began, zone))
                .or(() -> hours.anyOn(LocalDate.ofInstant(ended, zone)))
                .map(rule -> Duration.ofMinutes(rule.outageMinutes()))
                .filter(least -> workingTime(began, ended).compareTo(least) >= 0)
                .isPresent();
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
