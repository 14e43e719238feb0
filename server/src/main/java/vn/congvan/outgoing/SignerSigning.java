package vn.congvan.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.files.FileRole;
import vn.congvan.form.BeforeSignature;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.SigningPower;
import vn.congvan.outgoing.OutgoingDocument.LeaderPart;
import vn.congvan.protocol.SignOrder;
import vn.congvan.signing.Expectation;
import vn.congvan.signing.FilledTexts;
import vn.congvan.signing.SignedFile;
import vn.congvan.signing.Signing;

/// The signatures of those who sign one after the other. Each is ordered and answered as the one leader's is; the one
/// that completes the list hands the document on to the clerk. Without a seal the last signer signs after number and
/// date, in the place of the agency.
@Component
class SignerSigning {
    /// What is known of a document that may be signed by the asker.
    private record Ready(
            OutgoingDocument document,
            SignerList list,
            ListedSigner signer,
            Post post,
            Version version,
            String title) {}

    private final ActBook book;
    private final SignerRows rows;
    private final SignerSheet sheet;
    private final VersionRows versions;
    private final OutgoingFiles files;
    private final Parties parties;
    private final BeforeSignature beforeSignature;
    private final Signing signing;
    private final Organisation organisation;
    private final Lawbook lawbook;
    private final Holders holders;
    private final SignerTelling telling;
    private final Telling clerks;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SignerSigning(
            ActBook book,
            SignerRows rows,
            SignerSheet sheet,
            VersionRows versions,
            OutgoingFiles files,
            Parties parties,
            BeforeSignature beforeSignature,
            Signing signing,
            Organisation organisation,
            Lawbook lawbook,
            Holders holders,
            SignerTelling telling,
            Telling clerks,
            TransactionTemplate transactions,
            Clock clock) {
        this.book = book;
        this.rows = rows;
        this.sheet = sheet;
        this.versions = versions;
        this.files = files;
        this.parties = parties;
        this.beforeSignature = beforeSignature;
        this.signing = signing;
        this.organisation = organisation;
        this.lawbook = lawbook;
        this.holders = holders;
        this.telling = telling;
        this.clerks = clerks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Whether several people sign the document.
    boolean concerns(DocumentId id) {
        return Boolean.TRUE.equals(transactions.execute(_ -> rows.find(id).isPresent()));
    }

    SignOrder order(DocumentId id, Seen seen) {
        Ready ready = transactions.execute(_ -> ready(id, seen));
        Digest base = base(ready.document(), ready.list(), ready.version());
        SignOrder order = ordered(ready, base, Expectation.Shape.SIGNED);
        transactions.executeWithoutResult(_ -> {
            OutgoingDocument document = book.locked(id);
            book.permit(document, OutgoingAct.SIGN, Seen.of(ready.document().revision()));
            files.holdPdf(id, FileRole.PREPARED, base, fileName(document));
            book.write(document.withOrdered(decided(document), base, order.requestId()));
        });
        return order;
    }

    /// The last signature of a document without seal, over number and date.
    SignOrder orderLast(OutgoingDocument document, String title) {
        Ready ready = transactions.execute(_ -> {
            SignerList list = rows.find(document.id()).orElseThrow();
            return new Ready(
                    document,
                    list,
                    list.turn().orElseThrow(),
                    organisation.actingPost(),
                    versions.get(document.id(), document.version()),
                    title);
        });
        return ordered(ready, document.seal().numbered().orElseThrow(), Expectation.Shape.NUMBERED);
    }

    private SignOrder ordered(Ready ready, Digest base, Expectation.Shape shape) {
        OutgoingDocument document = ready.document();
        Parties.Of whole = transactions.execute(_ -> parties.of(document));
        Optional<SigningPower> power = transactions.execute(_ ->
                organisation.power(document.fields().authority(), ready.post().id(), LocalDate.now(clock)));
        Expectation bare = Expectation.of(shape)
                .withInitials(document.initials().expected())
                .withRevisions(ready.list().prepared().stream().toList());
        Expectation earlier = document.seal()
                .sign()
                .map(sign -> bare.withTexts(new FilledTexts(sign.printed(), sign.notation(), sign.date())))
                .orElse(bare);
        return signing.orderListed(
                document.id(),
                base,
                SignerSheet.field(ready.signer().number(), ready.signer().way()),
                ready.post(),
                power.flatMap(SigningPower::signatureImage),
                whole.authority().name(),
                ready.title(),
                earlier(ready, whole, earlier));
    }

    /// Before the first of the list the file bears initials at most.
    private Expectation earlier(Ready ready, Parties.Of whole, Expectation expectation) {
        boolean first = ready.list().inFile().isEmpty();
        return first && expectation.shape() == Expectation.Shape.SIGNED
                ? Expectation.of(Expectation.Shape.INITIALLED)
                        .withInitials(ready.document().initials().expected())
                : sheet.naming(whole, expectation);
    }

    void complete(DocumentId id, String requestId, byte[] signatureValue) {
        boolean done = transactions.execute(_ -> answered(book.found(id), requestId));
        if (done) {
            return;
        }
        SignedFile signed = signing.completeLeader(requestId, signatureValue);
        transactions.executeWithoutResult(_ -> {
            OutgoingDocument before = book.locked(id);
            if (!answered(before, requestId)) {
                SignerList list = rows.find(id).orElseThrow();
                ListedSigner signer = list.turn().orElseThrow();
                Digest base = before.leader().prepared().orElseThrow();
                SignerSignature signature = signature(signer, requestId, base, signed);
                enter(before, signature, OutgoingAct.SIGN, LeaderSigning.facts(signed), Optional.empty());
            }
        });
    }

    /// Enters the last signature of a document without seal, beside the act that takes it as the seal's.
    void enterLast(OutgoingDocument document, String requestId, SignedFile signed) {
        ListedSigner signer = rows.find(document.id()).orElseThrow().turn().orElseThrow();
        rows.sign(
                document.id(),
                signature(signer, requestId, document.seal().numbered().orElseThrow(), signed));
    }

    private SignerSignature signature(ListedSigner signer, String requestId, Digest base, SignedFile signed) {
        return new SignerSignature(
                TimeOrderedId.next(),
                signer.number(),
                signer.way(),
                signer.name(),
                signer.title(),
                signer.organisation(),
                Optional.of(requestId),
                base,
                signed.file(),
                Optional.of(signed.certificateSha256()),
                Optional.empty(),
                signed.signedAt(),
                signer.name(),
                clock.instant(),
                Optional.empty(),
                Optional.empty());
    }

    /// Enters a signature, whoever gave it, and passes the document on: to the next signer, or to the clerk. In the
    /// caller's transaction, with the document locked.
    void enter(
            OutgoingDocument before,
            SignerSignature signature,
            OutgoingAct act,
            Map<String, String> facts,
            Optional<String> remark) {
        DocumentId id = before.id();
        rows.sign(id, signature);
        SignerList list = rows.find(id).orElseThrow();
        Instant now = clock.instant();
        OutgoingDocument after = complete(list)
                ? signed(before, list).moved(act, OutgoingState.NUMBERING, now)
                : waiting(before, list).moved(act, OutgoingState.LEADER_SIGNING, now);
        holders.needSomebody(after);
        var told = new HashMap<>(facts);
        told.put("signer", signature.number() + " " + signature.name());
        OutgoingDocument next = book.enter(before, after, act, remark, told);
        list.turn().ifPresent(turn -> telling.yourTurn(next, turn));
        if (next.state() == OutgoingState.NUMBERING) {
            clerks.comes(before, next);
        }
    }

    /// Whether the clerk has it next: all have signed, or all but the last of a document without seal.
    private static boolean complete(SignerList list) {
        return list.turn().map(turn -> !list.sealed() && list.isLast(turn)).orElse(true);
    }

    private OutgoingDocument signed(OutgoingDocument before, SignerList list) {
        Digest file = list.file().orElseThrow(() -> Refusal.conflict(Reason.of("outgoing.signers-none-on-file")));
        SignerSignature last = list.given().getLast();
        PostId by = list.signers().stream()
                .filter(signer -> signer.signature().equals(Optional.of(last)))
                .flatMap(signer -> signer.post().stream())
                .findFirst()
                .orElse(before.fields().signer());
        files.holdPdf(before.id(), FileRole.SIGNED, file, fileName(before));
        return before.withLeader(new LeaderPart(
                list.inFile().isEmpty()
                        ? before.leader().prepared()
                        : Optional.of(list.inFile().getLast().base()),
                before.leader().order(),
                Optional.of(file),
                Optional.of(last.way() == ListedSigner.Way.HERE ? last.signedAt() : last.takenAt()),
                Optional.of(by)));
    }

    private OutgoingDocument waiting(OutgoingDocument before, SignerList list) {
        Optional<Digest> file = list.file();
        file.ifPresent(digest -> files.holdPdf(before.id(), FileRole.PREPARED, digest, fileName(before)));
        return before.withLeader(new LeaderPart(
                file.or(() -> before.leader().prepared()),
                before.leader().order(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    /// The file that the next one signs: with all signatures before his, or with its empty fields.
    Digest base(OutgoingDocument document, SignerList list, Version version) {
        return list.file().orElseGet(() -> prepared(document, version));
    }

    private Digest prepared(OutgoingDocument document, Version version) {
        Urgency decided = decided(document);
        Optional<Digest> initialled = document.initials().file();
        if (initialled.isEmpty()) {
            Digest drawn =
                    beforeSignature.draw(version.pdfDigest(), UnderSignatures.decided(document.fields(), decided));
            return sheet.prepare(document, drawn, List.of(), Optional.empty());
        }
        signing.mustBearInitials(initialled.get(), document.initials().expected());
        return UnderSignatures.box(decided)
                .map(box -> signing.fillUrgency(initialled.get(), box))
                .orElse(initialled.get());
    }

    /// Several sign: the urgency is what the drafter has written, at least that of the kind.
    private Urgency decided(OutgoingDocument document) {
        return lawbook.documentType(document.fields().documentType(), LocalDate.now(clock))
                .atLeast(document.fields().urgency());
    }

    private Ready ready(DocumentId id, Seen seen) {
        OutgoingDocument document = book.found(id);
        book.permit(document, OutgoingAct.SIGN, seen);
        SignerList list = rows.find(id).orElseThrow();
        SignerLists.mustHoldPost(list.turn().orElseThrow(), organisation.actingPost(), LocalDate.now(clock));
        String type = lawbook.documentType(document.fields().documentType(), LocalDate.now(clock))
                .name();
        return new Ready(
                document,
                list,
                list.turn().orElseThrow(),
                organisation.actingPost(),
                versions.get(id, document.version()),
                type + ": " + document.fields().summary());
    }

    /// Whether this order was completed before.
    ///
    /// @throws Refusal if the order is not the one that may be answered now
    private boolean answered(OutgoingDocument document, String requestId) {
        boolean given = rows.find(document.id()).stream()
                .flatMap(list -> list.given().stream())
                .anyMatch(signature -> signature.request().equals(Optional.of(requestId)));
        if (given) {
            return true;
        }
        book.permit(document, OutgoingAct.SIGN, Seen.latest());
        if (!document.leader().order().equals(Optional.of(requestId))) {
            throw Refusal.conflict(Reason.of("outgoing.order-replaced"));
        }
        return false;
    }

    private String fileName(OutgoingDocument document) {
        return files.name(versions.get(document.id(), document.version()).pdf());
    }
}
