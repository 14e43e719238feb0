package vn.congvan.outgoing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.FileRole;
import vn.congvan.files.Holding;
import vn.congvan.files.HoldingId;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.SeveralSigners;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.practice.SealChoices;
import vn.congvan.signing.SignerPlace;

/// The ordered list of those who sign a document such as biên bản or hợp đồng: people of the agency, and people from
/// outside who sign the file with a certificate of their own or a print by hand. Without a list the one named signer
/// signs, as everywhere.
@Service
public class SignerLists {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ORGANISATION = 300;
    private static final int LONGEST_CAPACITY = 100;

    private final ActBook book;
    private final SignerRows rows;
    private final SignerSheet sheet;
    private final SignerVoiding voiding;
    private final VersionRows versions;
    private final OutgoingFiles files;
    private final Permissions permissions;
    private final Jointly jointly;
    private final Reading reading;
    private final Sealing sealing;
    private final Holders holders;
    private final Organisation organisation;
    private final SealChoices seals;
    private final Lawbook lawbook;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SignerLists(
            ActBook book,
            SignerRows rows,
            SignerSheet sheet,
            SignerVoiding voiding,
            VersionRows versions,
            OutgoingFiles files,
            Permissions permissions,
            Jointly jointly,
            Reading reading,
            Sealing sealing,
            Holders holders,
            Organisation organisation,
            SealChoices seals,
            Lawbook lawbook,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.book = book;
        this.rows = rows;
        this.sheet = sheet;
        this.voiding = voiding;
        this.versions = versions;
        this.files = files;
        this.permissions = permissions;
        this.jointly = jointly;
        this.reading = reading;
        this.sealing = sealing;
        this.holders = holders;
        this.organisation = organisation;
        this.seals = seals;
        this.lawbook = lawbook;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Who signs the document and how far they are.
    public SignerListView view(DocumentId id) {
        return Objects.requireNonNull(transactions.execute(_ -> seen(id)));
    }

    private SignerListView seen(DocumentId id) {
        OutgoingDocument document = reading.looked(id);
        Matter matter = permissions.matter(document);
        Optional<SignerList> list = rows.find(id);
        Optional<SeveralSigners> kind = kind(document);
        List<ListedSigner> signers = list.map(SignerList::signers).orElse(List.of());
        return new SignerListView(
                id,
                document.revision(),
                document.state(),
                document.fields().summary(),
                kind,
                list.isPresent(),
                list.map(SignerList::sealed)
                        .orElseGet(() -> kind.map(this::sealed).orElse(true)),
                signers,
                matter.turn(),
                rows.signatures(id).stream()
                        .filter(one -> one.voidBecause().isPresent())
                        .toList(),
                outside(document, signers),
                document.state().last() || document.leader().signed().isPresent()
                        ? List.of()
                        : list.map(found -> troubles(document, found)).orElse(List.of()),
                new MayChangeSigners(matter).decision(),
                Permissions.decide(OutgoingAct.TAKE_SIGNED, matter),
                list.filter(found -> !found.sealed()).isPresent()
                        ? Permissions.decide(OutgoingAct.NUMBER, matter)
                        : Matter.refused("outgoing.last-signer-closes"));
    }

    private Map<Integer, HoldingId> outside(OutgoingDocument document, List<ListedSigner> signers) {
        var found = new HashMap<Integer, HoldingId>();
        for (ListedSigner signer : signers) {
            signer.signature()
                    .filter(_ -> !signer.here())
                    .flatMap(signature -> files.held(document.id(), FileRole.RECEIVED, signature.file()))
                    .map(Holding::id)
                    .ifPresent(holding -> found.put(signer.number(), holding));
        }
        return found;
    }

    private List<Reason> troubles(OutgoingDocument document, SignerList list) {
        var troubles = new ArrayList<>(ended(list.signers()));
        if (list.signers().stream().noneMatch(signer -> signs(document, signer))) {
            troubles.add(mainMissing(document));
        }
        if (!list.sealed() && !closes(list.signers())) {
            troubles.add(Reason.of("outgoing.signers-unsealed-last"));
        }
        if (list.given().isEmpty()) {
            troubles.addAll(sheet.missing(
                    versions.get(document.id(), document.version()).pdfDigest(), list));
        }
        return troubles;
    }

    /// Those whose post has ended since they were listed, as long as they have not signed.
    private List<Reason> ended(List<ListedSigner> signers) {
        return signers.stream()
                .filter(signer -> signer.signature().isEmpty())
                .flatMap(signer -> signer.post().flatMap(organisation::post).stream())
                .filter(post -> !post.heldOn(today()))
                .map(SignerLists::ended)
                .toList();
    }

    static Reason ended(Post post) {
        return Reason.of("outgoing.listed-post-ended", "name", post.personName())
                .with("title", post.title())
                .with("last", post.validTo().map(DAY::format).orElse("–"));
    }

    /// @throws Refusal `outgoing.listed-post-ended`
    static void mustHoldPost(ListedSigner signer, Post post, LocalDate today) {
        if (signer.post().isPresent() && !post.heldOn(today)) {
            throw Refusal.notAllowed(ended(post));
        }
    }

    /// Puts this list in the place of the one before; an empty one leaves the one named signer. What was signed under
    /// the list before no longer counts, visibly.
    ///
    /// @throws Refusal `outgoing.changed-meanwhile`, `outgoing.only-drafter-lists-signers` and the other reasons of
    ///     {@link SignerListView#mayChange}, `outgoing.signers-not-for-type`, and every mistake in the list at once
    public void change(DocumentId id, List<NewSigner> given, Seen seen) {
        transactions.executeWithoutResult(_ -> {
            OutgoingDocument before = book.locked(id);
            if (!seen.covers(before.revision())) {
                throw Refusal.conflict(Reason.of("outgoing.changed-meanwhile"));
            }
            new MayChangeSigners(permissions.matter(before)).decision().orThrow();
            Optional<SignerList> wanted = given.isEmpty() ? Optional.empty() : Optional.of(resolved(before, given));
            if (wanted.isPresent() && !jointly.coSigners(id).isEmpty()) {
                throw Refusal.conflict(Reason.of("outgoing.signers-of-joint"));
            }
            boolean same = rows.find(id).map(SignerLists::lines).equals(wanted.map(SignerLists::lines));
            if (!same) {
                enter(before, wanted);
            }
        });
    }

    private void enter(OutgoingDocument before, Optional<SignerList> wanted) {
        DocumentId id = before.id();
        int count = voiding.madeVoid(before, Reason.of("outgoing.void-list-changed"));
        wanted.ifPresentOrElse(
                list -> rows.put(
                        id,
                        before.fields().documentType(),
                        list,
                        ActBook.actingPost().orElseThrow(),
                        clock.instant()),
                () -> rows.drop(id));
        // Another list needs another file: what was prepared or initialled belonged to the old one.
        OutgoingDocument after = before.withPlaces(before.places()).withoutSignature();
        holders.needSomebody(after);
        book.write(after);
        events.publishEvent(new OutgoingRecorded(
                id,
                "signers-listed",
                Map.of(
                        "signers",
                                wanted.map(SignerLists::lines).orElse(List.of()).toString(),
                        "void", Integer.toString(count))));
    }

    private SignerList resolved(OutgoingDocument document, List<NewSigner> given) {
        SeveralSigners kind =
                kind(document).orElseThrow(() -> Refusal.userMistake(Reason.of("outgoing.signers-not-for-type")));
        var faults = new ArrayList<Reason>();
        var signers = new ArrayList<ListedSigner>();
        var twice = new HashSet<Object>();
        for (NewSigner one : given) {
            line(signers.size() + 1, one, faults).ifPresent(signer -> {
                if (!twice.add(signer.post().<Object>map(post -> post).orElse(signer.name()))) {
                    faults.add(Reason.of("outgoing.signer-twice", "name", signer.name()));
                }
                signers.add(signer);
            });
        }
        if (given.size() > SignerPlace.MOST) {
            faults.add(Reason.of("outgoing.signers-too-many", "most", SignerPlace.MOST));
        }
        if (signers.stream().noneMatch(signer -> signs(document, signer))) {
            faults.add(mainMissing(document));
        }
        boolean sealed = sealed(kind);
        if (!sealed && !closes(signers)) {
            faults.add(Reason.of("outgoing.signers-unsealed-last"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.userMistakes(faults);
        }
        return new SignerList(sealed, signers);
    }

    /// Without a seal somebody of the agency closes the file, after another one on the file.
    private static boolean closes(List<ListedSigner> signers) {
        return !signers.isEmpty()
                && signers.getLast().here()
                && signers.stream().filter(ListedSigner::onFile).count() > 1;
    }

    private Optional<ListedSigner> line(int number, NewSigner given, List<Reason> faults) {
        if (given.way() == ListedSigner.Way.HERE) {
            Optional<Post> post = given.post().flatMap(organisation::post);
            if (post.isEmpty()) {
                faults.add(Reason.of("outgoing.signer-line-unknown", "number", number));
                return Optional.empty();
            }
            if (!post.get().heldOn(today())) {
                faults.add(ended(post.get()));
            }
            return Optional.of(new ListedSigner(
                    number,
                    given.way(),
                    given.post(),
                    post.get().personName(),
                    post.get().title(),
                    organisation.agency().name(),
                    capacity(number, given, faults),
                    Optional.empty(),
                    Optional.empty()));
        }
        String name = given.name().strip();
        String company = given.organisation().strip();
        String title = given.title().strip();
        Optional<String> email = given.email().map(String::strip).filter(text -> !text.isEmpty());
        if (name.isEmpty() || name.length() > LONGEST_NAME || title.length() > LONGEST_NAME) {
            faults.add(Reason.of("outgoing.signer-name-missing", "number", number));
        }
        if (company.isEmpty() || company.length() > LONGEST_ORGANISATION) {
            faults.add(Reason.of("outgoing.signer-organisation-missing", "number", number));
        }
        if (email.filter(text -> !text.matches("[^@\\s]{1,64}@[^@\\s]{1,185}")).isPresent()) {
            faults.add(Reason.of("outgoing.signer-email-wrong", "number", number));
        }
        return Optional.of(new ListedSigner(
                number,
                given.way(),
                Optional.empty(),
                name,
                title,
                company,
                capacity(number, given, faults),
                email,
                Optional.empty()));
    }

    private static Optional<String> capacity(int number, NewSigner given, List<Reason> faults) {
        Optional<String> capacity = given.capacity().map(String::strip).filter(text -> !text.isEmpty());
        if (capacity.filter(text -> text.length() > LONGEST_CAPACITY).isPresent()) {
            faults.add(
                    Reason.of("outgoing.signer-capacity-long", "number", number).with("most", LONGEST_CAPACITY));
        }
        return capacity;
    }

    /// The list must still hold when the draft is handed on.
    ///
    /// @throws Refusal with everybody who has no place in the file or whose post has ended
    void beforeSubmitting(DocumentId id) {
        List<Reason> troubles = Objects.requireNonNull(transactions.execute(_ -> {
            OutgoingDocument document = book.found(id);
            return rows.find(id).map(list -> troubles(document, list)).orElse(List.of());
        }));
        if (!troubles.isEmpty()) {
            throw Refusal.userMistakes(troubles);
        }
    }

    /// Gives number and date to a document without seal, when all but the last have signed; the last closes it then, on
    /// the same day.
    ///
    /// @throws Refusal as {@link Outgoing#orderSeals}; `outgoing.unsealed-appendices`; `outgoing.has-seal`
    public void number(DocumentId id, Seen seen) {
        OutgoingDocument document = Objects.requireNonNull(transactions.execute(_ -> book.found(id)));
        if (!sheet.unsealed(document)) {
            throw Refusal.conflict(Reason.of("outgoing.has-seal"));
        }
        if (document.state() == OutgoingState.SEALING) {
            throw OutOfOrder.refusal(OutgoingAct.NUMBER, document.state());
        }
        sealing.orders(id, seen, Optional.empty());
    }

    /// What the law says of kinds that several people sign.
    private Optional<SeveralSigners> kind(OutgoingDocument document) {
        return lawbook.severalSigners(today()).stream()
                .filter(kind -> kind.type().equals(document.fields().documentType()))
                .findFirst();
    }

    private boolean sealed(SeveralSigners kind) {
        return seals.sealed(kind, today());
    }

    private Reason mainMissing(OutgoingDocument document) {
        return Reason.of(
                "outgoing.signers-main-missing",
                "name",
                organisation
                        .post(document.fields().signer())
                        .map(Post::personName)
                        .orElse("–"));
    }

    private static boolean signs(OutgoingDocument document, ListedSigner signer) {
        return signer.post().equals(Optional.of(document.fields().signer()));
    }

    private static List<String> lines(SignerList list) {
        return list.signers().stream()
                .map(signer -> signer.number() + " " + signer.way() + " "
                        + signer.post().map(Object::toString).orElse(signer.name() + ", " + signer.title())
                        + ", " + signer.organisation()
                        + signer.capacity().map(capacity -> ", " + capacity).orElse(""))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
