package vn.congvan.copies.kept;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.copies.Copies;
import vn.congvan.copies.CopySigners;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;
import vn.congvan.registers.KeptRegisters;
import vn.congvan.registers.RegisteredDocument;
import vn.congvan.tasks.Notices;

/// The use of kept copies (bản lưu) of issued documents: asked for, permitted by whoever decides on copies,
/// handed over by the clerk, who keeps them (Nghị định 30/2020, Điều 6 khoản 4, Điều 19), and given back. The
/// register fills itself (Phụ lục IV, Mẫu IV). Whoever may not see the document may not ask; a request of
/// others is answered like an unknown one (`copies.use-unknown`).
///
/// Call these methods outside of a transaction.
@Service
public class KeptUses {
    private static final String FORM = "kept-copies";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int LONGEST = 300;
    private static final int LONGEST_CELL = 500;
    private static final int MOST = 200;

    private final KeptUseRows rows;
    private final Copies copies;
    private final CopySigners deciders;
    private final KeptRegisters registers;
    private final Organisation organisation;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    KeptUses(
            KeptUseRows rows,
            Copies copies,
            CopySigners deciders,
            KeptRegisters registers,
            Organisation organisation,
            Notices notices,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.copies = copies;
        this.deciders = deciders;
        this.registers = registers;
        this.organisation = organisation;
        this.notices = notices;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The issued document whose kept copy is to be used.
    ///
    /// @throws Refusal `copies.use-only-issued`, and those of {@link Copies#registered}
    public RegisteredDocument document(DocumentId id) {
        RegisteredDocument found = copies.registered(id);
        if (!found.outgoing()) {
            throw Refusal.userMistake(Reason.of("copies.use-only-issued"));
        }
        return found;
    }

    /// Asks to use the kept copy.
    ///
    /// @throws Refusal `copies.use-purpose`, and those of {@link #document}
    public UUID request(DocumentId id, String purpose) {
        RegisteredDocument document = document(id);
        String why = purpose.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw Refusal.userMistake(Reason.of("copies.use-purpose", "most", LONGEST));
        }
        var use = new KeptUse(
                TimeOrderedId.next(),
                new KeptUse.Kept(
                        document.id(), document.typeName(), document.sign(), document.date(), document.subject()),
                document.authority(),
                why,
                new KeptUse.Asked(
                        Acting.person().post(), in(organisation::actingPost).personName(), clock.instant()),
                KeptUseState.REQUESTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        transactions.executeWithoutResult(_ -> {
            rows.insert(use);
            publish(use.id(), "requested", Map.of("document", document.id().toString()));
            notices.tell(
                    deciders.of(use.authority()),
                    Reason.of(
                                    "copies.notice-use-requested",
                                    "person",
                                    use.asked().name())
                            .with("sign", document.sign()));
        });
        return use.id();
    }

    /// Permits the use or refuses it.
    ///
    /// @throws Refusal `copies.not-yours-to-decide`, `copies.already-decided`,
    ///     `copies.remark-missing` where it is refused without a word
    public void decide(UUID id, boolean permit, Optional<String> remark) {
        if (!view(id).decides()) {
            throw Refusal.notAllowed(Reason.of("copies.not-yours-to-decide"));
        }
        Optional<String> words = remark.map(String::strip).filter(text -> !text.isEmpty());
        if (!permit && words.isEmpty()) {
            throw Refusal.userMistake(Reason.of("copies.remark-missing"));
        }
        words.filter(text -> text.length() > LONGEST).ifPresent(_ -> {
            throw Refusal.userMistake(Reason.of("copies.too-long", "most", LONGEST));
        });
        transactions.executeWithoutResult(_ -> {
            KeptUse before = locked(id, KeptUseState.REQUESTED, "copies.already-decided");
            Post decider = organisation.actingPost();
            rows.decided(
                    id,
                    permit ? KeptUseState.PERMITTED : KeptUseState.REFUSED,
                    new KeptUse.Decided(
                            decider.id(), decider.personName() + ", " + decider.title(), clock.instant(), words));
            publish(id, permit ? "permitted" : "refused", Map.of());
            Reason told = Reason.of(
                            permit ? "copies.notice-use-permitted" : "copies.notice-use-refused",
                            "sign",
                            before.kept().sign())
                    .with("remark", words.orElse(""));
            notices.tell(List.of(before.asked().by()), told);
            if (permit) {
                notices.tell(
                        clerks(before.authority()),
                        Reason.of(
                                        "copies.notice-use-to-lend",
                                        "person",
                                        before.asked().name())
                                .with("sign", before.kept().sign()));
            }
        });
    }

    /// Records that the kept copy was handed over: its line stands in the register of today from then on.
    ///
    /// @throws Refusal `copies.use-only-clerk`, `copies.use-not-permitted`, and those of {@link
    ///     KeptRegisters#write}
    public void lend(UUID id) {
        mustLend(id);
        transactions.executeWithoutResult(_ -> {
            KeptUse before = locked(id, KeptUseState.PERMITTED, "copies.use-not-permitted");
            LocalDate today = LocalDate.now(clock);
            int line = registers.write(
                    before.authority(),
                    FORM,
                    Map.of(
                            "date", today.toString(),
                            "user", before.asked().name(),
                            "document",
                                    before.kept().sign() + ", "
                                            + DAY.format(before.kept().date()),
                            "summary",
                                    shortened(before.kept().typeName() + ": "
                                            + before.kept().subject()),
                            "permitted-by", before.decided().orElseThrow().name(),
                            "note", before.purpose()),
                    Optional.empty());
            rows.lent(id, new KeptUse.Lent(today.getYear(), line, clock.instant()));
            publish(id, "lent", Map.of("line", Integer.toString(line)));
        });
    }

    /// Records that the kept copy is back: ngày trả, in its line.
    ///
    /// @throws Refusal `copies.use-only-clerk`, `copies.use-not-lent`, and those of {@link
    ///     KeptRegisters#change}
    public void returned(UUID id) {
        mustLend(id);
        transactions.executeWithoutResult(_ -> {
            KeptUse before = locked(id, KeptUseState.LENT, "copies.use-not-lent");
            KeptUse.Lent lent = before.lent().orElseThrow();
            var cells = new HashMap<>(registers
                    .entry(before.authority(), FORM, lent.year(), lent.line())
                    .cells());
            cells.putIfAbsent("returned-on", LocalDate.now(clock).toString());
            registers.change(before.authority(), FORM, lent.year(), lent.line(), cells);
            rows.returned(id, clock.instant());
            publish(id, "returned", Map.of());
        });
    }

    /// One request, for whoever asked, decides or keeps the copy.
    ///
    /// @throws Refusal `copies.use-unknown`
    public KeptUseView view(UUID id) {
        return in(() -> {
            KeptUseView view = look(rows.find(id).orElseThrow(KeptUses::unknown));
            if (!view.mine() && !view.decides() && !view.lends()) {
                throw unknown();
            }
            return view;
        });
    }

    /// The requests that concern the acting post, newest first.
    public List<KeptUseView> list() {
        return in(() -> {
            PostId asker = Acting.person().post();
            List<AuthorityId> concerned = organisation.authorities().stream()
                    .map(IssuingAuthority::id)
                    .filter(one -> organisation.serves(asker, one)
                            || deciders.lines(one, asker).isPresent())
                    .toList();
            return rows.newest(asker, concerned, MOST).stream().map(this::look).toList();
        });
    }

    private KeptUseView look(KeptUse use) {
        PostId asker = Acting.person().post();
        return new KeptUseView(
                use,
                use.asked().by().equals(asker),
                deciders.lines(use.authority(), asker).isPresent(),
                organisation.actingPost().roles().contains(Role.CLERK) && organisation.serves(asker, use.authority()));
    }

    private void mustLend(UUID id) {
        if (!view(id).lends()) {
            throw Refusal.notAllowed(Reason.of("copies.use-only-clerk"));
        }
    }

    private static String shortened(String summary) {
        return summary.length() <= LONGEST_CELL ? summary : summary.substring(0, LONGEST_CELL - 1) + "…";
    }

    private KeptUse locked(UUID id, KeptUseState state, String otherwise) {
        KeptUse use = rows.lock(id).orElseThrow(KeptUses::unknown);
        if (use.state() != state) {
            throw Refusal.conflict(Reason.of(otherwise));
        }
        return use;
    }

    private List<PostId> clerks(AuthorityId authority) {
        return organisation.holding(Role.CLERK, Optional.empty()).stream()
                .map(Post::id)
                .filter(clerk -> organisation.serves(clerk, authority))
                .toList();
    }

    private void publish(UUID id, String verb, Map<String, String> details) {
        events.publishEvent(new KeptUseRecorded(id, verb, details));
    }

    private static Refusal unknown() {
        return Refusal.notFound(Reason.of("copies.use-unknown"));
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }
}
