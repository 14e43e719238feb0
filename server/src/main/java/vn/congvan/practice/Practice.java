package vn.congvan.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Acting;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.Organisation;

/// What the agency has decided within the law, as of a day. What was decided for the past cannot be changed.
@Service
public class Practice {
    private final PracticeRows rows;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Practice(PracticeRows rows, Organisation organisation, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.organisation = organisation;
        this.events = events;
        this.clock = clock;
    }

    /// What holds on this day.
    @Transactional(readOnly = true)
    public boolean holds(Setting setting, LocalDate day) {
        return rows.inForce(setting, day).orElse(setting.byDefault());
    }

    /// All decisions ever taken, newest first.
    @Transactional(readOnly = true)
    public List<DecidedSetting> decisions() {
        return rows.all();
    }

    /// Decides a setting from a day on.
    ///
    /// @throws Refusal `practice.only-administrator`, `practice.day-passed`, `practice.reason-missing`
    @Transactional
    public void decide(Setting setting, boolean value, LocalDate from, String reason) {
        mayDecide(from);
        if (reason.isBlank()) {
            throw Refusal.userMistake(Reason.of("practice.reason-missing"));
        }
        rows.insert(new DecidedSetting(
                setting, value, from, reason.strip(), Acting.person().post(), clock.instant()));
        record(setting.word(), Boolean.toString(value), from);
    }

    /// The agency's own name of a book on this day; empty where it has given none.
    ///
    /// @param book the key of the book, as `registers` knows it
    @Transactional(readOnly = true)
    public Optional<String> bookName(AuthorityId authority, String book, LocalDate day) {
        return rows.bookName(authority.value(), book, day);
    }

    /// Names a book from a day on.
    ///
    /// @throws Refusal `practice.only-administrator`, `practice.day-passed`, `practice.book-name-length`,
    ///     `practice.authority-unknown`
    @Transactional
    public void nameBook(AuthorityId authority, String book, String name, LocalDate from) {
        mayDecide(from);
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > 200) {
            throw Refusal.userMistake(Reason.of("practice.book-name-length"));
        }
        if (organisation.authority(authority).isEmpty()) {
            throw Refusal.notFound(Reason.of("practice.authority-unknown"));
        }
        rows.nameBook(authority.value(), book, stripped, from, Acting.person().post(), clock.instant());
        record("book-name", book, from);
    }

    private void mayDecide(LocalDate from) {
        new MayDecidePractice(organisation.actingPost()).decision().orThrow();
        if (from.isBefore(LocalDate.now(clock))) {
            throw Refusal.userMistake(Reason.of("practice.day-passed", "day", from));
        }
    }

    private void record(String what, String value, LocalDate from) {
        events.publishEvent(new PracticeDecided(Acting.currentAgency(), what, value, from));
    }
}
