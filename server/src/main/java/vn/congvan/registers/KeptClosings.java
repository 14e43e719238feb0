package vn.congvan.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.Organisation;

/// Closing a register that is kept by hand (khóa sổ). What stands in a closed line stays; what was still empty, as a
/// receipt or the day of return, may be written later and is no part of the digest.
@Service
public class KeptClosings {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final KeptClosingRows rows;
    private final KeptRows lines;
    private final KeptRegisters registers;
    private final MayKeepRegister mayKeep;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeptClosings(
            KeptClosingRows rows,
            KeptRows lines,
            KeptRegisters registers,
            MayKeepRegister mayKeep,
            Organisation organisation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.registers = registers;
        this.mayKeep = mayKeep;
        this.organisation = organisation;
        this.events = events;
        this.clock = clock;
    }

    /// The closings of a register's year, by number.
    ///
    /// @throws Refusal as {@link KeptRegisters#page}
    @Transactional(readOnly = true)
    public List<KeptClosing> all(AuthorityId authority, String form, int year) {
        registers.seen(authority);
        return rows.all(authority, registers.form(form).code(), year);
    }

    /// One closing.
    ///
    /// @throws Refusal `registers.closing-unknown`, or by {@link MaySeeRegister}
    @Transactional(readOnly = true)
    public KeptClosing one(UUID id) {
        KeptClosing closing = rows.one(id).orElseThrow(() -> Refusal.notFound(Reason.of("registers.closing-unknown")));
        registers.seen(closing.authority());
        return closing;
    }

    /// Closes the lines that are not closed yet, up to those of this day.
    ///
    /// @throws Refusal by {@link MayKeepRegister}; `registers.form-unknown`, `registers.closing-future`,
    ///     `registers.nothing-to-close`
    @Transactional
    public KeptClosing close(AuthorityId authority, String form, int year, LocalDate to) {
        registers.seen(authority);
        mayKeep.decide(authority).orThrow();
        String code = registers.form(form).code();
        if (to.isAfter(LocalDate.now(clock))) {
            throw Refusal.userMistake(Reason.of("registers.closing-future", "day", DAY.format(to)));
        }
        int given = rows.lockLast(authority, code, year);
        int first = rows.closedTo(authority, code, year) + 1;
        List<KeptClosing.Line> span = lines.between(authority, code, year, first, given).stream()
                .takeWhile(entry -> !entry.day().isAfter(to))
                .map(KeptClosing.Line::of)
                .toList();
        if (span.isEmpty()) {
            throw Refusal.conflict(Reason.of("registers.nothing-to-close", "day", DAY.format(to)));
        }
        var closing = new KeptClosing(
                TimeOrderedId.next(),
                authority,
                code,
                year,
                first,
                span.getLast().number(),
                from(authority, code, year, to),
                to,
                KeptLines.digest(authority, code, year, span),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                organisation.actingPost().personName());
        rows.insert(closing, span);
        events.publishEvent(new KeptBookClosed(closing));
        return closing;
    }

    private LocalDate from(AuthorityId authority, String form, int year, LocalDate to) {
        return rows.all(authority, form, year).stream()
                .map(before -> before.to().plusDays(before.to().isBefore(to) ? 1 : 0))
                .reduce((_, later) -> later)
                .orElse(LocalDate.of(year, 1, 1));
    }

    /// The closed span as it is bound, as PDF/A-2b.
    ///
    /// @throws Refusal as {@link #one}
    @Transactional
    public byte[] pdf(UUID id) {
        return pdf(one(id));
    }

    /// The same as XLSX.
    @Transactional
    public byte[] xlsx(UUID id) {
        return xlsx(one(id));
    }

    byte[] pdf(KeptClosing closing) {
        return registers.pdf(closing, now(closing));
    }

    byte[] xlsx(KeptClosing closing) {
        return registers.xlsx(closing, now(closing));
    }

    /// The closing whose digest begins so, for whoever may see its register.
    Optional<KeptClosing> byDigest(String begins) {
        Optional<KeptClosing> closing = rows.byDigest(begins);
        closing.ifPresent(found -> registers.seen(found.authority()));
        return closing;
    }

    /// The digest of the span as its lines stand now.
    String digest(KeptClosing closing) {
        return KeptLines.digest(closing.authority(), closing.form(), closing.year(), now(closing));
    }

    /// Of the lines of the span what stood there when it was closed, as it stands now.
    private List<KeptClosing.Line> now(KeptClosing closing) {
        List<KeptEntry> entries =
                lines.between(closing.authority(), closing.form(), closing.year(), closing.first(), closing.last());
        return rows.lines(closing.id()).stream()
                .flatMap(line -> entries.stream()
                        .filter(entry -> entry.number() == line.number())
                        .map(line::now))
                .toList();
    }
}
