package vn.congvan.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.RequestKey;
import vn.congvan.files.Admitted;
import vn.congvan.files.FileRole;
import vn.congvan.files.Holding;
import vn.congvan.files.HoldingId;
import vn.congvan.files.Holdings;
import vn.congvan.files.MediaKind;
import vn.congvan.form.FieldPlan;
import vn.congvan.form.Recognised;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.outgoing.FieldsCheck.Resolved;
import vn.congvan.registers.Answers;

/// New drafts, new versions, corrected places.
@Component
class Drafting {
    private final ContentDoor door;
    private final SecrecyDoor secrecy;
    private final FieldsCheck check;
    private final DraftReading reading;
    private final OutgoingRows rows;
    private final VersionRows versions;
    private final DraftRequests requests;
    private final ActRows acts;
    private final ActBook book;
    private final CheckoutEnds ends;
    private final Holdings holdings;
    private final Answers answers;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Drafting(
            ContentDoor door,
            SecrecyDoor secrecy,
            FieldsCheck check,
            DraftReading reading,
            OutgoingRows rows,
            VersionRows versions,
            DraftRequests requests,
            ActRows acts,
            ActBook book,
            CheckoutEnds ends,
            Holdings holdings,
            Answers answers,
            Organisation organisation,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.door = door;
        this.secrecy = secrecy;
        this.check = check;
        this.reading = reading;
        this.rows = rows;
        this.versions = versions;
        this.requests = requests;
        this.acts = acts;
        this.book = book;
        this.ends = ends;
        this.holdings = holdings;
        this.answers = answers;
        this.organisation = organisation;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param key of the request, if it names itself: repeated, it finds what it made before
    DocumentId draft(NewDraft draft, Optional<RequestKey> key) {
        Post drafter = organisation.actingPost();
        new MayDraft(drafter).decision().orThrow();
        Optional<DocumentId> before = made(drafter, key, draft);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            return make(
                    draft,
                    drafter,
                    id -> key.ifPresent(named -> requests.enter(id, named, DraftRequests.Request.of(draft))));
        } catch (DuplicateKeyException e) {
            // The same request came once more while this one was at work.
            return made(drafter, key, draft).orElseThrow(() -> e);
        }
    }

    private Optional<DocumentId> made(Post drafter, Optional<RequestKey> key, NewDraft draft) {
        return transactions.execute(
                _ -> key.flatMap(named -> requests.made(drafter.id(), named, DraftRequests.Request.of(draft))));
    }

    /// @param beside what else is written in the transaction that makes the draft
    DocumentId make(NewDraft draft, Post drafter, Consumer<DocumentId> beside) {
        secrecy.passField(draft.fields().secrecyDegree(), Digest.of(draft.file().content()));
        Resolved resolved = check.check(draft.fields(), drafter);
        draft.answering().ifPresent(answering -> answers.answerable(answering.document()));
        ContentDoor.Main main = door.main(draft.file());
        List<ContentDoor.Attached> attachments = door.attachments(draft.attachments());
        Recognised read = reading.read(main.pdf(), resolved);
        DocumentId id = DocumentId.fresh();
        transactions.executeWithoutResult(_ -> {
            begin(id, raised(stripped(draft.fields()), resolved), drafter, resolved, main, attachments, read);
            draft.answering().ifPresent(answering -> answers.tie(id, answering.document(), answering.settles()));
            beside.accept(id);
        });
        return id;
    }

