package vn.congvan.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.exchange.AfterSending;
import vn.congvan.exchange.Change;
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
    private final Permissions permissions;
    private final Freezing freezing;
    private final Registers registers;
    private final AfterSending sent;
    private final Lawbook lawbook;
    private final Clock clock;

    Changes(
            ActBook book,
            Permissions permissions,
            Freezing freezing,
            Registers registers,
            AfterSending sent,
            Lawbook lawbook,
            Clock clock) {
        this.book = book;
        this.permissions = permissions;
        this.freezing = freezing;
        this.registers = registers;
        this.sent = sent;
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
        Matter matter = permissions.matter(later);
        Matter.onlyIf(
                        (matter.drafter() || matter.holds())
                                && !later.state().last()
                                && !later.state().numbered(),
                        "outgoing.has-it",
                        "outgoing.only-holder")
                .orThrow();
        if (later.state() == OutgoingState.LEADER_SIGNING || later.state() == OutgoingState.NUMBERING) {
            throw Refusal.conflict(Reason.of("outgoing.change-too-late"));
        }
        mustFit(later.fields().documentType(), change, issued);
        registers.relate(draft, Relation.valueOf(change.name()), issued);
    }

    /// Before the number is taken: the draft may have become another kind of document since, and what it changes may
    /// have been recalled.
    void mustStillFit(OutgoingDocument later) {
        of(later)
                .forEach(related ->
                        mustFit(later.fields().documentType(), change(related).orElseThrow(), related.to()));
    }

    /// At issue, in its transaction: whoever has received the changed document is told.
    void tell(OutgoingDocument issued, Instant now) {
        GivenSign sign = issued.seal().sign().orElseThrow();
        of(issued)
                .forEach(related -> sent.tellChange(
                        related.to(),
                        new Change(issued.id(), related.relation().name(), sign.full(), sign.date()),
                        now));
    }

    private List<Related> of(OutgoingDocument later) {
        return registers.relations(later.id()).stream()
                .filter(related -> related.from().equals(later.id()))
                .filter(related -> change(related).isPresent())
                .toList();
    }

    private static Optional<ChangeRule.Change> change(Related related) {
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
