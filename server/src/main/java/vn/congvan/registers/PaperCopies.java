package vn.congvan.registers;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.IssuingAuthority;

/// Copies that were numbered on paper while the system was down: they stand in the one series of copies (Nghị định
/// 30/2020, Điều 15 khoản 1, Điều 25), which like the books of documents gives no number until the outage is settled.
@Service
public class PaperCopies {
    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_COPIES = 9999;

    private final Outages outages;
    private final OutageRows rows;
    private final PaperCopyRows copies;
    private final Lawbook lawbook;
    private final Clock clock;

    PaperCopies(Outages outages, OutageRows rows, PaperCopyRows copies, Lawbook lawbook, Clock clock) {
        this.outages = outages;
        this.rows = rows;
        this.copies = copies;
        this.lawbook = lawbook;
        this.clock = clock;
    }

    /// Enters a copy that was numbered on paper.
    ///
    /// @throws Refusal by {@link MayKeepRegister}; `registers.outage-settled`, `registers.outage-day`,
    ///     `registers.outage-number`, `registers.paper-copy-incomplete`, `registers.outage-collision`
    ///     naming both copies, `registers.outage-order`, `registers.outage-leap` for a number far beyond
    ///     the last one that is not confirmed
    ///
    /// @param confirmed as in {@link Outages#enter}
    @Transactional
    public void enter(UUID id, PaperCopy typed, boolean confirmed) {
        Outage outage = outages.open(id);
        IssuingAuthority authority = outages.known(outage.authority());
        outages.mustLieWithin(outage, typed.day());
        PaperCopy copy = complete(typed);
        String notation = lawbook.copyAbbreviation(copy.form(), copy.day()) + "-" + authority.abbreviation();
        rows.lockBooks(authority.id());
        copies.withNumber(authority.id(), copy.day().getYear(), copy.number()).ifPresent(there -> {
            throw outages.collision(copy.number(), notation, copy.subject(), copy.day(), there);
        });
        copies.outOfOrder(authority.id(), copy.number(), copy.day()).ifPresent(there -> {
            throw outages.outOfOrder(copy.number(), notation, copy.day(), there);
        });
        if (!confirmed) {
            var series = new ClosingRows.Of(
                    RegisterKind.COPIES, authority.id(), copy.day().getYear(), Book.COMMON);
            outages.mustBeNear(series, copy.number(), notation);
        }
        Instant now = clock.instant();
        copies.enter(id, authority.id(), copy, lawbook.copyName(copy.form(), copy.day()), notation, now);
        rows.upTo(RegisterKind.COPIES, authority.id(), Book.COMMON, copy.number(), copy.day());
        outages.acted(
                outage,
                "paper-entered",
                Map.of(
                        "book", RegisterKind.COPIES.name(),
                        "number", Integer.toString(copy.number()),
                        "date", copy.day().toString()));
    }

    private static PaperCopy complete(PaperCopy typed) {
        Outages.mustBeNumber(typed.number());
        var copy = new PaperCopy(
                typed.form(),
                typed.number(),
                typed.day(),
                typed.original().strip(),
                typed.subject().strip(),
                typed.receivers().stream()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                typed.copies(),
                typed.signerName().strip());
        boolean complete = within(copy.original(), LONGEST_NAME)
                && within(copy.subject(), LONGEST)
                && within(copy.signerName(), LONGEST_NAME)
                && !copy.receivers().isEmpty()
                && copy.receivers().stream().allMatch(name -> within(name, LONGEST_NAME))
                && copy.copies() > 0
                && copy.copies() <= MOST_COPIES;
        if (!complete) {
            throw Refusal.userMistake(Reason.of("registers.paper-copy-incomplete"));
        }
        return copy;
    }

    private static boolean within(String text, int most) {
        return !text.isEmpty() && text.length() <= most;
    }
}