    private void begin(
            DocumentId id,
            DraftFields fields,
            Post drafter,
            Resolved resolved,
            ContentDoor.Main main,
            List<ContentDoor.Attached> attachments,
            Recognised read) {
        Instant now = clock.instant();
        rows.insert(new OutgoingDocument(
                id,
                1,
                OutgoingState.DRAFTING,
                now,
                drafter.unit(),
                drafter.id(),
                fields,
                1,
                read.plan(),
                fields.urgency(),
                new OutgoingDocument.Handover(Optional.empty(), true, Optional.empty()),
                Circuit.STANDARD,
                Initials.NONE,
                OutgoingDocument.LeaderPart.NONE,
                OutgoingDocument.SealPart.NONE,
                Optional.empty(),
                now));
        List<HoldingId> attached = attachments.stream()
                .map(file -> hold(id, file.role(), file.file()))
                .toList();
        Post by = organisation.actingPost();
        keep(id, 1, fields, source(id, main), attached, read, by, resolved, Optional.empty());
        events.publishEvent(
                new OutgoingDrafted(id, fields.documentType(), main.source().digest()));
    }

    void revise(DocumentId id, Revision revision, Seen seen) {
        revise(id, revision, seen, Map.of());
    }

    /// @param facts what the trail says of it beside the file
    void revise(DocumentId id, Revision revision, Seen seen, Map<String, String> facts) {
        revise(id, revision, seen, facts, Optional.empty());
    }

    /// @param checkout which the new version brings back
    void revise(DocumentId id, Revision revision, Seen seen, Map<String, String> facts, Optional<Checkout> checkout) {
        revise(id, revision, seen, facts, checkout, () -> {});
    }

    /// @param beside what else is written in the transaction that makes the version
    void revise(
            DocumentId id,
            Revision revision,
            Seen seen,
            Map<String, String> facts,
            Optional<Checkout> checkout,
            Runnable beside) {
        Optional<UUID> broughtBack = checkout.map(Checkout::id);
        OutgoingDocument seenDocument = transactions.execute(_ -> {
            OutgoingDocument document = book.found(id);
            book.permit(document, OutgoingAct.REVISE, seen, broughtBack);
            return document;
        });
        Optional<String> remark = ActBook.remark(OutgoingAct.REVISE, revision.remark());
        DraftFields given = stripped(revision.fields().orElse(seenDocument.fields()));
        Version last = transactions.execute(_ -> versions.get(id, seenDocument.version()));
        secrecy.passField(given.secrecyDegree(), last.pdfDigest());
        Post drafter = organisation.post(seenDocument.drafter()).orElseGet(organisation::actingPost);
        Resolved resolved = check.check(given, drafter);
        DraftFields fields = raised(given, resolved);
        Optional<ContentDoor.Main> main = revision.file().map(door::main);
        Optional<List<ContentDoor.Attached>> attachments =
                revision.attachments().map(door::attachments);
        Recognised read = reading.read(main.map(ContentDoor.Main::pdf).orElse(last.pdfDigest()), resolved);
        transactions.executeWithoutResult(_ -> {
            OutgoingDocument before = book.locked(id);
            book.permit(before, OutgoingAct.REVISE, Seen.of(seenDocument.revision()), broughtBack);
            OutgoingDocument after = before.moved(OutgoingAct.REVISE, ActBook.actingPost(), clock.instant())
                    .withContent(fields, read.plan());
            acts.makeVoid(
                    id,
                    Stream.concat(Passing.EXAMINED.stream(), Stream.of(OutgoingAct.SIGN))
                            .toList(),
                    Reason.of("outgoing.void-new-version", "version", after.version()));
            Source source = main.map(file -> source(id, file)).orElseGet(() -> Source.of(last));
            List<HoldingId> attached = attachments
                    .map(files -> files.stream()
                            .map(file -> hold(id, file.role(), file.file()))
                            .toList())
                    .orElse(last.attachments());
            keep(id, after.version(), fields, source, attached, read, organisation.actingPost(), resolved, remark);
            var told = new HashMap<>(facts);
            told.put("file", source.pdfDigest().hex());
            book.enter(before, after, OutgoingAct.REVISE, remark, told);
            checkout.ifPresent(taken -> ends.checkedIn(id, taken, after.version()));
            beside.run();
        });
    }

