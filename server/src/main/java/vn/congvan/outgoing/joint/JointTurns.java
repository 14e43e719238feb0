package vn.congvan.outgoing.joint;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.Digest;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.Content;
import vn.congvan.organisation.Directory;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;
import vn.congvan.organisation.SigningPower;
import vn.congvan.outgoing.OutgoingRecorded;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignRefusal;
import vn.congvan.signing.SignedFile;
import vn.congvan.signing.Signing;

/// The acting agency's turns in documents that another agency drafts and both issue (văn bản liên tịch): it reads the
/// newest file, its leader signs and its clerk seals when it is their turn, or one of them refuses. The document
/// itself stays behind the drafting agency's wall.
///
/// Call the signing methods outside of a transaction: the files are made between transactions of their own.
@Service
public class JointTurns {
    private static final int LONGEST_REASON = 1000;

    private final TurnRows rows;
    private final Content content;
    private final Signing signing;
    private final Organisation organisation;
    private final Directory directory;
    private final HeldByLead lead;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    JointTurns(
            TurnRows rows,
            Content content,
            Signing signing,
            Organisation organisation,
            Directory directory,
            HeldByLead lead,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.content = content;
        this.signing = signing;
        this.organisation = organisation;
        this.directory = directory;
        this.lead = lead;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What is known when somebody signs or seals.
    private record Ready(JointTurn turn, Optional<IssuingAuthority> authority, Optional<SigningPower> power) {}

    /// The turns that the acting post sees: those under way first, then the newest.
    @Transactional(readOnly = true)
    public List<JointTurn> mine() {
        return seen().stream().map(MayTakeTurn::turn).toList();
    }

    /// How many of them wait for the acting post's own signature or seal; empty where it sees none at all.
    @Transactional(readOnly = true)
    public OptionalLong waiting() {
        List<MayTakeTurn> seen = seen();
        return seen.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(seen.stream()
                        .filter(may -> may.sign().permitted() || may.seal().permitted())
                        .count());
    }

    private List<MayTakeTurn> seen() {
        List<JointTurn> all = rows.all();
        if (all.isEmpty()) {
            return List.of();
        }
        Post asker = organisation.actingPost();
        List<IssuingAuthority> authorities = organisation.authorities();
        return all.stream()
                .map(turn -> may(turn, asker, authorities, false))
                .filter(MayTakeTurn::sees)
                .toList();
    }

    /// One turn. The reading is recorded. Call it outside of a transaction.
    ///
    /// @throws Refusal `outgoing.joint-unknown`
    public JointAsked view(UUID id) {
        boolean held = lead.holds(id);
        return transactions.execute(_ -> viewed(find(id), held));
    }

    private JointAsked viewed(JointTurn turn, boolean held) {
        record(turn, "joint-viewed", Map.of());
        MayTakeTurn may = may(turn, held);
        List<Post> colleagues = may.let().permitted()
                ? organisation.posts().stream()
                        .filter(post -> !post.id().equals(may.asker().id()))
                        .toList()
                : List.of();
        return new JointAsked(turn, may.sign(), may.seal(), may.refuse(), may.let(), colleagues);
    }

    /// The newest file. The reading is recorded.
    @Transactional
    public byte[] file(UUID id) {
        JointTurn turn = find(id);
        record(turn, "joint-viewed", Map.of("file", turn.file().hex()));
        return content.read(turn.file());
    }

    /// Asks for the signature of the leader whom the document names.
    ///
    /// @throws Refusal by {@link MayTakeTurn}; those of {@link Signing#orderPerson}
    public SignOrder orderSignature(UUID id) {
        boolean held = lead.holds(id);
        Ready ready = transactions.execute(_ -> {
            Ready found = ready(find(id));
            may(found.turn(), held).sign().orThrow();
            return found;
        });
        JointTurn turn = ready.turn();
        return signing.orderPerson(
                turn.document(),
                turn.file(),
                turn.signatureField(),
                ready.power().orElseThrow(),
                title(turn),
                turn.expected());
    }

    /// Takes the leader's signature. The same answer given twice changes nothing the second time.
    ///
    /// @throws Refusal also `outgoing.joint-changed-meanwhile` where the round is over or another was first
    public void sign(UUID id, String requestId, byte[] signatureValue) {
        transactions.executeWithoutResult(_ -> find(id));
        SignedFile signed = signing.completeLeader(requestId, signatureValue);
        boolean held = lead.holds(id);
        transactions.executeWithoutResult(_ -> {
            JointTurn turn = find(id);
            if (!turn.signedFile().equals(Optional.of(signed.file()))) {
                may(turn, held).sign().orThrow();
                take(turn, "signed", signed.file(), signed.signedAt());
            }
        });
    }

    /// Asks for the agency's seal, over its own leader's signature.
    ///
    /// @throws Refusal by {@link MayTakeTurn}; those of {@link Signing#orderSeal}
    public SignOrder orderSeal(UUID id) {
        Ready ready = transactions.execute(_ -> {
            Ready found = ready(find(id));
            may(found.turn()).seal().orThrow();
            return found;
        });
        JointTurn turn = ready.turn();
        return signing.orderSeal(
                turn.document(),
                turn.file(),
                turn.sealField(),
                ready.authority().orElseThrow(),
                organisation.actingPost().id(),
                title(turn),
                turn.expected());
    }

    /// Takes the agency's seal, as {@link #sign}.
    public void seal(UUID id, String requestId, byte[] signatureValue) {
        transactions.executeWithoutResult(_ -> find(id));
        SignedFile sealed = signing.completeSeal(requestId, signatureValue);
        transactions.executeWithoutResult(_ -> {
            JointTurn turn = find(id);
            if (!turn.sealedFile().equals(Optional.of(sealed.file()))) {
                may(turn).seal().orThrow();
                take(turn, "sealed", sealed.file(), sealed.signedAt());
            }
        });
    }

    /// Hears that the signer on the desk did not sign: nothing is changed.
    ///
    /// @throws Refusal always
    public void notSigned(UUID id, SignRefusal refused) {
        transactions.executeWithoutResult(_ -> find(id));
        throw signing.notSigned(refused);
    }

    /// Refuses to sign or to seal: all signatures of the round are void at once, in every agency.
    ///
    /// @throws Refusal `outgoing.joint-reason-missing`, `outgoing.joint-changed-meanwhile`
    @Transactional
    public void refuse(UUID id, String because) {
        JointTurn turn = find(id);
        may(turn).refuse().orThrow();
        String said = because.strip();
        if (said.isEmpty()) {
            throw Refusal.userMistake(Reason.of("outgoing.joint-reason-missing"));
        }
        if (said.length() > LONGEST_REASON) {
            throw Refusal.userMistake(Reason.of("outgoing.remark-too-long", "most", LONGEST_REASON)
                    .with("length", said.length()));
        }
        Post by = organisation.actingPost();
        String who = by.personName() + ", " + by.title() + ", " + turn.name();
        if (!rows.refuse(turn, who, said, clock.instant())) {
            throw Refusal.conflict(Reason.of("outgoing.joint-changed-meanwhile"));
        }
        record(turn, "joint-refused", Map.of());
    }

    /// Lets somebody of the house read it, the specialist who examines it.
    @Transactional
    public void let(UUID id, PostId post) {
        JointTurn turn = find(id);
        may(turn).let().orThrow();
        if (organisation.posts().stream().noneMatch(one -> one.id().equals(post))) {
            throw Refusal.userMistake(Reason.of("outgoing.opinion-asked-unknown", "who", post));
        }
        rows.let(turn, post);
        record(turn, "joint-let", Map.of("post", post.toString()));
    }

    /// What was signed must be what the round has now, and nothing else.
    private void take(JointTurn turn, String what, Digest file, Instant at) {
        byte[] base = content.read(turn.file());
        byte[] signed = content.read(file);
        boolean extended =
                signed.length > base.length && Arrays.mismatch(signed, 0, base.length, base, 0, base.length) < 0;
        String by = organisation.actingPost().personName();
        if (!extended || !rows.take(turn, what, file, by, at)) {
            throw Refusal.conflict(Reason.of("outgoing.joint-changed-meanwhile"));
        }
        record(turn, "joint-" + what, Map.of("file", file.hex()));
    }

    private JointTurn find(UUID id) {
        return rows.find(id)
                .filter(turn -> may(turn).sees())
                .orElseThrow(() -> Refusal.notFound(Reason.of("outgoing.joint-unknown")));
    }

    private MayTakeTurn may(JointTurn turn) {
        return may(turn, false);
    }

    private MayTakeTurn may(JointTurn turn, boolean held) {
        return may(turn, organisation.actingPost(), organisation.authorities(), held);
    }

    /// Powers are asked for only where they matter: lists are long and on every page.
    private MayTakeTurn may(JointTurn turn, Post asker, List<IssuingAuthority> authorities, boolean held) {
        Optional<IssuingAuthority> authority = turn.over() ? Optional.empty() : of(turn, authorities);
        boolean power = turn.namesSigner(asker)
                && authority
                        .flatMap(one -> organisation.power(one.id(), asker.id(), LocalDate.now(clock)))
                        .isPresent();
        boolean serves = asker.roles().contains(Role.CLERK)
                && authority
                        .filter(one -> organisation.serves(asker.id(), one.id()))
                        .isPresent();
        return new MayTakeTurn(asker, turn, authority.isPresent(), power, serves, held);
    }

    /// By the code under which it was named, also where it bears another one since.
    private Optional<IssuingAuthority> of(JointTurn turn, List<IssuingAuthority> authorities) {
        return authorities.stream()
                .filter(one -> one.identifierCode().equals(turn.code()))
                .findFirst()
                .or(() -> directory
                        .bearer(Acting.currentAgency(), turn.code())
                        .flatMap(bearer -> authorities.stream()
                                .filter(one -> one.id().equals(bearer))
                                .findFirst()));
    }

    private Ready ready(JointTurn turn) {
        Optional<IssuingAuthority> authority = of(turn, organisation.authorities());
        return new Ready(
                turn,
                authority,
                authority.flatMap(one ->
                        organisation.power(one.id(), organisation.actingPost().id(), LocalDate.now(clock))));
    }

    private static String title(JointTurn turn) {
        return turn.sign().map(sign -> sign + ": ").orElse(turn.documentType() + ": ") + turn.summary();
    }

    private void record(JointTurn turn, String event, Map<String, String> more) {
        var facts = new HashMap<>(more);
        facts.put("turn", turn.id().toString());
        events.publishEvent(new OutgoingRecorded("joint-round", turn.round(), event, facts));
    }
}
