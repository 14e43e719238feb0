package vn.congvan.registers;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.AuthorityId;

/// The one series of copies of an issuing authority and year, for sao y, sao lục and trích sao, on paper and
/// electronic (Nghị định 30/2020, Điều 15 khoản 1, Điều 25). Whoever makes a copy calls {@link #take} with an id of
/// his own for the copy, among the last writes of the transaction that makes it: a rollback gives the number back.
/// The line then stands in the register of copies by itself ({@link RegisterBooks} with {@link
/// vn.congvan.lawbook.RegisterKind#COPIES}). The caller publishes the event that the trail records.
@Service
public class CopyBook {
    private final Series series;
    private final CopyRows rows;
    private final ClosingRows closings;
    private final Reconciling reconciling;
    private final Lawbook lawbook;
    private final Clock clock;

    CopyBook(
            Series series, CopyRows rows, ClosingRows closings, Reconciling reconciling, Lawbook lawbook, Clock clock) {
        this.series = series;
        this.rows = rows;
        this.closings = closings;
        this.reconciling = reconciling;
        this.lawbook = lawbook;
        this.clock = clock;
    }

    /// Gives the next number of the series and today as the copy's date, and writes its line.
    ///
    /// @throws Refusal `registers.copy-numbered` if this copy has a number that is not cancelled;
    ///     `registers.reconciling` after an outage that is not settled; `registers.clock-behind`
    @Transactional(propagation = Propagation.MANDATORY)
    public GivenNumber take(UUID copy, AuthorityId authority, CopyEntry entry) {
        return series.take(authority, _ -> Book.COMMON, Reason.of("registers.copy-numbered"), place -> {
            Series.Taken taken = rows.take(place, copy, entry);
            // Asked when the line is written, as with documents.
            reconciling.mustBeOver(authority);
            return new Series.Answer<>(
                    taken,
                    number -> new GivenNumber(
                            number,
                            lawbook.printedNumber(number),
                            entry.notation(),
                            place.day(),
                            place.day().getYear(),
                            place.book()));
        });
    }

    /// The number that the copy holds; a cancelled one does not count.
    @Transactional(readOnly = true)
    public Optional<GivenNumber> numberOf(UUID copy) {
        return cancelledLater(copy) ? Optional.empty() : rows.numberOf(copy, lawbook::printedNumber);
    }

    /// Whether the series gives numbers now: for those who want to know before they begin.
    ///
    /// @throws Refusal `registers.reconciling` after an outage that is not settled
    @Transactional(propagation = Propagation.MANDATORY)
    public void mustGiveNumbers(AuthorityId authority) {
        reconciling.mustBeOver(authority);
    }

    /// Cancels the number of a copy that was not handed out. Its line stays with the reason; where it is closed,
    /// the reason stands beside it.
    ///
    /// @throws Refusal `registers.no-number`, `registers.reason-missing`
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(UUID copy, String reason) {
        if (reason.isBlank()) {
            throw Refusal.userMistake(Reason.of("registers.reason-missing"));
        }
        String why = reason.strip();
        if (cancelledLater(copy)) {
            throw Refusal.conflict(Reason.of("registers.no-number"));
        }
        boolean closed =
                closings.supplement(RegisterKind.COPIES, line(copy), Supplement.Fact.CANCELLED, why, clock.instant());
        if (!closed && rows.cancel(copy, why, clock.instant()) == 0) {
            throw Refusal.conflict(Reason.of("registers.no-number"));
        }
    }

    private boolean cancelledLater(UUID copy) {
        return !closings.noted(RegisterKind.COPIES, line(copy), Supplement.Fact.CANCELLED)
                .isEmpty();
    }

    /// Lines are found by the id of what they enter: here the copy's.
    private static DocumentId line(UUID copy) {
        return new DocumentId(copy);
    }
}
