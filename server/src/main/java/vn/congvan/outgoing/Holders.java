package vn.congvan.outgoing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.UnitId;

/// Who has a document, as posts and as a sentence.
@Component
class Holders {
    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Organisation organisation;
    private final SignerRows signers;

    Holders(Organisation organisation, SignerRows signers) {
        this.organisation = organisation;
        this.signers = signers;
    }

    Roster roster() {
        return new Roster(organisation);
    }

    /// The posts that must act now; empty where nobody must.
    List<Post> of(OutgoingDocument document, Roster roster) {
        return switch (document.state()) {
            case DRAFTING, RETURNED_TO_DRAFTER ->
                roster.post(document.drafter()).stream().toList();
            case UNIT_REVIEW, RETURNED_TO_UNIT_HEAD -> roster.heads(document.unit());
            case EXAMINATION -> examiners(document, roster);
            case FORM_CHECK -> roster.checkers();
            case LEADER_SIGNING ->
                signers.turn(document)
                        .map(turn -> signing(turn, document, roster))
                        .orElseGet(() ->
                                roster.post(document.fields().signer()).stream().toList());
            case SEALING ->
                signers.turn(document)
                        .map(turn -> signing(turn, document, roster))
                        .orElseGet(() -> roster.clerks(document.fields().authority()));
            case NUMBERING, SEALED -> roster.clerks(document.fields().authority());
            case ISSUED, CANCELLED, WITHDRAWN -> List.of();
        };
    }

    /// The signer himself; of one from outside, whoever sends the file out and brings it back.
    private static List<Post> signing(ListedSigner turn, OutgoingDocument document, Roster roster) {
        return turn.post()
                .map(post -> roster.post(post).stream().toList())
                .orElseGet(() -> Stream.concat(
                                roster.post(document.drafter()).stream(),
                                roster.clerks(document.fields().authority()).stream())
                        .distinct()
                        .toList());
    }

    private static List<Post> examiners(OutgoingDocument document, Roster roster) {
        Circuit circuit = document.circuit();
        return circuit.open().stream()
                .flatMap(place -> roster.examiners(circuit.examiner(place).who()).stream())
                .distinct()
                .toList();
    }

    /// The clerks who serve the document's authority.
    List<PostId> clerks(OutgoingDocument document) {
        return roster().clerks(document.fields().authority()).stream()
                .map(Post::id)
                .toList();
    }

    /// The heads of the drafting unit.
    List<PostId> heads(OutgoingDocument document) {
        return heads(document.unit());
    }

    /// The heads of this unit.
    List<PostId> heads(UnitId unit) {
        return roster().heads(unit).stream().map(Post::id).toList();
    }

    /// Goes on if somebody can act in the document's new state.
    ///
    /// @throws Refusal `outgoing.nobody-next`
    void needSomebody(OutgoingDocument document) {
        if (!document.state().last() && of(document, roster()).isEmpty()) {
            throw Refusal.conflict(Reason.of(
                    "outgoing.nobody-next",
                    "state",
                    "@outgoing.state." + document.state().word()));
        }
    }

    /// Who has it and since when.
    Reason sentence(OutgoingDocument document, Roster roster) {
        PostId drafter = document.drafter();
        PostId signer = document.fields().signer();
        Reason reason = switch (document.state()) {
            case DRAFTING -> named("outgoing.holder-drafter", drafter, roster);
            case RETURNED_TO_DRAFTER -> named("outgoing.holder-drafter-returned", drafter, roster);
            case UNIT_REVIEW -> group("outgoing.holder-unit-head", document, roster);
            case RETURNED_TO_UNIT_HEAD -> group("outgoing.holder-unit-head-returned", document, roster);
            case EXAMINATION -> group("outgoing.holder-examiners", document, roster);
            case FORM_CHECK -> group("outgoing.holder-form-checker", document, roster);
            case LEADER_SIGNING ->
                signers.turn(document)
                        .map(Holders::waitingFor)
                        .orElseGet(() -> named("outgoing.holder-signer", signer, roster));
            case NUMBERING -> group("outgoing.holder-clerk-numbering", document, roster);
            case SEALING ->
                signers.turn(document)
                        .map(Holders::waitingFor)
                        .orElseGet(() -> group("outgoing.holder-clerk-sealing", document, roster));
            case SEALED -> sealed(document);
            case ISSUED -> Reason.of("outgoing.holder-issued");
            case CANCELLED -> Reason.of("outgoing.holder-cancelled");
            case WITHDRAWN -> Reason.of("outgoing.holder-withdrawn");
        };
        return reason.with("since", said(document.since()));
    }

    private static Reason waitingFor(ListedSigner turn) {
        return turn.here()
                ? Reason.of("outgoing.holder-signer", "name", turn.name()).with("title", turn.title())
                : Reason.of("outgoing.holder-outside", "name", turn.name()).with("organisation", turn.organisation());
    }

    private static Reason sealed(OutgoingDocument document) {
        return document.waiting()
                .filter(JointSheet::awaits)
                .map(waits -> new Reason("outgoing.holder-other-agency", waits.values()))
                .orElse(Reason.of("outgoing.holder-time-stamp"));
    }

    static String said(Instant at) {
        return SINCE.format(at);
    }

    private static Reason named(String code, PostId post, Roster roster) {
        return Reason.of(code, "name", roster.name(post)).with("title", roster.title(post));
    }

    private Reason group(String code, OutgoingDocument document, Roster roster) {
        List<Post> posts = of(document, roster);
        String names =
                posts.isEmpty() ? "–" : posts.stream().map(Post::personName).collect(Collectors.joining(", "));
        return Reason.of(code, "names", names).with("unit", roster.unitName(document.unit()));
    }
}
