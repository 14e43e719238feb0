package vn.congvan.outgoing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.FileRole;
import vn.congvan.form.BeforeSignature;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.SigningPower;
import vn.congvan.protocol.SignOrder;
import vn.congvan.signing.SignedFile;
import vn.congvan.signing.Signing;

/// The leader's signature: what lies under it is drawn first, then the fields are prepared, then the key is
/// asked. The bytes are made outside the transactions; what the database says is checked again when it is
/// written.
@Component
class LeaderSigning {
    /// What is known of a document that may be signed.
    private record Ready(OutgoingDocument document, Version version, SigningPower power, String title) {}

    private final ActBook book;
    private final VersionRows versions;
    private final OutgoingFiles files;
    private final BeforeSignature beforeSignature;
    private final SigningSheets sheets;
    private final Signing signing;
    private final Organisation organisation;
    private final Lawbook lawbook;
    private final Holders holders;
    private final Telling telling;
    private final SignerSigning several;
    private final TransactionTemplate transactions;
    private final Clock clock;

    LeaderSigning(
            ActBook book,
            VersionRows versions,
            OutgoingFiles files,
            BeforeSignature beforeSignature,
            SigningSheets sheets,
            Signing signing,
            Organisation organisation,
            Lawbook lawbook,
            Holders holders,
            Telling telling,
            SignerSigning several,
            TransactionTemplate transactions,
            Clock clock) {
        this.book = book;
        this.versions = versions;
        this.files = files;
        this.beforeSignature = beforeSignature;
        this.sheets = sheets;
        this.signing = signing;
        this.organisation = organisation;
        this.lawbook = lawbook;
        this.holders = holders;
        this.telling = telling;
        this.several = several;
        this.transactions = transactions;
        this.clock = clock;
    }

    SignOrder order(DocumentId id, Urgency wanted, Seen seen) {
        if (several.concerns(id)) {
            return several.order(id, seen);
        }
        Ready ready = transactions.execute(_ -> ready(id, seen));
        Urgency decided = lawbook.documentType(ready.document().fields().documentType(), LocalDate.now(clock))
                .atLeast(wanted);
        Digest prepared = prepared(ready, decided);
        SignOrder order = signing.orderLeader(id, prepared, ready.power(), ready.title());
        transactions.executeWithoutResult(_ -> {
            OutgoingDocument document = book.locked(id);
            book.permit(document, OutgoingAct.SIGN, Seen.of(ready.document().revision()));
            files.holdPdf(id, FileRole.PREPARED, prepared, fileName(document));
            book.write(document.withOrdered(decided, prepared, order.requestId()));
        });
        return order;
    }

    /// Without initials the urgency is drawn into the page. Over initials, which stay valid, it is filled into the
    /// field that was left for it; the leader's signature then locks it.
    private Digest prepared(Ready ready, Urgency decided) {
        OutgoingDocument document = ready.document();
        Optional<Digest> initialled = document.initials().file();
        if (initialled.isEmpty()) {
            Digest drawn = beforeSignature.draw(
                    ready.version().pdfDigest(), UnderSignatures.decided(document.fields(), decided));
            return sheets.prepare(document, drawn, List.of(), Optional.empty());
        }
        signing.mustBearInitials(initialled.get(), document.initials().expected());
        return UnderSignatures.box(decided)
                .map(box -> signing.fillUrgency(initialled.get(), box))
                .orElse(initialled.get());
    }

    void complete(DocumentId id, String requestId, byte[] signatureValue) {
        if (several.concerns(id)) {
            several.complete(id, requestId, signatureValue);
            return;
        }
        boolean done = transactions.execute(_ -> answered(book.found(id), requestId));
        if (done) {
            return;
        }
        SignedFile signed = signing.completeLeader(requestId, signatureValue);
        transactions.executeWithoutResult(_ -> {
            OutgoingDocument before = book.locked(id);
            if (!answered(before, requestId)) {
                enter(before, signed);
            }
        });
    }

    private Ready ready(DocumentId id, Seen seen) {
        OutgoingDocument document = book.found(id);
        book.permit(document, OutgoingAct.SIGN, seen);
        LocalDate today = LocalDate.now(clock);
        SigningPower power = organisation
                .power(document.fields().authority(), document.fields().signer(), today)
                .orElseThrow(() -> Refusal.notAllowed(Reason.of("outgoing.signer-without-power")));
        String type =
                lawbook.documentType(document.fields().documentType(), today).name();
        return new Ready(
                document,
                versions.get(id, document.version()),
                power,
                type + ": " + document.fields().summary());
    }

    /// Whether this order was completed before.
    ///
    /// @throws Refusal if the order is not the one that may be answered now
    private boolean answered(OutgoingDocument document, String requestId) {
        boolean ours = document.leader().order().equals(Optional.of(requestId));
        if (ours && document.leader().signed().isPresent()) {
            return true;
        }
        book.permit(document, OutgoingAct.SIGN, Seen.latest());
        if (!ours) {
            throw Refusal.conflict(Reason.of("outgoing.order-replaced"));
        }
        return false;
    }

    private void enter(OutgoingDocument before, SignedFile signed) {
        files.holdPdf(before.id(), FileRole.SIGNED, signed.file(), fileName(before));
        OutgoingDocument after = before.withSigned(
                        signed.file(), signed.signedAt(), before.fields().signer())
                .moved(OutgoingAct.SIGN, ActBook.actingPost(), clock.instant());
        holders.needSomebody(after);
        telling.comes(before, book.enter(before, after, OutgoingAct.SIGN, Optional.empty(), facts(signed)));
    }

    static Map<String, String> facts(SignedFile signed) {
        var facts = new HashMap<String, String>();
        facts.put("file", signed.file().hex());
        facts.put("certificate", signed.certificateSha256());
        if (!signed.warnings().isEmpty()) {
            facts.put("warnings", signed.warnings().stream().map(Reason::code).collect(Collectors.joining(" ")));
        }
        return facts;
    }

    private String fileName(OutgoingDocument document) {
        return files.name(versions.get(document.id(), document.version()).pdf());
    }
}
