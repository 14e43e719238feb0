package vn.congvan.copies;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.Organisation;
import vn.congvan.registers.CopyBook;
import vn.congvan.tasks.Notices;

/// Gives up copies that were granted and come to nothing: a wrong scan, a sealing that fails for good, an
/// original that was recalled. The number is never given again; its line says why (Nghị định 30/2020, Điều
/// 15).
@Service
public class CancellingCopies {
    private static final int LONGEST = 500;

    private final Copies copies;
    private final CopiesRows rows;
    private final CopyBook book;
    private final Organisation organisation;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CancellingCopies(
            Copies copies,
            CopiesRows rows,
            CopyBook book,
            Organisation organisation,
            Notices notices,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.copies = copies;
        this.rows = rows;
        this.book = book;
        this.organisation = organisation;
        this.notices = notices;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Gives the copy up for good, with its number if it has one, and tells whoever asked for it.
    ///
    /// @throws Refusal `copies.only-clerk`, `copies.cancel-reason`, `copies.too-long`,
    ///     `copies.not-cancelled` for what was handed out or never granted
    public void cancel(UUID id, String reason) {
        copies.mayMake(copies.view(id).copy());
        String why = reason.strip();
        if (why.isEmpty()) {
            throw Refusal.userMistake(Reason.of("copies.cancel-reason"));
        }
        if (why.length() > LONGEST) {
            throw Refusal.userMistake(Reason.of("copies.too-long", "most", LONGEST));
        }
        transactions.executeWithoutResult(_ -> {
            Copy before = copies.locked(id);
            CopyLifecycle.Edge step = CopyLifecycle.step(before, CopyAct.CANCEL);
            before.sign().ifPresent(_ -> book.cancel(id, why));
            rows.cancelled(id, new Copy.Cancelled(organisation.actingPost().personName(), why, clock.instant()));
            events.publishEvent(new CopyRecorded(
                    id,
                    step.event(),
                    Map.of("sign", before.sign().map(Copy.Sign::full).orElse(""))));
            notices.tell(
                    List.of(before.asked().by()),
                    Reason.of(
                                    "copies.notice-cancelled",
                                    "sign",
                                    before.original().sign())
                            .with("reason", why));
        });
    }
}
