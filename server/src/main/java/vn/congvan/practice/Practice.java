package vn.congvan.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Acting;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;

/// What the agency has decided within the law, as of a day. What was decided for the past cannot be changed.
@Service
public class Practice {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final PracticeRows rows;
    private final Organisation organisation;
    private final Lawbook lawbook;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Practice(
            PracticeRows rows,
            Organisation organisation,
            Lawbook lawbook,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.organisation = organisation;
        this.lawbook = lawbook;
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

    /// All names ever given to books, newest first.
    @Transactional(readOnly = true)
    public List<DecidedName> bookNames() {
        return rows.bookNames();
    }

    /// The books that the law knows on this day and the agency may name: the common series of each register, and
    /// those of the kinds that are registered apart.
    public List<NameableBook> nameableBooks(LocalDate day) {
        var books = new ArrayList<NameableBook>();
        books.add(new NameableBook(RegisterKind.OUTGOING, NameableBook.COMMON, "Văn bản hành chính", Set.of()));
        lawbook.documentTypes(day).stream()
                .filter(type -> type.series() == DocumentType.Series.OWN_KIND)
                .map(type -> new NameableBook(
                        RegisterKind.OUTGOING, type.code(), type.name() + " quy phạm pháp luật", type.issuers()))
                .forEach(books::add);
        books.add(new NameableBook(RegisterKind.INCOMING, NameableBook.COMMON, "Văn bản đến", Set.of()));
        books.add(new NameableBook(RegisterKind.COPIES, NameableBook.COMMON, "Bản sao", Set.of()));
        lawbook.registeredApart(day).stream()
                .map(kind -> new NameableBook(RegisterKind.INCOMING, kind.code(), kind.name(), Set.of()))
                .forEach(books::add);
        return books;
    }

    /// Whether the acting post may decide.
    @Transactional(readOnly = true)
    public Decision mayDecide() {
        return new MayDecidePractice(organisation.actingPost()).decision();
    }

    /// Names a book from a day on.
    ///
    /// @throws Refusal `practice.only-administrator`, `practice.day-passed`, `practice.book-name-length`,
    ///     `practice.authority-unknown`, `practice.book-unknown`
    @Transactional
    public void nameBook(AuthorityId authority, String book, String name, LocalDate from) {
        mayDecide(from);
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > 200) {
            throw Refusal.userMistake(Reason.of("practice.book-name-length"));
        }
        IssuingAuthority named = organisation
                .authority(authority)
                .orElseThrow(() -> Refusal.notFound(Reason.of("practice.authority-unknown")));
        if (nameableBooks(from).stream()
                .filter(known -> known.mayBelongTo(named.kind()))
                .noneMatch(known -> known.key().equals(book))) {
            throw Refusal.notFound(Reason.of("practice.book-unknown"));
        }
        rows.nameBook(authority.value(), book, stripped, from, Acting.person().post(), clock.instant());
        record("book-name", book, from);
    }

    /// @throws Refusal `practice.only-administrator`, `practice.day-passed`
    void mayDecide(LocalDate from) {
        mayDecide().orThrow();
        if (from.isBefore(LocalDate.now(clock))) {
            throw Refusal.userMistake(Reason.of("practice.day-passed", "day", DAY.format(from)));
        }
    }

    private void record(String what, String value, LocalDate from) {
        events.publishEvent(new PracticeDecided(Acting.currentAgency(), what, value, from));
    }
}
