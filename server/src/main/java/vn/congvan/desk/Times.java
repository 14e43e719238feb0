package vn.congvan.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Dates and times as they stand on a page, in Vietnam's time: `19/11/2026`, `08:05`, and shorter for today
/// and this year.
@Component("times")
public class Times {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    private final Clock clock;

    Times(Clock clock) {
        this.clock = clock;
    }

    /// `19/11/2026`.
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /// The day of a moment, `19/11/2026`.
    public String day(@Nullable Instant moment) {
        return moment == null ? "" : DAY.format(moment.atZone(ZONE));
    }

    /// Now.
    public Instant now() {
        return clock.instant();
    }

    /// `08:05` today, `18/11 08:05` this year, `18/11/2025 08:05` else.
    public String moment(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        var at = moment.atZone(ZONE);
        var today = today();
        if (at.toLocalDate().equals(today)) {
            return TIME.format(at);
        }
        var day = at.getYear() == today.getYear() ? SHORT_DAY.format(at) : DAY.format(at);
        return day + " " + TIME.format(at);
    }

    /// `19/11/2026 08:05:07`.
    public String exact(@Nullable Instant moment) {
        return moment == null ? "" : EXACT.format(moment.atZone(ZONE));
    }

    /// For the attribute `datetime`.
    public String machine(@Nullable Instant moment) {
        return moment == null ? "" : moment.toString();
    }

    /// The day of a moment in Vietnam.
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /// Today in Vietnam.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /// `Thứ Năm, 19/11/2026`, in the reader's language.
    public String todayInWords() {
        var locale = LocaleContextHolder.getLocale();
        var word = DateTimeFormatter.ofPattern("EEEE", locale).format(today());
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + ", " + DAY.format(today());
    }

    /// The week of the year, as work calendars count it.
    public int week() {
        return today().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
