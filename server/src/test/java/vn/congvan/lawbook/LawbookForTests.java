package vn.congvan.lawbook;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/// The shipped lawbook for tests of other modules, without a server.
public final class LawbookForTests {
    private LawbookForTests() {}

    /// The lawbook with the clock standing on a day.
    public static Lawbook on(LocalDate day) {
        ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
        return Lawbook.shipped(Clock.fixed(day.atTime(9, 0).atZone(zone).toInstant(), zone));
    }
}
