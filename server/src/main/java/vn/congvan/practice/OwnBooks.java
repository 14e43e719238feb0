package vn.congvan.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Acting;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.Organisation;

/// Which types of administrative documents are numbered in books of their own: the head of the agency decides
/// (Nghị định 30/2020, Điều 15 khoản 1; Phụ lục I, Phần I Mục II điểm 3). A series runs from 1 January to 31
/// December, so that a decision holds from a 1 January on; in the running year only for a type that has
/// no number yet.
@Service
public class OwnBooks {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int LONGEST = 500;
    private static final int YEARS_AHEAD = 2;

    private final OwnBookRows rows;
    private final Practice practice;
    private final NumbersGiven numbers;
    private final Organisation organisation;
    private final Lawbook lawbook;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnBooks(
            OwnBookRows rows,
            Practice practice,
            NumbersGiven numbers,
            Organisation organisation,
            Lawbook lawbook,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.practice = practice;
        this.numbers = numbers;
        this.organisation = organisation;
        this.lawbook = lawbook;
        this.events = events;
        this.clock = clock;
    }

    /// The key of the book that documents of this type have of their own on this day, by the agency's decision.
    /// Types that share a sign share it, under the code of the first of them; a year's series that an
    /// earlier edition began for one of them alone goes on alone until New Year.
    @Transactional(readOnly = true)
    public Optional<String> of(AuthorityId authority, DocumentType type, LocalDate day) {
        if (type.series() != DocumentType.Series.ADMINISTRATIVE) {
            return Optional.empty();
        }
        String book = sharing(lawbook.sharingSign(type, day), type, rows.apart(authority, day))
                .getFirst()
                .code();
        return rows.inForce(authority, book, day) ? Optional.of(book) : Optional.empty();
    }

    /// The types that go into one book with this one, itself among them.
    ///
    /// @param apart see {@link OwnBookRows#apart}
    static List<DocumentType> sharing(List<DocumentType> sameSign, DocumentType type, boolean apart) {
        return apart ? List.of(type) : sameSign;
    }

    /// All decisions ever taken, newest first.
    @Transactional(readOnly = true)
    public List<OwnBook> decisions() {
        return rows.all();
    }

    /// The types that may be given a book of their own; of those that share a sign the first.
    public List<DocumentType> types() {
        LocalDate today = LocalDate.now(clock);
        return lawbook.documentTypes(today).stream()
                .filter(type -> type.series() == DocumentType.Series.ADMINISTRATIVE)
                .filter(type -> lawbook.sharingSign(type, today).getFirst().equals(type))
                .toList();
    }

    /// What the book of this type is called: by all types that go into it.
    public String name(DocumentType type) {
        return name(lawbook.sharingSign(type, LocalDate.now(clock)));
    }

    static String name(List<DocumentType> sharing) {
        return sharing.stream().map(DocumentType::name).collect(Collectors.joining(", "));
    }

    /// The days from which a decision of today may hold: today, and the next two New Year's Days.
    public List<LocalDate> days() {
        LocalDate today = LocalDate.now(clock);
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(today),
                        java.util.stream.IntStream.rangeClosed(1, YEARS_AHEAD)
                                .mapToObj(ahead -> LocalDate.of(today.getYear() + ahead, 1, 1)))
                .toList();
    }

    /// Decides on a type from a day on.
    ///
    /// @throws Refusal `practice.only-administrator`, `practice.reason-missing`, `practice.authority-unknown`,
    ///     `practice.own-book-type` for a type whose series the law decides, `practice.own-book-day` for a day
    ///     that is none of {@link #days}, `practice.own-book-same` if nothing would change,
    ///     `practice.own-book-begun` if the series of the running year would be torn,
    ///     `practice.own-book-shared` for a type that goes with another one of the same sign,
    ///     `practice.own-book-reconciling` as long as numbers may stand on paper only
    @Transactional
    public void decide(AuthorityId authority, String documentType, boolean own, LocalDate from, String reason) {
        practice.mayDecide().orThrow();
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw Refusal.userMistake(Reason.of("practice.reason-missing"));
        }
        if (organisation.authority(authority).isEmpty()) {
            throw Refusal.notFound(Reason.of("practice.authority-unknown"));
        }
        DocumentType type = administrative(documentType);
        mustBeAllowed(authority, type, own, from);
        rows.insert(new OwnBook(
                authority, type.code(), own, from, why, Acting.person().post(), clock.instant()));
        events.publishEvent(
                new PracticeDecided(Acting.currentAgency(), own ? "own-book" : "common-book", type.code(), from));
    }

    private DocumentType administrative(String code) {
        LocalDate today = LocalDate.now(clock);
        DocumentType type = lawbook.documentTypes(today).stream()
                .filter(known -> known.code().equals(code) && known.series() == DocumentType.Series.ADMINISTRATIVE)
                .findFirst()
                .orElseThrow(() -> Refusal.userMistake(Reason.of("practice.own-book-type")));
        DocumentType first = lawbook.sharingSign(type, today).getFirst();
        if (!first.equals(type)) {
            throw Refusal.userMistake(
                    Reason.of("practice.own-book-shared", "type", type.name()).with("first", first.name()));
        }
        return type;
    }

    private void mustBeAllowed(AuthorityId authority, DocumentType type, boolean own, LocalDate from) {
        if (!days().contains(from)) {
            throw Refusal.userMistake(Reason.of("practice.own-book-day", "day", DAY.format(from))
                    .with("next", DAY.format(days().get(1))));
        }
        if (of(authority, type, from).isPresent() == own) {
            throw Refusal.userMistake(
                    Reason.of(own ? "practice.own-book-already" : "practice.own-book-none", "type", type.name())
                            .with("day", DAY.format(from)));
        }
        // Also for a coming year: it may have begun by the time this is written.
        List<DocumentType> sharing = lawbook.sharingSign(type, from);
        boolean apart = sharing.size() > 1 && rows.apart(authority, from);
        if (apart || numbers.any(authority, sharing, from.getYear())) {
            throw Refusal.conflict(Reason.of("practice.own-book-begun", "type", type.name())
                    .with("year", Integer.toString(from.getYear()))
                    .with("next", DAY.format(days().get(1))));
        }
        if (numbers.reconciling(authority)) {
            throw Refusal.conflict(Reason.of("practice.own-book-reconciling"));
        }
    }
}
