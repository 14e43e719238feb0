package vn.congvan.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.certificates.Certificates;
import vn.congvan.common.Acting;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.FileRole;
import vn.congvan.files.Holding;
import vn.congvan.form.UrgencyBox;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.outgoing.OutgoingDocument.SealPart;
import vn.congvan.protocol.SignOrder;
import vn.congvan.registers.GivenNumber;
import vn.congvan.registers.OutgoingEntry;
import vn.congvan.registers.Registers;
import vn.congvan.signing.Expectation;
import vn.congvan.signing.SignedFile;
import vn.congvan.signing.Signing;

/// The agency's seal (Nghị định 30/2020, Điều 14, 15, 32). The first transaction gives the number, fills it
/// in and makes the document wait for the seal; from there on number, date and bytes stay whatever happens.
/// The second takes the sealed file in; issue follows in {@link Issuing}.
@Component
class Sealing {
    private final ActBook book;
    private final VersionRows versions;
    private final OutgoingFiles files;
    private final Parties parties;
    private final Changes changes;
    private final ConfirmedRecipients recipients;
    private final DateCheck dates;
    private final Certificates certificates;
    private final AppendixSealing appendices;
    private final PaperSeal paper;
    private final Jointly jointly;
    private final SignedByAll allSigned;
    private final Signing signing;
    private final SignerSheet sheet;
    private final SignerSigning several;
    private final Registers registers;
    private final Lawbook lawbook;
    private final Telling telling;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Sealing(
            ActBook book,
            VersionRows versions,
            OutgoingFiles files,
            Parties parties,
            Changes changes,
            ConfirmedRecipients recipients,
            DateCheck dates,
            Certificates certificates,
            AppendixSealing appendices,
            PaperSeal paper,
            Jointly jointly,
            SignedByAll allSigned,
            Signing signing,
            SignerSheet sheet,
            SignerSigning several,
            Registers registers,
            Lawbook lawbook,
            Telling telling,
            TransactionTemplate transactions,
            Clock clock) {
        this.book = book;
        this.versions = versions;
        this.files = files;
        this.parties = parties;
        this.changes = changes;
        this.recipients = recipients;
        this.dates = dates;
        this.certificates = certificates;
        this.appendices = appendices;
        this.paper = paper;
        this.jointly = jointly;
        this.allSigned = allSigned;
        this.signing = signing;
        this.sheet = sheet;
        this.several = several;
        this.registers = registers;
        this.lawbook = lawbook;
        this.telling = telling;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// One order where there is nothing to be sealed but the document.
    ///
    /// @param reserved a number that the clerk kept free for today; empty takes the next
    SignOrder order(DocumentId id, Seen seen, Optional<Integer> reserved) {
        OutgoingDocument found = transactions.execute(_ -> book.found(id));
        List<Holding> apart = appendices.of(found);
        if (!apart.isEmpty() && !found.state().last()) {
            throw Refusal.conflict(Reason.of("outgoing.appendices-sealed-too", "count", apart.size()));
        }
        if (found.state() == OutgoingState.NUMBERING && sheet.unsealed(found)) {
            throw Refusal.conflict(Reason.of("outgoing.last-signer-closes"));
        }
        return orders(id, seen, reserved).getFirst();
    }

    /// The order for the document's seal, then one for each appendix in a file of its own. A document without seal
    /// only gets its number; then the last of its signers asks.
    ///
    /// @param reserved a number that the clerk kept free for today; empty takes the next
    List<SignOrder> orders(DocumentId id, Seen seen, Optional<Integer> reserved) {
        OutgoingDocument found = transactions.execute(_ -> book.found(id));
        if (found.state() == OutgoingState.SEALING) {
            return again(id, seen);
        }
        if (found.leader().signed().isEmpty() && !found.state().last()) {
            throw Refusal.conflict(Reason.of("outgoing.not-signed"));
        }
        checkFirst(id, seen);
        number(id, seen, reserved);
        if (sheet.unsealed(found)) {
            return List.of();
        }
        return ask(id, OutgoingAct.NUMBER);
    }

    /// Everything that can refuse is asked before the number is taken, so that a refusal uses none.
    private void checkFirst(DocumentId id, Seen seen) {
        Parties.Of document = transactions.execute(_ -> {
            OutgoingDocument before = book.found(id);
            book.permit(before, OutgoingAct.NUMBER, seen);
            mustBeSignedByAll(id);
            mustFitToday(before);
            changes.mustStillFit(before);
            recipients.mustBe(before);
            return parties.of(before);
        });
        Optional<JointSheet> joint = transactions.execute(_ -> jointly.sheet(id));
        if (sheet.unsealed(document.document())) {
            mustHaveNothingApart(document.document());
        } else {
            certificates.ofAuthority(document.authority(), clerk());
            appendices.mustBeSealable(document.document());
        }
        signing.mustHold(
                signed(document.document(), joint),
                withHands(
                        sheet.naming(document, Expectation.of(Expectation.Shape.SIGNED))
                                .withInitials(document.document().initials().expected())
                                .withUrgency(urgency(document.document()))
                                .withRevisions(document.document().leader().prepared().stream()
                                        .toList()),
                        joint));
    }

    /// A joint document takes its number when the leaders of all agencies have signed.
    private void mustBeSignedByAll(DocumentId id) {
        mustNotBeRefused(id);
        jointly.sheet(id).flatMap(JointSheet::waits).ifPresent(waits -> {
            throw Refusal.conflict(waits);
        });
    }

    /// Another agency's refusal counts from its commit on, whether or not this agency has heard of it.
    private void mustNotBeRefused(DocumentId id) {
        jointly.over(id).ifPresent(refused -> {
            throw Refusal.conflict(refused);
        });
    }

    private static Digest signed(OutgoingDocument document, Optional<JointSheet> joint) {
        return joint.map(JointSheet::file).or(() -> document.leader().signed()).orElseThrow();
    }

    private static Expectation withHands(Expectation expectation, Optional<JointSheet> joint) {
        return joint.map(sheet -> expectation.withHands(sheet.hands())).orElse(expectation);
    }

    /// Only the agency signs appendices in files of their own.
    private void mustHaveNothingApart(OutgoingDocument document) {
        if (!appendices.of(document).isEmpty()) {
            throw Refusal.conflict(Reason.of("outgoing.unsealed-appendices"));
        }
    }

    private void mustFitToday(OutgoingDocument document) {
        Instant signedAt = allSigned.at(document).orElseThrow(() -> Refusal.conflict(Reason.of("outgoing.not-signed")));
        if (!dates.inTime(signedAt)) {
            throw Refusal.conflict(dates.verdict(signedAt));
        }
        Version version = versions.get(document.id(), document.version());
        dates.misprint(version.reading(), parties.notation(document, dates.today()))
                .ifPresent(reason -> {
                    throw Refusal.conflict(reason);
                });
    }

    /// The first legal transaction: number, date, filled file, state and trail together.
    private void number(DocumentId id, Seen seen, Optional<Integer> reserved) {
        transactions.executeWithoutResult(_ -> {
            OutgoingDocument before = book.locked(id);
            book.permit(before, OutgoingAct.NUMBER, seen);
            mustBeSignedByAll(id);
            mustFitToday(before);
            Digest signed = signed(before, jointly.sheet(id));
            Parties.Of document = parties.of(before);
            Version version = versions.get(id, before.version());
            GivenNumber given = taken(id, document, parties.entry(document, version), reserved);
            var sign = new GivenSign(given.number(), given.printed(), given.notation(), given.date());
            Digest filled = signing.fill(signed, sign.texts());
            files.holdPdf(id, FileRole.NUMBERED, filled, FileNames.of(sign));
            OutgoingDocument after = before.moved(OutgoingAct.NUMBER, ActBook.actingPost(), clock.instant())
                    .withSeal(SealPart.numbered(sign, LawKept.numbered(lawbook.edition(sign.date())), filled));
            book.enter(
                    before,
                    after,
                    OutgoingAct.NUMBER,
                    Optional.empty(),
                    Map.of("sign", sign.full(), "date", sign.date().toString(), "file", filled.hex()));
        });
    }

    private GivenNumber taken(DocumentId id, Parties.Of document, OutgoingEntry entry, Optional<Integer> reserved) {
        Optional<String> unit = Optional.of(document.unit().abbreviation());
        return reserved.map(number ->
                        registers.takeReserved(number, id, document.authority(), document.type(), unit, entry))
                .orElseGet(() -> registers.takeOutgoing(id, document.authority(), document.type(), unit, entry));
    }

    private List<SignOrder> again(DocumentId id, Seen seen) {
        transactions.executeWithoutResult(_ -> {
            OutgoingDocument before = book.found(id);
            book.permit(before, OutgoingAct.RESUME_SEAL, seen);
            mustNotBeRefused(id);
            mustBeToday(before, clock.instant());
            recipients.mustBe(before);
        });
        return ask(id, OutgoingAct.RESUME_SEAL);
    }

    /// Asks for the agency's signature over the numbered file. A sealing is entered as resumed only when the order
    /// stands: a refused attempt (a certificate out of use, a file that was tampered with) changes nothing.
    private List<SignOrder> ask(DocumentId id, OutgoingAct act) {
        Parties.Of document = transactions.execute(_ -> parties.of(book.found(id)));
        SealPart part = document.document().seal();
        String title = part.sign().orElseThrow().full() + ": "
                + document.document().fields().summary();
        SignOrder order = paper.concerns(id) ? paper.order(document, title) : sealOrder(document, title);
        var orders = new ArrayList<>(List.of(order));
        orders.addAll(appendices.orders(document).values());
        transactions.executeWithoutResult(_ -> {
            OutgoingDocument now = book.locked(id);
            book.permit(now, OutgoingAct.SEAL, Seen.of(document.document().revision()));
            OutgoingDocument ordered = now.withSeal(part.ordered(order.requestId()));
            if (act == OutgoingAct.RESUME_SEAL) {
                OutgoingDocument after = ordered.moved(act, ActBook.actingPost(), clock.instant());
                book.enter(now, after, act, Optional.empty(), Map.of());
            } else {
                book.write(ordered);
            }
        });
        return orders;
    }

    private SignOrder sealOrder(Parties.Of document, String title) {
        OutgoingDocument now = document.document();
        if (sheet.unsealed(now)) {
            return several.orderLast(now, title);
        }
        Digest numbered = now.seal().numbered().orElseThrow();
        return sheet.sealField(now)
                .map(field -> signing.orderSeal(
                        now.id(), numbered, field, document.authority(), clerk(), title, expectation(document)))
                .orElseGet(() -> signing.orderSeal(
                        now.id(), numbered, document.authority(), clerk(), title, expectation(document)));
    }

    /// Takes the sealed file in where there is nothing else to be sealed.
    void complete(DocumentId id, String requestId, byte[] signatureValue) {
        complete(id, List.of(new SealAnswer(requestId, signatureValue)));
    }

    /// Takes the sealed files in: all of them or none.
    ///
    /// @param answers the document's first
    void complete(DocumentId id, List<SealAnswer> answers) {
        SealAnswer first =
                answers.stream().findFirst().orElseThrow(() -> Refusal.conflict(Reason.of("outgoing.order-replaced")));
        String requestId = first.requestId();
        boolean done = transactions.execute(_ -> answered(book.found(id), requestId));
        if (done) {
            return;
        }
        SignedFile sealed = paper.concerns(id)
                ? paper.complete(requestId, first.signatureValue())
                : completed(found(id), requestId, first.signatureValue());
        Map<AppendixRows.AppendixSeal, Digest> apart = appendices.completed(id, answers.subList(1, answers.size()));
        transactions.executeWithoutResult(_ -> {
            OutgoingDocument before = book.locked(id);
            if (!answered(before, requestId)) {
                mustBeToday(before, sealed.signedAt());
                mustNotBeRefused(id);
                enter(before, sealed);
                appendices.enter(id, apart);
            }
        });
    }

    private OutgoingDocument found(DocumentId id) {
        return transactions.execute(_ -> book.found(id));
    }

    private SignedFile completed(OutgoingDocument document, String requestId, byte[] signatureValue) {
        return sheet.unsealed(document)
                ? signing.completeLeader(requestId, signatureValue)
                : signing.completeSeal(requestId, signatureValue);
    }

    private void enter(OutgoingDocument before, SignedFile sealed) {
        if (sheet.unsealed(before)) {
            several.enterLast(before, before.seal().order().orElseThrow(), sealed);
        }
        SealPart part = before.seal();
        files.holdPdf(
                before.id(),
                FileRole.SEALED,
                sealed.file(),
                FileNames.of(part.sign().orElseThrow()));
        OutgoingDocument after = before.moved(OutgoingAct.SEAL, ActBook.actingPost(), clock.instant())
                .withSeal(part.sealed(sealed.file(), sealed.signedAt()));
        book.enter(before, after, OutgoingAct.SEAL, Optional.empty(), paper.entered(before, sealed));
    }

    void cancel(DocumentId id, String given, Seen seen) {
        transactions.executeWithoutResult(_ -> {
            OutgoingDocument before = book.locked(id);
            if (before.state() == OutgoingState.SEALED) {
                // Another agency's last seal waits for what is done here, or comes first and forbids it.
                mustNotBeRefused(id);
            }
            book.permit(before, OutgoingAct.CANCEL_SEAL, seen);
            Optional<String> reason = ActBook.remark(OutgoingAct.CANCEL_SEAL, Optional.of(given));
            registers.cancelOutgoing(id, reason.orElseThrow());
            OutgoingDocument after = before.moved(OutgoingAct.CANCEL_SEAL, ActBook.actingPost(), clock.instant());
            OutgoingDocument next = book.enter(before, after, OutgoingAct.CANCEL_SEAL, reason, Map.of());
            telling.cancelled(next, reason.orElseThrow());
        });
    }

    private boolean answered(OutgoingDocument document, String requestId) {
        boolean ours = document.seal().order().equals(Optional.of(requestId));
        if (ours && document.seal().sealed().isPresent()) {
            return true;
        }
        book.permit(document, OutgoingAct.SEAL, Seen.latest());
        if (!ours) {
            throw Refusal.conflict(Reason.of("outgoing.order-replaced"));
        }
        return false;
    }

    /// The agency signs on the day of the document, on no other; a copy of paper when it is made.
    private void mustBeToday(OutgoingDocument document, Instant at) {
        GivenSign sign = document.seal().sign().orElseThrow();
        if (dates.sealDayPassed(document, dates.day(at))) {
            throw Refusal.conflict(Reason.of("outgoing.seal-day-passed", "sign", sign.full()));
        }
    }

    private Expectation expectation(Parties.Of document) {
        OutgoingDocument now = document.document();
        Optional<JointSheet> joint = transactions.execute(_ -> jointly.sheet(now.id()));
        return withHands(sheet.naming(document, Expectation.of(Expectation.Shape.NUMBERED)), joint)
                .withTexts(now.seal().sign().orElseThrow().texts())
                .withInitials(now.initials().expected())
                .withUrgency(urgency(now))
                .withRevisions(List.of(
                        now.leader().prepared().orElseThrow(),
                        now.leader().signed().orElseThrow()));
    }

    private static String urgency(OutgoingDocument document) {
        return UnderSignatures.box(document.decidedUrgency())
                .map(UrgencyBox::words)
                .orElse("");
    }

    private static PostId clerk() {
        return Acting.person().post();
    }
}
