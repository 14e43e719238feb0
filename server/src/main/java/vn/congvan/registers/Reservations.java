package vn.congvan.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.Organisation;

/// Numbers that the clerk keeps free, with a reason, for a document of the same day. A document takes one by
/// {@link Registers#takeReserved}; one that no document took is explained as unused. Either way it stands in the book.
@Service
public class Reservations {
    private static final int LONGEST = 500;

    private final ReservationRows rows;
    private final Series series;
    private final BookOf bookOf;
    private final Reconciling reconciling;
    private final RegisterBooks books;
    private final MayKeepRegister mayKeep;
    private final Lawbook lawbook;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reservations(
            ReservationRows rows,
            Series series,
            BookOf bookOf,
            Reconciling reconciling,
            RegisterBooks books,
            MayKeepRegister mayKeep,
            Lawbook lawbook,
            Organisation organisation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.series = series;
        this.bookOf = bookOf;
        this.reconciling = reconciling;
        this.books = books;
        this.mayKeep = mayKeep;
        this.lawbook = lawbook;
        this.organisation = organisation;
        this.events = events;
        this.clock = clock;
    }

    /// Keeps the next number of a book of outgoing documents free, for today.
    ///
    /// @param book see {@link Book}
    /// @throws Refusal by {@link MayKeepRegister}; `registers.reservation-reason`, `registers.book-unknown`,
    ///     `registers.book-gone` if it was decided away at this moment,
    ///     `registers.reconciling`, `registers.clock-behind`
    @Transactional
    public Reservation reserve(AuthorityId authority, String book, String reason) {
        kept(authority);
        String why = reason(reason);
        if (!books.known(RegisterKind.OUTGOING, authority, book)) {
            throw Refusal.notFound(Reason.of("registers.book-unknown"));
        }
        String by = organisation.actingPost().personName();
        return series.take(authority, _ -> book, Reason.of("registers.already-numbered"), place -> {
            Series.Taken taken = rows.next(place);
            return new Series.Answer<>(taken, number -> {
                var kept = new Reservation(
                        authority, place.day().getYear(), book, number, place.day(), why, by, place.at());
                rows.insert(kept);
                reconciling.mustBeOver(authority);
                // Asked when the line is written: from then on nobody decides that this book is no more.
                if (!books.known(RegisterKind.OUTGOING, authority, book)) {
                    throw Refusal.conflict(Reason.of("registers.book-gone"));
                }
                events.publishEvent(new NumberReserved(authority, kept.year(), book, number, false));
                return kept;
            });
        });
    }

    /// Explains why no document took a reserved number. Its line stays in the book, with both reasons.
    ///
    /// @throws Refusal by {@link MayKeepRegister}; `registers.reservation-reason`, `registers.reservation-unknown`
    ///     if the number is not reserved
    @Transactional
    public void unused(AuthorityId authority, int year, String book, int number, String reason) {
        kept(authority);
        if (rows.unused(authority, year, book, number, reason(reason), clock.instant()) == 0) {
            throw Refusal.conflict(Reason.of("registers.reservation-unknown", "number", number));
        }
        events.publishEvent(new NumberReserved(authority, year, book, number, true));
    }

    /// The numbers that are reserved and neither taken nor explained, oldest first.
    @Transactional(readOnly = true)
    public List<Reservation> open(AuthorityId authority) {
        kept(authority);
        return rows.open(authority);
    }

    /// Those of them that a document of this type can take today.
    @Transactional(readOnly = true)
    public List<Reservation> usable(AuthorityId authority, String documentType) {
        LocalDate today = LocalDate.now(clock);
        String book = bookOf.type(authority, lawbook.documentType(documentType, today), today);
        return rows.open(authority).stream()
                .filter(kept -> kept.book().equals(book) && kept.day().equals(today))
                .toList();
    }

    private void kept(AuthorityId authority) {
        if (organisation.authority(authority).isEmpty()) {
            throw Refusal.notFound(Reason.of("registers.authority-unknown"));
        }
        mayKeep.decide(authority).orThrow();
    }

    private static String reason(String typed) {
        String reason = typed.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw Refusal.userMistake(Reason.of("registers.reservation-reason", "most", LONGEST));
        }
        return reason;
    }
}
