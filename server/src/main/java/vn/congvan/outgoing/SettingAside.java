package vn.congvan.outgoing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.files.FileRole;
import vn.congvan.files.Holding;
import vn.congvan.files.HoldingId;
import vn.congvan.files.Holdings;
import vn.congvan.files.MediaKind;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;

/// Keeps what comes back too late: somebody else's version, or his own, came in between.
@Component
class SettingAside {
    private final ContentDoor door;
    private final CheckoutRows rows;
    private final Holdings holdings;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SettingAside(
            ContentDoor door,
            CheckoutRows rows,
            Holdings holdings,
            Organisation organisation,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.door = door;
        this.rows = rows;
        this.holdings = holdings;
        this.organisation = organisation;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Keeps the file and says why it is not the next version.
    Refusal late(OutgoingDocument document, Checkout taken, UploadedFile file, String note) {
        ContentDoor.Main main = door.main(file);
        UUID kept = transactions.execute(_ -> keep(document.id(), taken, main, note));
        return Refusal.conflict(Reason.of("outgoing.checkin-outdated", "taken", taken.version())
                .with("version", document.version())
                .with("document", document.id())
                .with("aside", kept));
    }

    List<SetAside> of(DocumentId document) {
        return rows.aside(document).stream()
                .map(kept -> new SetAside(
                        kept.id(),
                        kept.basedOn(),
                        file(kept.source()),
                        file(kept.pdf()),
                        kept.byName(),
                        kept.at(),
                        kept.note()))
                .toList();
    }

    private UUID keep(DocumentId document, Checkout taken, ContentDoor.Main main, String note) {
        HoldingId source = holdings.hold(
                document,
                FileRole.DRAFT_SOURCE,
                main.source().digest(),
                main.source().fileName(),
                main.source().kind(),
                main.source().size());
        HoldingId pdf = main.source().kind() == MediaKind.PDF
                ? source
                : holdings.hold(
                        document,
                        FileRole.DRAFT_PDF,
                        main.pdf(),
                        FileNames.pdf(main.source().fileName()),
                        MediaKind.PDF,
                        main.pdfSize());
        Post by = organisation.actingPost();
        UUID id = TimeOrderedId.next();
        rows.setAside(
                document,
                new CheckoutRows.Aside(
                        id, taken.version(), source, pdf, main.pdf(), by.personName(), clock.instant(), note),
                by);
        events.publishEvent(new OutgoingRecorded(
                document,
                "set-aside",
                Map.of(
                        "version",
                        Integer.toString(taken.version()),
                        "file",
                        main.source().digest().hex())));
        return id;
    }

    private OutgoingFile file(HoldingId id) {
        Holding holding =
                holdings.find(id).orElseThrow(() -> new IllegalStateException("a file set aside is not held"));
        return FileViews.file(holding);
    }
}
