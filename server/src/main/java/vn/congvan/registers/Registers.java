package vn.congvan.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.congvan.common.DocumentId;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.IssuingAuthority;

/// The register books. Numbers are given here and nowhere else: once, without gaps, in the caller's transaction, so that
/// a rollback
/// gives the number back. The caller takes a number as its last writes before the commit, because the book stands still
/// for others
/// until then; and it publishes the event that the trail records.
@Service
public class Registers {

    /// Gives the next number of the right book and the document's date, and opens its line in the register. The date is
    /// the
    /// system's day now; the year of the book follows from it.
    ///
    /// @throws vn.congvan.common.Refusal `registers.already-numbered` if the document holds a number that is not
    ///     cancelled; `registers.clock-behind` if the system's day lies before the date of a lower number;
    ///     `registers.field-too-long`, `registers.field-missing`
    public GivenNumber takeOutgoing(
            DocumentId document,
            IssuingAuthority authority,
            DocumentType type,
            Optional<String> unitAbbreviation,
            OutgoingEntry entry) {
        throw new UnsupportedOperationException();
    }

    /// The number the document holds, if any; a cancelled one does not count.
    public Optional<GivenNumber> numberOf(DocumentId document) {
        throw new UnsupportedOperationException();
    }

    /// Completes the line of a document that was issued: ngày chuyển is the day of `at`. Calling it again changes
    /// nothing.
    ///
    /// @throws vn.congvan.common.Refusal `registers.no-number`
    public void issued(DocumentId document, Instant at) {
        throw new UnsupportedOperationException();
    }

    /// Cancels the number of a document that was not issued. The line stays in the book with the reason; the number is
    /// never given again.
    ///
    /// @throws vn.congvan.common.Refusal `registers.no-number`, `registers.already-issued`,
    ///     `registers.reason-missing`
    public void cancelOutgoing(DocumentId document, String reason) {
        throw new UnsupportedOperationException();
    }

    /// Gives the next số đến and enters the document, in one round trip.
    ///
    /// @param kindApart key of a kind that the law registers apart; empty for the one common series
    /// @throws vn.congvan.common.Refusal as {@link #takeOutgoing}
    public ArrivalNumber takeArrival(
            DocumentId document, AuthorityId authority, Optional<String> kindApart, IncomingEntry entry) {
        throw new UnsupportedOperationException();
    }

    /// Enters who received the document inside the agency (cột 7, 8, 9): `toPlaces`, the day, and who signed for it.
    public void handedOver(DocumentId document, String toPlaces, LocalDate on, Optional<String> receipt) {
        throw new UnsupportedOperationException();
    }

    /// Records how one document stands to another of the same agency and tells whoever listens for {@link Related}.
    /// Repeating it
    /// changes nothing.
    public void relate(DocumentId from, Relation relation, DocumentId to) {
        throw new UnsupportedOperationException();
    }

    /// The relations of the document, in both directions.
    public List<Related> relations(DocumentId document) {
        throw new UnsupportedOperationException();
    }
}
