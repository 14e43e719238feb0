package vn.congvan.outgoing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.files.Content;
import vn.congvan.files.Holding;
import vn.congvan.files.Holdings;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;

/// Working on a draft in one's own word processor: who takes it along (lấy về sửa) has it alone until he brings a
/// corrected file back (nộp bản sửa), gives up (hủy lấy về) or is relieved of it. Of two people who edit the same
/// draft one has it, the other is told who and since when; a file that comes too late is kept beside the versions.
@Service
public class Checkouts {
    private static final int LONGEST = 500;
    private static final int LONGEST_NOTE = 2000;

    private final ActBook book;
    private final Permissions permissions;
    private final Reading reading;
    private final VersionRows versions;
    private final CheckoutRows rows;
    private final CheckoutEnds ends;
    private final SettingAside aside;
    private final Drafting drafting;
    private final Holdings holdings;
    private final Content content;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Checkouts(
            ActBook book,
            Permissions permissions,
            Reading reading,
            VersionRows versions,
            CheckoutRows rows,
            CheckoutEnds ends,
            SettingAside aside,
            Drafting drafting,
            Holdings holdings,
            Content content,
            Organisation organisation,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.book = book;
        this.permissions = permissions;
        this.reading = reading;
        this.versions = versions;
        this.rows = rows;
        this.ends = ends;
        this.aside = aside;
        this.drafting = drafting;
        this.holdings = holdings;
        this.content = content;
        this.organisation = organisation;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Who has the draft along and what the asker may do about it, to show beside {@link Outgoing#view}.
    @Transactional(readOnly = true)
    public CheckoutView view(DocumentId id) {
        OutgoingDocument document = reading.looked(id);
        Matter matter = permissions.matter(document);
        return new CheckoutView(
                matter.checkout(),
                fileName(document),
                document.version(),
                new MayCheckOut(matter).decision(),
                new MayCheckIn(matter).decision(),
                new MayCheckIn(matter).decision(),
                new MayBreakCheckout(matter).decision(),
                rows.past(id),
                aside.of(id));
    }

    /// The drafts of the agency that somebody has along: all for the administrator, those of his unit for its
    /// head, the longest taken first.
    @Transactional(readOnly = true)
    public List<TakenDraft> taken() {
        return rows.taken().stream()
                .map(book::found)
                .map(permissions::matter)
                .filter(matter -> new MayBreakCheckout(matter).decision().permitted())
                .map(matter -> new TakenDraft(
                        matter.document().id(),
                        organisation
                                .unit(matter.document().unit())
                                .orElseThrow()
                                .name(),
                        matter.document().fields().documentType(),
                        matter.checkout().orElseThrow()))
                .toList();
    }

    /// Takes the current version along.
    ///
    /// @param purpose why, for the others to read
    /// @throws Refusal `outgoing.checked-out` while somebody else has it, and as for a new version
    @Transactional
    public Checkout checkOut(DocumentId id, Optional<String> purpose, Seen seen) {
        OutgoingDocument document = book.locked(id);
        book.permit(document, OutgoingAct.REVISE, seen);
        Post by = organisation.actingPost();
        var checkout = new Checkout(
                TimeOrderedId.next(),
                document.version(),
                by.id(),
                by.personName(),
                clock.instant(),
                purpose(purpose),
                Optional.empty());
        rows.insert(id, checkout);
        events.publishEvent(new OutgoingRecorded(
                id,
                "checked-out",
                Map.of(
                        "version",
                        Integer.toString(document.version()),
                        "checkout",
                        checkout.id().toString())));
        return checkout;
    }

    /// The file to work on, under a name that tells draft and version. For who has it along.
    ///
    /// @throws Refusal `outgoing.not-checked-out`, `outgoing.checked-out`
    @Transactional
    public FileContent file(DocumentId id) {
        OutgoingDocument document = reading.shown(id, "checkout");
        new MayCheckIn(permissions.matter(document)).decision().orThrow();
        Holding source = source(document);
        OutgoingFile file = FileViews.file(source);
        return new FileContent(file.named(fileName(document)), content.read(source.digest()));
    }

    /// Brings a corrected file back: the next version. Fields, recipients and attachments stay.
    ///
    /// @param note what was changed
    /// @return the number of the new version
    /// @throws Refusal `outgoing.checkin-note-missing`; `outgoing.checkin-unchanged` for the bytes of the current
    ///     version; `outgoing.checkin-outdated` if the asker no longer has the draft along: then the file is kept
    ///     beside the versions under the id `aside`; and as for a new version. Nothing is changed then.
    public int checkIn(DocumentId id, UploadedFile file, String note) {
        String said = note(note);
        OutgoingDocument document = transactions.execute(_ -> reading.looked(id));
        Optional<Checkout> last = transactions.execute(
                _ -> rows.last(id, organisation.actingPost().id()));
        Optional<Checkout> open = last.filter(taken -> taken.ended().isEmpty());
        if (open.isEmpty() && last.isPresent()) {
            throw aside.late(document, last.get(), file, said);
        }
        transactions.executeWithoutResult(
                _ -> new MayCheckIn(permissions.matter(document)).decision().orThrow());
        Holding current = transactions.execute(_ -> source(document));
        if (Digest.of(file.content()).equals(current.digest())) {
            throw Refusal.userMistake(Reason.of("outgoing.checkin-unchanged", "version", document.version()));
        }
        var revision = new Revision(Optional.empty(), Optional.of(file), Optional.empty(), Optional.of(said));
        drafting.revise(id, revision, Seen.of(document.revision()), Map.of(), open);
        return document.version() + 1;
    }

    /// Gives the draft free without a new version. For who has it along.
    @Transactional
    public void giveUp(DocumentId id) {
        Matter matter = permissions.matter(book.locked(id));
        new MayCheckIn(matter).decision().orThrow();
        ends.givenUp(id, matter.checkout().orElseThrow());
    }

    /// Takes the draft from somebody who has forgotten that he has it along; he is told. For the head of the unit
    /// and the administrator.
    ///
    /// @throws Refusal `outgoing.checkout-reason-missing`, `outgoing.only-head-breaks-checkout`
    @Transactional
    public void relieve(DocumentId id, String reason) {
        Matter matter = permissions.matter(book.locked(id));
        new MayBreakCheckout(matter).decision().orThrow();
        String said = reason.strip();
        if (said.isEmpty()) {
            throw Refusal.userMistake(Reason.of("outgoing.checkout-reason-missing"));
        }
        ends.broken(matter.document(), matter.checkout().orElseThrow(), shortened(said, LONGEST));
    }

    private Holding source(OutgoingDocument document) {
        return holdings.find(versions.get(document.id(), document.version()).source())
                .orElseThrow(() -> new IllegalStateException("the draft's file is not held"));
    }

    private String fileName(OutgoingDocument document) {
        return FileNames.draft(
                document.fields().summary(),
                document.version(),
                source(document).kind());
    }

    private static String note(String given) {
        String note = given.strip();
        if (note.isEmpty()) {
            throw Refusal.userMistake(Reason.of("outgoing.checkin-note-missing"));
        }
        return shortened(note, LONGEST_NOTE);
    }

    private static Optional<String> purpose(Optional<String> given) {
        return given.map(String::strip).filter(text -> !text.isEmpty()).map(text -> shortened(text, LONGEST));
    }

    private static String shortened(String text, int most) {
        if (text.length() > most) {
            throw Refusal.userMistake(
                    Reason.of("outgoing.remark-too-long", "most", most).with("length", text.length()));
        }
        return text;
    }
}
