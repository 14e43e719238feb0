package vn.congvan.registers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.AuthorityId;

/// Takes the next number of a series on the system's day.
@Component
class Series {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /// Which series, when.
    record Place(AuthorityId authority, String book, LocalDate day, Instant at) {}

    /// What the series answered: a number, or the day that it must not go behind.
    record Taken(@Nullable Integer given, @Nullable LocalDate behind) {}

    /// What the series answered, and what becomes of a number.
    record Answer<T>(Taken taken, IntFunction<T> result) {}

    private final Clock clock;

    Series(Clock clock) {
        this.clock = clock;
    }

    /// Two takers around midnight may reach the book in the other order than they read the clock: the one
    /// behind reads it once more.
    ///
    /// @param book by its key on a day: with the year the book may be another one
    /// @param twice why nothing is taken if the database finds the same thing numbered already
    <T> T take(
            AuthorityId authority, Function<LocalDate, String> book, Reason twice, Function<Place, Answer<T>> attempt) {
        LocalDate behind = LocalDate.MIN;
        for (int reading = 1; reading <= 2; reading++) {
            Instant now = clock.instant();
            LocalDate day = LocalDate.ofInstant(now, clock.getZone());
            Answer<T> answer = once(() -> attempt.apply(new Place(authority, book.apply(day), day, now)), twice);
            Integer given = answer.taken().given();
            if (given != null) {
                return answer.result().apply(given);
            }
            behind = Objects.requireNonNull(answer.taken().behind());
        }
        throw Refusal.conflict(Reason.of("registers.clock-behind", "date", DAY.format(behind))
                .with("today", DAY.format(LocalDate.now(clock))));
    }

    private static <T> T once(Supplier<T> taking, Reason twice) {
        try {
            return taking.get();
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict(twice);
        }
    }
}
