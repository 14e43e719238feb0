package vn.congvan.registers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.IssuingAuthority;

/// The register books. Numbers are given here and nowhere else: once, without gaps, in the caller's
/// transaction, so that a rollback gives the number back. The caller takes a number as its last writes before
/// the commit, because the book stands still for others until then; and it publishes the event that the trail
/// records.
@Service
public class Registers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Reason TWICE = Reason.of("registers.already-numbered");

    private final Series series;
    private final BookOf bookOf;
    private final RegistersRows rows;
    private final ReservationRows reserved;
    private final ClosingRows closings;
    private final Reconciling reconciling;
    private final FieldCheck fields;
    private final Lawbook lawbook;
    private final RegisterWords words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registers(
            Series series,
            BookOf bookOf,
            RegistersRows rows,
            ReservationRows reserved,
            ClosingRows closings,
            Reconciling reconciling,
            FieldCheck fields,
            Lawbook lawbook,
            RegisterWords words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.series = series;
        this.bookOf = bookOf;
        this.rows = rows;
        this.reserved = reserved;
        this.closings = closings;
        this.reconciling = reconciling;
        this.fields = fields;
        this.lawbook = lawbook;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /// Gives the next number of the right book and the document's date, and opens its line in the register.
    /// The date is the system's day now; the year of the book follows from it.
    ///
    /// @throws Refusal `registers.already-numbered` if the document holds a number that is not cancelled;
    ///     `registers.clock-behind` if the system's day lies before the date of a lower number;
    ///     `registers.book-changed` if the type was given another book at this moment;
    ///     `registers.reconciling` after an outage that is not settled; `registers.field-too-long`,
    ///     `registers.field-missing`
    @Transactional(propagation = Propagation.MANDATORY)
    public GivenNumber takeOutgoing(
            DocumentId document,
            IssuingAuthority authority,
            DocumentType type,
            Optional<String> unitAbbreviation,
            OutgoingEntry entry) {
        return series.take(authority.id(), day -> bookOf.type(authority.id(), type, day), TWICE, place -> {
            String notation = checked(place, authority, type, unitAbbreviation, entry);
            Series.Taken taken = rows.takeOutgoing(place, document, notation, entry);
            // Asked when the book is locked: an outage that is declared meanwhile waits for this transaction.
            reconciling.mustBeOver(authority.id());
            bookOf.mustStillBe(authority.id(), type, place);
            return new Series.Answer<>(taken, number -> given(place, number, notation));
        });
    }

    /// As {@link #takeOutgoing}, into the line of a number that was kept free for today.
    ///
    /// @throws Refusal also `registers.reservation-unusable` if the number is not kept free in the right book, or
    ///     not for today
    @Transactional(propagation = Propagation.MANDATORY)
    public GivenNumber takeReserved(
            int number,
            DocumentId document,
            IssuingAuthority authority,
            DocumentType type,
            Optional<String> unitAbbreviation,
            OutgoingEntry entry) {
        return series.take(authority.id(), day -> bookOf.type(authority.id(), type, day), TWICE, place -> {
            String notation = checked(place, authority, type, unitAbbreviation, entry);
            if (reserved.use(place, number, document, notation, entry) == 0) {
                throw Refusal.conflict(Reason.of("registers.reservation-unusable", "number", number));
            }
            reconciling.mustBeOver(authority.id());
            bookOf.mustStillBe(authority.id(), type, place);
            return new Series.Answer<>(new Series.Taken(number, null), _ -> given(place, number, notation));
        });
    }

    private String checked(
            Series.Place place,
            IssuingAuthority authority,
            DocumentType type,
            Optional<String> unitAbbreviation,
            OutgoingEntry entry) {
        String notation = lawbook.notation(
                type, authority.abbreviation(), unitAbbreviation, place.day().getYear());
        fields.check(entry, notation, place.day());
        return notation;
    }

    private GivenNumber given(Series.Place place, int number, String notation) {
        return new GivenNumber(
                number,
                lawbook.printedNumber(number),
                notation,
                place.day(),
                place.day().getYear(),
                place.book());
    }

    /// Gives the next số đến and enters the document, in one round trip.
    ///
    /// @param kindApart code of a kind that the law registers apart; empty for the one common series
    /// @throws Refusal as {@link #takeOutgoing}; `registers.kind-not-apart`
    @Transactional(propagation = Propagation.MANDATORY)
    public ArrivalNumber takeArrival(
            DocumentId document, AuthorityId authority, Optional<String> kindApart, IncomingEntry entry) {
        return series.take(authority, _ -> kindApart.orElse(Book.COMMON), TWICE, place -> {
            kindApart.ifPresent(kind -> mayBeApart(kind, place.day()));
            fields.check(entry, place.day());
            Series.Taken taken = rows.takeArrival(place, document, entry);
            return new Series.Answer<>(
                    taken, number -> new ArrivalNumber(number, place.day().getYear(), place.book(), place.at()));
        });
    }

    private void mayBeApart(String kind, LocalDate day) {
        if (lawbook.registeredApart(day).stream()
                .noneMatch(known -> known.code().equals(kind))) {
            throw Refusal.userMistake(Reason.of("registers.kind-not-apart"));
        }
    }

    /// The number the document holds, if any; a cancelled one does not count.
    @Transactional(readOnly = true)
    public Optional<GivenNumber> numberOf(DocumentId document) {
        return rows.numberOf(document, lawbook::printedNumber);
    }

    /// Completes the line of a document that was issued: ngày chuyển is the day of `at`. Calling it again
    /// changes nothing.
    ///
    /// @throws Refusal `registers.no-number`
    @Transactional(propagation = Propagation.MANDATORY)
    public void issued(DocumentId document, Instant at) {
        if (rows.issued(document, LocalDate.ofInstant(at, clock.getZone())) == 0) {
            throw Refusal.conflict(Reason.of("registers.no-number"));
        }
    }

    /// Enters who has acknowledged an issued document through the exchange (ký nhận, cột 9), in place of what was
    /// entered before. A document that is not issued has no receivers yet: nothing happens.
    @Transactional(propagation = Propagation.MANDATORY)
    public void acknowledged(DocumentId document, String receivers) {
        if (!closings.supplement(
                RegisterKind.OUTGOING, document, Supplement.Fact.ACKNOWLEDGED, receivers, clock.instant())) {
            rows.acknowledged(document, receivers);
        }
    }

    /// Enters that nobody holds the document any more who had acknowledged it: all of them gave it back.
    @Transactional(propagation = Propagation.MANDATORY)
    public void unacknowledged(DocumentId document) {
        if (receipt(document).acknowledged().isEmpty()) {
            return;
        }
        if (!closings.supplement(
                RegisterKind.OUTGOING,
                document,
                Supplement.Fact.ACKNOWLEDGED,
                words.of("given-back"),
                clock.instant())) {
            rows.unacknowledged(document);
        }
    }

    /// Enters who has signed for copies on paper of an issued document (ký nhận, cột 9), in place of what was
    /// entered before.
    ///
    /// @throws Refusal `registers.no-number` if the document is not issued
    @Transactional(propagation = Propagation.MANDATORY)
    public void receipted(DocumentId document, String receipt) {
        if (!closings.supplement(RegisterKind.OUTGOING, document, Supplement.Fact.RECEIPT, receipt, clock.instant())
                && rows.receipted(document, receipt) == 0) {
            throw Refusal.conflict(Reason.of("registers.no-number"));
        }
    }

    /// Enters how many copies of an issued document were made on paper so far (số lượng bản, cột
    /// 7), in place of the
    /// number that its drafter foresaw. A closed line stays as it is.
    @Transactional(propagation = Propagation.MANDATORY)
    public void copiesMade(DocumentId document, int copies) {
        if (!closings.closed(RegisterKind.OUTGOING, document)) {
            rows.copiesMade(document, copies);
        }
    }

    /// Enters that its sender has taken back what was registered here (ghi chú), with the receiver's consent.
    @Transactional(propagation = Propagation.MANDATORY)
    public void takenBack(DocumentId document, String by) {
        if (!closings.supplement(RegisterKind.INCOMING, document, Supplement.Fact.TAKEN_BACK, by, clock.instant())) {
            rows.takenBack(document, by);
        }
    }

    /// Enters that its issuer has recalled the document (ghi chú): in its own register, or in that of a receiver. A
    /// document without a line there needs none.
    ///
    /// @param words by which order, and of which day
    @Transactional(propagation = Propagation.MANDATORY)
    public void recalled(RegisterKind kind, DocumentId document, String words) {
        if (!closings.supplement(kind, document, Supplement.Fact.RECALLED, words, clock.instant())) {
            rows.recalled(kind, document, words);
        }
    }

    /// Who has acknowledged the document so far.
    @Transactional(readOnly = true)
    public Receipt receipt(DocumentId document) {
        Receipt written = rows.receipt(document).orElseGet(() -> new Receipt(Optional.empty(), Optional.empty()));
        return new Receipt(
                closings.latest(RegisterKind.OUTGOING, document, Supplement.Fact.ACKNOWLEDGED)
                        .or(written::acknowledged),
                closings.latest(RegisterKind.OUTGOING, document, Supplement.Fact.RECEIPT)
                        .or(written::byHand));
    }

    /// Cancels the number of a document that was not issued. The line stays in the book with the reason; the
    /// number is never given again.
    ///
    /// @throws Refusal `registers.no-number`, `registers.already-issued`, `registers.reason-missing`
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancelOutgoing(DocumentId document, String reason) {
        if (reason.isBlank()) {
            throw Refusal.userMistake(Reason.of("registers.reason-missing"));
        }
        if (rows.cancel(document, reason.strip(), clock.instant()) == 0) {
            boolean issued = rows.numberOf(document, lawbook::printedNumber).isPresent();
            throw Refusal.conflict(Reason.of(issued ? "registers.already-issued" : "registers.no-number"));
        }
    }

    /// Enters who received the document inside the agency (cột 7, 8, 9): `toPlaces`, the day, and who signed
    /// for it.
    ///
    /// @throws Refusal `registers.not-registered`
    @Transactional(propagation = Propagation.MANDATORY)
    public void handedOver(DocumentId document, String toPlaces, LocalDate on, Optional<String> receipt) {
        String later = receipt.map(signed -> toPlaces + ", " + DAY.format(on) + ", " + signed)
                .orElseGet(() -> toPlaces + ", " + DAY.format(on));
        if (!closings.supplement(RegisterKind.INCOMING, document, Supplement.Fact.HANDED_OVER, later, clock.instant())
                && rows.handedOver(document, toPlaces, on, receipt.orElse(null)) == 0) {
            throw Refusal.notFound(Reason.of("registers.not-registered"));
        }
    }

    /// Records how one document of the agency stands to another of it, and tells whoever listens for {@link
    /// Related}. Repeating it changes nothing.
    ///
    /// @throws Refusal `registers.not-registered` if the agency has numbered or registered no such document
    ///     `to`
    @Transactional(propagation = Propagation.MANDATORY)
    public void relate(DocumentId from, Relation relation, DocumentId to) {
        if (from.equals(to) || !rows.knows(to)) {
            throw Refusal.notFound(Reason.of("registers.not-registered"));
        }
        var related = new Related(from, relation, to);
        if (rows.relate(related, clock.instant()) == 1) {
            events.publishEvent(related);
        }
    }

    /// Ends a relation that is not true, or no longer; the trail keeps it. Repeating it changes nothing.
    ///
    /// @return whether there was one
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean unrelate(DocumentId from, Relation relation, DocumentId to) {
        boolean ended = rows.unrelate(new Related(from, relation, to), clock.instant()) == 1;
        if (ended) {
            events.publishEvent(new Unrelated(from, relation, to));
        }
        return ended;
    }

    /// The relations of the document, in both directions, oldest first.
    @Transactional(readOnly = true)
    public List<Related> relations(DocumentId document) {
        return rows.relations(document);
    }
}