    void correctPlaces(DocumentId id, FieldPlan places, Seen seen) {
        OutgoingDocument seenDocument = transactions.execute(_ -> {
            OutgoingDocument document = book.found(id);
            book.permit(document, OutgoingAct.CORRECT_PLACES, seen);
            return document;
        });
        Version version = transactions.execute(_ -> versions.get(id, seenDocument.version()));
        FieldPlan corrected = reading.corrected(version.pdfDigest(), whole(places, seenDocument.places()));
        transactions.executeWithoutResult(_ -> {
            OutgoingDocument before = book.locked(id);
            book.permit(before, OutgoingAct.CORRECT_PLACES, Seen.of(seenDocument.revision()));
            OutgoingDocument after = before.moved(OutgoingAct.CORRECT_PLACES, ActBook.actingPost(), clock.instant())
                    .withPlaces(corrected);
            book.enter(before, after, OutgoingAct.CORRECT_PLACES, Optional.empty(), Map.of());
        });
    }

    /// Software that does not speak of initials leaves them where they are.
    private static FieldPlan whole(FieldPlan given, FieldPlan before) {
        return given.initials().isEmpty() ? given.withInitials(before.initials()) : given;
    }

    private record Source(HoldingId source, HoldingId pdf, Digest pdfDigest, int pages, boolean pdfA) {
        static Source of(Version version) {
            return new Source(version.source(), version.pdf(), version.pdfDigest(), version.pages(), version.pdfA());
        }
    }

    private Source source(DocumentId id, ContentDoor.Main main) {
        HoldingId source = hold(id, FileRole.DRAFT_SOURCE, main.source());
        HoldingId pdf = main.source().kind() == MediaKind.PDF
                ? source
                : holdings.hold(
                        id,
                        FileRole.DRAFT_PDF,
                        main.pdf(),
                        FileNames.pdf(main.source().fileName()),
                        MediaKind.PDF,
                        main.pdfSize());
        return new Source(
                source, pdf, main.pdf(), main.facts().pages(), main.facts().pdfA());
    }

    private HoldingId hold(DocumentId id, FileRole role, Admitted file) {
        Optional<HoldingId> held = holdings.of(id).stream()
                .filter(holding -> holding.role() == role
                        && holding.digest().equals(file.digest())
                        && holding.fileName().equals(file.fileName()))
                .map(Holding::id)
                .findFirst();
        return held.orElseGet(() -> holdings.hold(id, role, file.digest(), file.fileName(), file.kind(), file.size()));
    }

    private void keep(
            DocumentId id,
            int number,
            DraftFields fields,
            Source source,
            List<HoldingId> attachments,
            Recognised read,
            Post by,
            Resolved resolved,
            Optional<String> remark) {
        versions.insert(
                id,
                new Version(
                        number,
                        source.source(),
                        source.pdf(),
                        source.pdfDigest(),
                        source.pages(),
                        source.pdfA(),
                        attachments,
                        read,
                        by.id(),
                        by.personName(),
                        clock.instant(),
                        remark,
                        Optional.of(fields)),
                resolved.addressees());
    }

    /// A kind of document that is urgent by nature is drafted at least so.
    private static DraftFields raised(DraftFields fields, Resolved resolved) {
        return fields.withUrgency(resolved.type().atLeast(fields.urgency()));
    }

    private static DraftFields stripped(DraftFields fields) {
        return new DraftFields(
                fields.authority(),
                fields.documentType(),
                fields.summary().strip(),
                fields.urgency(),
                fields.signer(),
                fields.recipients().stream().map(String::strip).toList(),
                fields.drafterMark().map(String::strip).filter(text -> !text.isEmpty()),
                fields.copies(),
                fields.language().strip(),
                fields.description().map(String::strip).filter(text -> !text.isEmpty()),
                fields.replyBy(),
                fields.circulation(),
                fields.subjectArea().map(String::strip).filter(text -> !text.isEmpty()),
                fields.secrecyDegree());
    }
}
