package vn.congvan.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Decision;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.exchange.AfterSending;
import vn.congvan.exchange.Change;
import vn.congvan.exchange.ToldOfChange;
import vn.congvan.lawbook.ChangeRule;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.registers.Registers;
import vn.congvan.registers.Related;
import vn.congvan.registers.Relation;

/// Later documents that correct, amend, replace or abolish an issued one (Nghị định 30/2020, Điều 18 khoản
/// 3): an error of form is corrected by a công văn, one of content by a document of equivalent form.
@Service
public class Changes {
    private final ActBook book;
    private final Reading reading;
    private final Permissions permissions;
    private final Freezing freezing;
    private final Registers registers;
    private final AfterSending sent;
    private final DistributionLines distribution;
    private final Telling telling;
    private final Lawbook lawbook;
    private final Clock clock;

    Changes(
            ActBook book,
            Reading reading,
            Permissions permissions,
            Freezing freezing,
            Registers registers,
            AfterSending sent,
            DistributionLines distribution,
            Telling telling,
            Lawbook lawbook,
            Clock clock) {
        this.book = book;
        this.reading = reading;
        this.permissions = permissions;
        this.freezing = freezing;
        this.registers = registers;
        this.sent = sent;
        this.distribution = distribution;
        this.telling = telling;
        this.lawbook = lawbook;
        this.clock = clock;
    }

    /// Goes on if a document of this kind can do this to the issued one.
    ///
    /// @throws Refusal `outgoing.change-form`, `outgoing.change-correct-form`, `outgoing.change-not-issued`,
    ///     `outgoing.frozen`, `outgoing.document-unknown`
    @Transactional(readOnly = true)
    public void mustFit(String documentType, ChangeRule.Change change, DocumentId issued) {
        OutgoingDocument original = book.found(issued);
        if (original.state() != OutgoingState.ISSUED) {
            throw Refusal.conflict(Reason.of("outgoing.change-not-issued"));
        }
        freezing.mustNotBe(issued);
        fits(documentType, change, original).ifPresent(reason -> {
            throw Refusal.userMistake(reason);
        });
    }

    /// Says that a draft corrects, amends, replaces or abolishes an issued document. Only before it goes to whoever
    /// signs: he signs also that the other document no longer holds.
    ///
    /// @throws Refusal as {@link #mustFit}; `outgoing.only-holder` for whom the draft is not;
    ///     `outgoing.change-too-late`
    @Transactional
    public void relate(DocumentId draft, ChangeRule.Change change, DocumentId issued) {
        OutgoingDocument later = book.locked(draft);
        new MayRelate(permissions.matter(later)).decision().orThrow();
        if (later.state() == OutgoingState.LEADER_SIGNING || later.state() == OutgoingState.NUMBERING) {
            throw Refusal.conflict(Reason.of("outgoing.change-too-late"));
        }
        mustFit(later.fields().documentType(), change, issued);
        registers.relate(draft, Relation.valueOf(change.name()), issued);
    }

    /// Takes back what was said of a draft by mistake, or what does not fit its kind any more. The
    /// trail keeps it.
    ///
    /// @throws Refusal `outgoing.only-holder` for whom the draft is not, `outgoing.change-numbered`
    /// once it has its
    ///     number, `outgoing.change-unknown`
    @Transactional
    public void remove(DocumentId draft, ChangeRule.Change change, DocumentId issued) {
        OutgoingDocument later = book.locked(draft);
        new MayRelate(permissions.matter(later)).decision().orThrow();
        if (!registers.unrelate(draft, Relation.valueOf(change.name()), issued)) {
            throw Refusal.notFound(Reason.of("outgoing.change-unknown"));
        }
    }

    /// Whether the asker may say what the draft changes, or take it back.
    ///
    /// @throws Refusal as {@link Outgoing#view}
    @Transactional(readOnly = true)
    public Decision mayRelate(DocumentId draft) {
        return new MayRelate(permissions.matter(reading.looked(draft))).decision();
    }

    /// Before the number is taken: the draft may have become another kind of document since, and what it changes may
    /// have been recalled.
    void mustStillFit(OutgoingDocument later) {
        of(later)
                .forEach(related ->
                        mustFit(later.fields().documentType(), change(related).orElseThrow(), related.to()));
    }

    /// At issue, in its transaction: whoever has received the changed document is told, outside and
    /// in the house.
    void tell(OutgoingDocument issued, Instant now) {
        GivenSign sign = issued.seal().sign().orElseThrow();
        for (Related related : of(issued)) {
            sent.tellChange(
                    related.to(), new Change(issued.id(), related.relation().name(), sign.full(), sign.date()), now);
            OutgoingDocument changed = book.found(related.to());
            String code = "outgoing.notice-changed-" + related.relation().name().toLowerCase(Locale.ROOT);
            telling.changed(
                    changed,
                    distribution.of(changed),
                    Reason.of(code, "sign", sign.full())
                            .with(
                                    "changed",
                                    changed.seal().sign().map(GivenSign::full).orElse("–")));
        }
    }

    /// Who was told that later documents change this one, and who there has seen it.
    ///
    /// @throws Refusal as {@link Outgoing#view}
    @Transactional(readOnly = true)
    public ChangesTold told(DocumentId id) {
        OutgoingDocument document = reading.looked(id);
        List<ToldOfChange> outside = sent.told(id);
        boolean changed = !outside.isEmpty()
                || registers.relations(id).stream()
                        .filter(related ->
                                related.to().equals(id) && change(related).isPresent())
                        .anyMatch(related -> book.found(related.from()).state() == OutgoingState.ISSUED);
        List<DistributionLine> lines = changed ? distribution.of(document) : List.of();
        return new ChangesTold(
                outside,
                lines.stream()
                        .filter(line -> line.recipient().inside())
                        .map(DistributionLine::name)
                        .toList(),
                lines.stream()
                        .filter(line -> line.mode().paper())
                        .map(DistributionLine::name)
                        .toList());
    }

    private List<Related> of(OutgoingDocument later) {
        return registers.relations(later.id()).stream()
                .filter(related -> related.from().equals(later.id()))
                .filter(related -> change(related).isPresent())
                .toList();
    }

    static Optional<ChangeRule.Change> change(Related related) {
        return switch (related.relation()) {
            case CORRECTS -> Optional.of(ChangeRule.Change.CORRECTS);
            case AMENDS -> Optional.of(ChangeRule.Change.AMENDS);
            case REPLACES -> Optional.of(ChangeRule.Change.REPLACES);
            case ABOLISHES -> Optional.of(ChangeRule.Change.ABOLISHES);
            case ANSWERS, RECALLS -> Optional.empty();
        };
    }

    private Optional<Reason> fits(String type, ChangeRule.Change change, OutgoingDocument original) {
        LocalDate today = LocalDate.now(clock);
        String to = original.fields().documentType();
        return lawbook.changeRules(today).stream()
                .filter(rule -> rule.change() == change && !rule.fits(type, to))
                .findFirst()
                .map(rule -> (change == ChangeRule.Change.CORRECTS
                                ? Reason.of("outgoing.change-correct-form")
                                : Reason.of("outgoing.change-form"))
                        .with("type", lawbook.documentType(type, today).name())
                        .with("original", lawbook.documentType(to, today).name())
                        .with(
                                "article",
                                rule.source().article() + ", " + rule.source().instrument()));
    }
}
