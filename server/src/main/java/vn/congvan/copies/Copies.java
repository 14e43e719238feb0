package vn.congvan.copies;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.files.Content;
import vn.congvan.form.CopySheets;
import vn.congvan.lawbook.CopyForm;
import vn.congvan.lawbook.CopyRule;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.Medium;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;
import vn.congvan.registers.RegisteredDocument;
import vn.congvan.registers.RegisteredDocuments;
import vn.congvan.tasks.Notices;

/// Copies of issued and received documents: asked for, decided, given (Nghị định 30/2020, Điều
/// 25–27). How one is made is in {@link MakingCopies}. Whoever may not see the document may not ask
/// for a copy of it; a copy of another agency is answered like an unknown one (`copies.unknown`).
///
/// Call these methods outside of a transaction.
@Service
public class Copies {
    private static final int LONGEST = 500;
    private static final int MOST = 200;
    private static final String FIGURES = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int CODE = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CopiesRows rows;
    private final CopySigners signers;
    private final List<RegisteredDocuments> documents;
    private final CopySheets sheets;
    private final Hindrances hindrances;
    private final Organisation organisation;
    private final Lawbook lawbook;
    private final Content content;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Copies(
            CopiesRows rows,
            CopySigners signers,
            List<RegisteredDocuments> documents,
            CopySheets sheets,
            Hindrances hindrances,
            Organisation organisation,
            Lawbook lawbook,
            Content content,
            Notices notices,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.signers = signers;
        this.documents = List.copyOf(documents);
        this.sheets = sheets;
        this.hindrances = hindrances;
        this.organisation = organisation;
        this.lawbook = lawbook;
        this.content = content;
        this.notices = notices;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What of a document can be copied, for the acting post.
    ///
    /// @throws Refusal `copies.document-unknown`, `copies.recalled-here`, `copies.recalled`,
    ///     `copies.taken-back`, and where the asker may not see it
    public RegisteredDocument document(DocumentId id) {
        RegisteredDocument found = registered(id);
        in(() -> hindrances.withdrawn(id, found.sign())).ifPresent(why -> {
            throw Refusal.conflict(why);
        });
        return found;
    }

    /// A document that was issued or registered, withdrawn or not, for the acting post.
    ///
    /// @throws Refusal `copies.document-unknown`, and where the asker may not see it
    public RegisteredDocument registered(DocumentId id) {
        return documents.stream()
                .flatMap(source -> source.registered(id).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Reason.of("copies.document-unknown")));
    }

    /// Why a copy of this document in this form cannot be made in this medium; empty if it can.
    public Optional<Reason> impossible(RegisteredDocument document, CopyForm form, Medium target) {
        CopyRule rule = lawbook.copyRule(form, document.medium(), target, LocalDate.now(clock));
        Optional<CopyForm> copy = document.copy();
        if (copy.isPresent() && copy.get() != CopyForm.SY) {
            return Optional.of(Reason.of("copies.of-another-copy"));
        }
        if (copy.isPresent() != (rule.of() == CopyRule.Of.FULL_COPY)) {
            return Optional.of(Reason.of(rule.otherwise()));
        }
        return rule.refusal().filter(_ -> !rule.allowed()).map(Reason::of);
    }

    /// Asks for a copy.
    ///
    /// @throws Refusal the reason of {@link #impossible}; `copies.purpose-missing`,
    ///     `copies.receiver-missing`, `copies.too-long`, `copies.count`, `copies.pages`; and those
    ///     of {@link #document}
    public UUID request(NewCopy wanted) {
        RegisteredDocument document = document(wanted.document());
        impossible(document, wanted.form(), wanted.target()).ifPresent(why -> {
            throw Refusal.userMistake(why);
        });
        check(wanted, document);
        var copy = new Copy(
                TimeOrderedId.next(),
                new Copy.Original(
                        document.id(),
                        document.outgoing(),
                        document.typeName(),
                        document.issuer(),
                        document.sign(),
                        document.date(),
                        document.subject()),
                document.authority(),
                wanted.form(),
                document.medium(),
                wanted.target(),
                List.copyOf(new TreeSet<>(wanted.pages())),
                wanted.target() == Medium.PAPER ? wanted.count() : 1,
                wanted.receiver().strip(),
                wanted.purpose().strip(),
                new Copy.Asked(
                        Acting.person().post(), in(organisation::actingPost).personName(), clock.instant()),
                CopyState.REQUESTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                code(),
                Optional.empty(),
                Optional.empty());
        transactions.executeWithoutResult(_ -> {
            rows.insert(copy);
            events.publishEvent(new CopyRecorded(
                    copy.id(),
                    "requested",
                    Map.of(
                            "document", document.id().toString(),
                            "form", wanted.form().name(),
                            "target", wanted.target().name())));
            notices.tell(
                    signers.of(copy.authority()),
                    Reason.of("copies.notice-requested", "person", copy.asked().name())
                            .with("sign", copy.original().sign()));
        });
        return copy.id();
    }

