package vn.congvan.outgoing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.outgoing.OutgoingDocument.SealPart;
import vn.congvan.registers.Registers;

/// What becomes of a sealing that the day of its number has overtaken. The agency signs on the
/// document's day only, so
/// the number is cancelled in the book, and the document goes back to where it was before: as its
/// signers have signed
/// it, number and date not filled in. It takes a number of the day on which it is sealed then, as
/// long as the law lets
/// that day follow the signature (Nghị định 30/2020, Điều 15, Điều 18 khoản 1).
@Component
class Renumbering {
    private final ActBook book;
    private final DateCheck dates;
    private final SignedByAll signed;
    private final AppendixRows appendices;
    private final Registers registers;
    private final Telling telling;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Renumbering(
            ActBook book,
            DateCheck dates,
            SignedByAll signed,
            AppendixRows appendices,
            Registers registers,
            Telling telling,
            TransactionTemplate transactions,
            Clock clock) {
        this.book = book;
        this.dates = dates;
        this.signed = signed;
        this.appendices = appendices;
        this.registers = registers;
        this.telling = telling;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Why the number cannot be given up for another now. Asked inside a transaction.
    Optional<Reason> hindered(OutgoingDocument document) {
        return document.seal().sign().flatMap(sign -> {
            if (dates.onPaper(document)) {
                return Optional.of(Reason.of("outgoing.renumber-on-paper", "sign", sign.full()));
            }
            if (!dates.sealDayPassed(document, dates.today())) {
                return Optional.of(Reason.of("outgoing.renumber-same-day", "sign", sign.full()));
            }
            return signed.among(List.of(document.id())).isEmpty()
                    ? Optional.empty()
                    : Optional.of(Reason.of("outgoing.renumber-joint", "sign", sign.full()));
        });
    }

    void giveUp(DocumentId id, String given, Seen seen) {
        transactions.executeWithoutResult(_ -> {
            OutgoingDocument before = book.locked(id);
            book.permit(before, OutgoingAct.RENUMBER, seen);
            hindered(before).ifPresent(reason -> {
                throw Refusal.conflict(reason);
            });
            String reason =
                    ActBook.remark(OutgoingAct.RENUMBER, Optional.of(given)).orElseThrow();
            registers.cancelOutgoing(id, reason);
            appendices.forget(id);
            GivenSign sign = before.seal().sign().orElseThrow();
            OutgoingDocument after = before.moved(OutgoingAct.RENUMBER, ActBook.actingPost(), clock.instant())
                    .withSeal(SealPart.NONE);
            book.enter(
                    before,
                    after,
                    OutgoingAct.RENUMBER,
                    Optional.of(reason),
                    Map.of("sign", sign.full(), "date", sign.date().toString()));
            telling.numberGivenUp(before, reason);
        });
    }
}
