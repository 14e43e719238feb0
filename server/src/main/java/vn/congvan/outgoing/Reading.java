package vn.congvan.outgoing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.Content;
import vn.congvan.files.Holding;
import vn.congvan.files.HoldingId;
import vn.congvan.files.Holdings;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.organisation.Directory;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.practice.SendingList;
import vn.congvan.practice.SendingLists;
import vn.congvan.tasks.Notices;

/// Looking at documents, which is recorded too.
@Component
class Reading {
    private final ActBook book;
    private final OutgoingRows rows;
    private final ListRows lists;
    private final FromPaperRows papers;
    private final RecallRows recalls;
    private final SignedByAll signed;
    private final Permissions permissions;
    private final Views views;
    private final Holders holders;
    private final Timing timing;
    private final Notices notices;
    private final Holdings holdings;
    private final Content content;
    private final Organisation organisation;
    private final Directory directory;
    private final SendingLists sendingLists;
    private final Lawbook lawbook;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reading(
            ActBook book,
            OutgoingRows rows,
            ListRows lists,
            FromPaperRows papers,
            RecallRows recalls,
            SignedByAll signed,
            Permissions permissions,
            Views views,
            Holders holders,
            Timing timing,
            Notices notices,
            Holdings holdings,
            Content content,
            Organisation organisation,
            Directory directory,
            SendingLists sendingLists,
            Lawbook lawbook,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.rows = rows;
        this.lists = lists;
        this.papers = papers;
        this.recalls = recalls;
        this.signed = signed;
        this.permissions = permissions;
        this.views = views;
        this.holders = holders;
        this.timing = timing;
        this.notices = notices;
        this.holdings = holdings;
        this.content = content;
        this.organisation = organisation;
        this.directory = directory;
        this.sendingLists = sendingLists;
        this.lawbook = lawbook;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    OutgoingView view(DocumentId id) {
        Matter matter = seen(id);
        OutgoingDocument document = matter.document();
        boolean handedToOneself =
                document.handover().by().filter(matter.asker().id()::equals).isPresent();
        if (matter.holds() && !document.handover().opened() && !handedToOneself) {
            rows.markOpened(id);
        }
        notices.readAbout(id);
        events.publishEvent(new OutgoingViewed(id, "page"));
        return views.of(matter);
    }

    /// The document for a reader who wants what was found out about it. Recorded as a viewing.
    ///
    /// @param what the word for it in the trail, e.g. `verification`
    @Transactional
    OutgoingDocument shown(DocumentId id, String what) {
        Matter matter = seen(id);
        events.publishEvent(new OutgoingViewed(id, what));
        return matter.document();
    }

    /// The document for a reader whose viewing is recorded already.
    @Transactional(readOnly = true)
    OutgoingDocument looked(DocumentId id) {
        return seen(id).document();
    }

    /// What the asker may do now; no viewing.
    @Transactional(readOnly = true)
    List<ActView> acts(DocumentId id) {
        return views.acts(seen(id));
    }

    @Transactional
    FileContent file(DocumentId id, HoldingId holdingId) {
        seen(id);
        Holding holding = holdings.find(holdingId)
                .filter(found -> found.document().equals(id))
                .orElseThrow(() -> Refusal.notFound(Reason.of("outgoing.file-unknown")));
        events.publishEvent(new OutgoingViewed(id, holding.digest().hex()));
        return new FileContent(FileViews.file(holding), content.read(holding.digest()));
    }

    @Transactional(readOnly = true)
    OutgoingPage list(OutgoingQuery query) {
        ListRows.Asker asker = asker();
        Roster roster = holders.roster();
        List<OutgoingDocument> page = lists.page(query, asker);
        List<DocumentId> ids = page.stream().map(OutgoingDocument::id).toList();
        Set<DocumentId> recalled = recalls.among(ids);
        Set<DocumentId> joint = signed.among(ids);
        List<OutgoingRow> found = page.stream()
                .map(document ->
                        row(document, recalled.contains(document.id()), joint.contains(document.id()), asker, roster))
                .toList();
        ListRows.Length length = lists.length(query, asker);
        return new OutgoingPage(query, found, length.total(), length.oldest());
    }

    @Transactional(readOnly = true)
    Map<Queue, Long> counters() {
        ListRows.Asker asker = asker();
        var counters = new EnumMap<Queue, Long>(lists.counters(asker));
        counters.merge(Queue.SIGNED_NOT_ISSUED, (long) papers.unscanned(asker).size(), Long::sum);
        return counters;
    }

    @Transactional(readOnly = true)
    DraftingChoices choices() {
        LocalDate today = LocalDate.now(clock);
        return new DraftingChoices(
                organisation.authorities().stream()
                        .map(authority -> new DraftingChoices.AuthorityChoice(
                                authority, organisation.signers(authority.id(), today)))
                        .toList(),
                lawbook.documentTypes(today),
                directory.all(today),
                sendingLists.inForce(today).map(SendingList::subjectAreas).orElse(List.of()));
    }

    private Matter seen(DocumentId id) {
        Matter matter = permissions.matter(book.found(id));
        new MaySee(matter, views.tookPart(id, matter.asker())).decision().orThrow();
        return matter;
    }

    private ListRows.Asker asker() {
        Post post = organisation.actingPost();
        return new ListRows.Asker(post, organisation.servedBy(post.id()));
    }

    private OutgoingRow row(
            OutgoingDocument document, boolean recalled, boolean joint, ListRows.Asker asker, Roster roster) {
        Optional<Reason> others = joint ? signed.awaited(document) : Optional.empty();
        boolean mine = holders.of(document, roster).stream()
                .map(Post::id)
                .anyMatch(asker.post().id()::equals);
        return new OutgoingRow(
                document.id(),
                document.state(),
                roster.authorityName(document.fields().authority()),
                lawbook.documentType(document.fields().documentType(), LocalDate.now(clock))
                        .name(),
                document.fields().summary(),
                document.decidedUrgency(),
                document.seal().sign(),
                roster.name(document.drafter()),
                roster.unitName(document.unit()),
                roster.name(document.fields().signer()),
                recalled
                        ? Reason.of("outgoing.holder-recalled")
                        : others.orElseGet(() -> holders.sentence(document, roster)),
                document.since(),
                joint ? timing.of(document) : timing.ofAlone(document),
                recalled,
                others.isPresent(),
                mine,
                mine && !document.handover().opened());
    }
}