    private void check(NewCopy wanted, RegisteredDocument document) {
        var faults = new ArrayList<Reason>();
        if (wanted.purpose().isBlank()) {
            faults.add(Reason.of("copies.purpose-missing"));
        }
        if (wanted.receiver().isBlank()) {
            faults.add(Reason.of("copies.receiver-missing"));
        }
        if (wanted.purpose().length() > LONGEST || wanted.receiver().length() > LONGEST) {
            faults.add(Reason.of("copies.too-long", "most", LONGEST));
        }
        if (wanted.count() < 1 || wanted.count() > 999) {
            faults.add(Reason.of("copies.count"));
        }
        if (document.medium() == Medium.ELECTRONIC && pdf(document).isEmpty()) {
            faults.add(Reason.of("copies.no-pdf"));
        } else if (wanted.form() == CopyForm.TRS && !chooses(wanted, document)) {
            faults.add(Reason.of("copies.pages"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.userMistakes(faults);
        }
    }

    /// The document's own file, which is printed or taken from.
    static Optional<RegisteredDocument.File> pdf(RegisteredDocument document) {
        return document.files().stream().findFirst().filter(RegisteredDocument.File::pdf);
    }

    /// The heading page always belongs to an extract; of an electronic original the pages are
    /// known.
    private boolean chooses(NewCopy wanted, RegisteredDocument document) {
        if (wanted.pages().isEmpty() || !wanted.pages().contains(1)) {
            return false;
        }
        if (document.medium() == Medium.PAPER) {
            return wanted.pages().stream().allMatch(page -> page >= 1 && page <= 9999);
        }
        int pages = sheets.pages(content.read(pdf(document).orElseThrow().digest()));
        return wanted.pages().stream().allMatch(page -> page >= 1 && page <= pages);
    }

    /// Grants or refuses a request. Whoever grants a copy on paper signs it; may he sign copies no more before
    /// it is made, another grants it again in his place.
    ///
    /// @throws Refusal `copies.not-yours-to-decide`, `copies.already-decided`,
    ///     `copies.remark-missing` where it is refused without a word; to a grant also
    ///     `copies.recalled-here`, `copies.recalled`, `copies.taken-back`
    public void decide(UUID id, boolean grant, Optional<String> remark) {
        Copy copy = view(id).copy();
        List<String> lines = in(() ->
                        signers.lines(copy.authority(), Acting.person().post()))
                .orElseThrow(() -> Refusal.notAllowed(Reason.of("copies.not-yours-to-decide")));
        Optional<String> words = remark.map(String::strip).filter(text -> !text.isEmpty());
        if (!grant && words.isEmpty()) {
            throw Refusal.userMistake(Reason.of("copies.remark-missing"));
        }
        transactions.executeWithoutResult(_ -> {
            Copy before = locked(id);
            CopyLifecycle.Edge step = CopyLifecycle.step(before, deciding(before, grant));
            if (grant) {
                hindrances.mustStand(before);
            }
            Post decider = organisation.actingPost();
            rows.decided(
                    id, step.to(), new Copy.Decided(decider.id(), decider.personName(), lines, clock.instant(), words));
            events.publishEvent(new CopyRecorded(
                    id, step.event(), Map.of("document", before.original().id().toString())));
            Reason told = Reason.of(
                            grant ? "copies.notice-granted" : "copies.notice-refused",
                            "sign",
                            before.original().sign())
                    .with("remark", words.orElse(""));
            notices.tell(List.of(before.asked().by()), told);
            if (grant) {
                notices.tell(
                        clerks(before.authority()),
                        Reason.of(
                                "copies.notice-to-make",
                                "sign",
                                before.original().sign()));
            }
        });
    }

    private CopyAct deciding(Copy copy, boolean grant) {
        if (!grant) {
            return CopyAct.REFUSE;
        }
        return hindrances.signerGone(copy).isPresent() ? CopyAct.GRANT_AGAIN : CopyAct.GRANT;
    }

    private List<PostId> clerks(AuthorityId authority) {
        return organisation.holding(Role.CLERK, Optional.empty()).stream()
                .map(Post::id)
                .filter(clerk -> organisation.serves(clerk, authority))
                .toList();
    }

    /// Records to whom a copy was handed out.
    ///
    /// @throws Refusal `copies.only-clerk`, `copies.not-made`, `copies.receiver-missing`,
    ///     `copies.recalled-here`, `copies.recalled`, `copies.taken-back`
    public void give(UUID id, String to) {
        if (to.isBlank()) {
            throw Refusal.userMistake(Reason.of("copies.receiver-missing"));
        }
        mayMake(view(id).copy());
        transactions.executeWithoutResult(_ -> {
            Copy before = locked(id);
            CopyLifecycle.Edge step = CopyLifecycle.step(before, CopyAct.GIVE);
            hindrances.mustStand(before);
            rows.given(id, new Copy.Given(to.strip(), clock.instant()));
            events.publishEvent(new CopyRecorded(id, step.event(), Map.of()));
        });
    }

    /// One copy, for whoever asked for it, decides on it or makes it.
    ///
    /// @throws Refusal `copies.unknown`
    public CopyView view(UUID id) {
        return in(() -> {
            Copy copy = rows.find(id).orElseThrow(Copies::unknown);
            CopyView view = look(copy);
            boolean concerned = view.mine() || view.decides() || view.makes();
            if (!concerned) {
                throw unknown();
            }
            return view.hindered(
                    hindrances.withdrawn(copy.original().id(), copy.original().sign()), hindrances.signerGone(copy));
        });
    }

    private CopyView look(Copy copy) {
        PostId asker = Acting.person().post();
        IssuingAuthority authority = organisation.authority(copy.authority()).orElseThrow();
        boolean decides = signers.lines(copy.authority(), asker).isPresent();
        return new CopyView(
                copy,
                authority.name(),
                lawbook.copyName(copy.form(), LocalDate.now(clock)),
                copy.asked().by().equals(asker),
                decides,
                organisation.actingPost().roles().contains(Role.CLERK) && organisation.serves(asker, copy.authority()),
                rows.prints(copy.id()),
                Optional.empty(),
                Optional.empty());
    }

    /// The copies that concern the acting post, newest first.
    public List<CopyView> list() {
        return in(() -> {
            PostId asker = Acting.person().post();
            List<AuthorityId> concerned = organisation.authorities().stream()
                    .map(IssuingAuthority::id)
                    .filter(one -> organisation.serves(asker, one)
                            || signers.lines(one, asker).isPresent())
                    .toList();
            return rows.newest(asker, concerned, MOST).stream().map(this::look).toList();
        });
    }

    /// What stands behind the code on a print, for anybody who is signed in to the agency.
    /// Recorded.
    ///
    /// @throws Refusal `copies.code-unknown`
    public CopyView lookUp(String code) {
        String clean = code.toUpperCase(java.util.Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return in(() -> {
            Copy copy = rows.byCode(clean)
                    .filter(found -> found.sign().isPresent())
                    .orElseThrow(() -> Refusal.notFound(Reason.of("copies.code-unknown")));
            events.publishEvent(new CopyRecorded(copy.id(), "looked-up", Map.of()));
            return look(copy);
        });
    }

    Copy locked(UUID id) {
        return rows.lock(id).orElseThrow(Copies::unknown);
    }

    void mayMake(Copy copy) {
        boolean clerk = in(() -> organisation.actingPost().roles().contains(Role.CLERK)
                && organisation.serves(Acting.person().post(), copy.authority()));
        if (!clerk) {
            throw Refusal.notAllowed(Reason.of("copies.only-clerk"));
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound(Reason.of("copies.unknown"));
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }

    private static String code() {
        var code = new StringBuilder();
        for (int i = 0; i < CODE; i++) {
            code.append(FIGURES.charAt(RANDOM.nextInt(FIGURES.length())));
        }
        return code.toString();
    }
}
