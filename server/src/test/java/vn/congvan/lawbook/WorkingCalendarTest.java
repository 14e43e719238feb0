package vn.congvan.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {
    private final WorkingCalendar calendar =
            new WorkingCalendar(Clock.fixed(Instant.EPOCH, ZoneId.of("Asia/Ho_Chi_Minh")), new LawFiles());

    @ParameterizedTest
    @CsvSource({
        "2024-02-07, 2024-02-15",
        "2024-04-26, 2024-05-02",
        "2024-05-03, 2024-05-04",
        "2024-12-31, 2025-01-02",
        "2025-12-31, 2026-01-05",
        "2027-12-31, 2028-01-03",
        "2021-12-31, 2022-01-04",
        "2023-04-28, 2023-05-04",
        "2025-04-25, 2025-04-26",
        "2025-04-29, 2025-05-05",
        "2026-11-20, 2026-11-23"
    })
    void nextGoesOverHolidaysAndSwappedDays(LocalDate day, LocalDate next) {
        assertThat(calendar.next(day)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"2024-02-15, 2024-02-07", "2025-01-02, 2024-12-31", "2024-05-06, 2024-05-04", "2026-01-05, 2025-12-31"})
    void previousGoesOverHolidaysAndSwappedDays(LocalDate day, LocalDate previous) {
        assertThat(calendar.previous(day)).isEqualTo(previous);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-02-08", "2024-02-14", "2024-04-29", "2022-09-01", "2021-05-03", "2022-04-11", "2024-05-05"
            })
    void theseDaysAreOff(LocalDate day) {
        assertThat(calendar.working(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-04", "2025-04-26", "2026-01-10", "2024-02-07", "2024-02-15"})
    void theseDaysAreWorked(LocalDate day) {
        assertThat(calendar.working(day)).isTrue();
    }

    @Test
    void everyYearHasTheHolidaysOfItsLabourCode() {
        for (var year : calendar.years()) {
            var off = year.holidays().stream()
                    .flatMap(holiday -> holiday.from().datesUntil(holiday.to().plusDays(1)))
                    .filter(day -> day.getDayOfWeek().getValue() < 6)
                    .count();
            int swapped = year.working().size();
            assertThat(off - swapped).as("year " + year.year()).isEqualTo(year.year() == 2020 ? 10 : 11);
        }
    }

    /// 2026-11-20 is a Friday, 2026-11-23 a Monday.
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T08:00, 2026-11-20T08:29, 29, false",
        "2026-11-20T08:00, 2026-11-20T08:30, 30, true",
        "2026-11-20T11:10, 2026-11-20T13:05, 25, false",
        "2026-11-20T16:45, 2026-11-23T07:10, 25, false",
        "2026-11-20T17:00, 2026-11-23T07:00, 0, false",
        "2026-11-20T16:00, 2026-11-23T08:00, 120, true",
        "2025-04-26T08:00, 2025-04-26T09:00, 60, true",
        "2024-05-01T08:00, 2024-05-01T16:00, 0, false",
        // Before the lawbook knows any hours.
        "2019-11-20T08:00, 2019-11-20T16:00, 0, false",
        "2020-03-04T08:00, 2020-03-05T07:29, 29, false",
        "2020-03-04T08:00, 2020-03-05T07:30, 30, true"
    })
    void onlyWorkingHoursOfWorkingDaysCountAsOutage(
            LocalDateTime from, LocalDateTime until, long minutes, boolean outage) {
        ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
        Instant began = from.atZone(zone).toInstant();
        Instant ended = until.atZone(zone).toInstant();
        assertThat(calendar.workingTime(began, ended).toMinutes()).isEqualTo(minutes);
        assertThat(calendar.outage(began, ended)).isEqualTo(outage);
    }

    @Test
    void yearsWithoutNoticeAreUnconfirmed() {
        assertThat(calendar.confirmed(2024)).isTrue();
        assertThat(calendar.confirmed(2027)).isFalse();
        assertThat(calendar.confirmed(2031)).isFalse();
    }

    @Test
    void signedOnTheLastDayBeforeTetBothDeadlinesAreAfterTet() {
        var deadlines = calendar.issueDeadlines(Instant.parse("2024-02-07T09:00:00Z"));
        assertThat(deadlines.decision28().at()).isEqualTo(Instant.parse("2024-02-15T05:00:00Z"));
        assertThat(deadlines.decree30().at()).isEqualTo(Instant.parse("2024-02-15T17:00:00Z"));
    }

    @Test
    void anUrgentDocumentLeavesOnTheDayItIsSignedAlsoOnAHoliday() {
        var signed = Instant.parse("2024-02-10T09:00:00Z");
        assertThat(calendar.working(java.time.LocalDate.of(2024, 2, 10))).isFalse();
        assertThat(calendar.urgentDeadline(signed).at()).isEqualTo(Instant.parse("2024-02-10T17:00:00Z"));
    }

    @Test
    void theDayOfSigningIsTheVietnameseDay() {
        var deadlines = calendar.issueDeadlines(Instant.parse("2026-11-23T18:00:00Z"));
        assertThat(deadlines.decision28().at()).isEqualTo(Instant.parse("2026-11-25T05:00:00Z"));
    }
}
