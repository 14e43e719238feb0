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
import vn.congvan.lawbook.BookName;
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
    private final OwnBookRows ownBooks;
    private final Organisation organisation;
    private final Lawbook lawbook;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Practice(
            PracticeRows rows,
            OwnBookRows ownBooks,
            Organisation organisation,
            Lawbook lawbook,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.ownBooks = ownBooks;
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

    /// The books that this authority has on this day and the agency may name: the common series of each register,
    /// those of the kinds that are registered apart, and those that the agency has decided on.
    public List<NameableBook> nameableBooks(IssuingAuthority authority, LocalDate day) {
        var books = new ArrayList<NameableBook>();
        books.add(common(RegisterKind.OUTGOING, day));
        Set<String> own = ownBooks.ownOn(authority.id(), day);
        boolean apart = ownBooks.apart(authority.id(), day);
        for (DocumentType type : lawbook.documentTypes(day)) {
            boolean byLaw = type.series() == DocumentType.Series.OWN_KIND;
            boolean its = byLaw
                    ? type.issuers().isEmpty()
                            || type.issuers().contains(authority.kind().name())
                    : own.contains(type.code());
            List<DocumentType> sharing = OwnBooks.sharing(lawbook.sharingSign(type, day), type, apart);
            if (its && (byLaw || sharing.getFirst().equals(type))) {
                BookName.Series series = byLaw ? BookName.Series.OWN_KIND : BookName.Series.OWN_TYPE;
                String of = byLaw ? type.name() : OwnBooks.name(sharing);
                String name =
                        lawbook.bookName(RegisterKind.OUTGOING, series, day).of(of);
                books.add(new NameableBook(RegisterKind.OUTGOING, type.code(), name));
            }
        }
        books.add(common(RegisterKind.INCOMING, day));
        books.add(common(RegisterKind.COPIES, day));
        lawbook.registeredApart(day).stream()
                .map(kind -> new NameableBook(RegisterKind.INCOMING, kind.code(), kind.name()))
                .forEach(books::add);
        return books;
    }

    private NameableBook common(RegisterKind kind, LocalDate day) {
        return new NameableBook(
                kind,
                NameableBook.COMMON,
                lawbook.bookName(kind, BookName.Series.COMMON, day).name());
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
        if (nameableBooks(named, from).stream().noneMatch(known -> known.key().equals(book))) {
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
