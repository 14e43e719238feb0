package vn.congvan.outgoing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.exchange.DeliveryState;
import vn.congvan.exchange.DeliveryStatus;
import vn.congvan.exchange.TakeBack;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.Post;
import vn.congvan.tasks.Notices;

/// Tells people what was done to their documents. A notice names the document by number and summary.
@Component
class Telling {
    private static final int LONGEST_SUMMARY = 120;

    private final Notices notices;
    private final Holders holders;

    Telling(Notices notices, Holders holders) {
        this.notices = notices;
        this.holders = holders;
    }

    /// Tells of a plain act. A return is told to the unit's head and, at once, to the drafter (NN 8; Điều 10
    /// khoản 3).
    void done(OutgoingDocument document, OutgoingAct act, Optional<String> remark) {
        switch (act) {
            case RETURN_EXAMINATION -> returned(document, "outgoing.notice-returned-by-examiner", remark);
            case RETURN_FORM -> returned(document, "outgoing.notice-returned-by-checker", remark);
            case RETURN_SIGNING -> returned(document, "outgoing.notice-returned-by-leader", remark);
            case RETURN_NUMBERING -> {
                returned(document, "outgoing.notice-returned-by-clerk", remark);
                signer(document, "outgoing.notice-signature-void", remark);
            }
            case ASK_NEW_SIGNATURE -> signer(document, "outgoing.notice-sign-again", remark);
            case RETURN_DRAFT, PASS_TO_DRAFTER ->
                tell(List.of(document.drafter()), "outgoing.notice-rework", document, remark);
            default -> {}
        }
    }

    /// Tells whoever must act now and did not have to before that the document has come to him; not who sent it on
    /// himself. Clerks work through their list and are told of urgent ones only. A return is told by {@link #done}.
    void comes(OutgoingDocument before, OutgoingDocument after) {
        boolean told = switch (after.state()) {
            case UNIT_REVIEW, EXAMINATION, FORM_CHECK, LEADER_SIGNING -> true;
            case NUMBERING -> after.decidedUrgency() != Urgency.NORMAL;
            default -> false;
        };
        if (!told) {
            return;
        }
        Roster roster = holders.roster();
        List<PostId> had = holders.of(before, roster).stream().map(Post::id).toList();
        List<PostId> have = holders.of(after, roster).stream()
                .map(Post::id)
                .filter(post -> before.state() != after.state() || !had.contains(post))
                .filter(post -> !ActBook.actingPost().equals(Optional.of(post)))
                .toList();
        boolean urgent = after.decidedUrgency() != Urgency.NORMAL;
        tell(have, urgent ? "outgoing.notice-comes-urgent" : "outgoing.notice-comes", after, Optional.empty());
    }

    void issued(OutgoingDocument document) {
        tell(parties(document), "outgoing.notice-issued", document, Optional.empty());
    }

    /// Units and people of the house to whom it was issued: a unit's word goes to its heads.
    void inside(OutgoingDocument document, List<DistributionLine> lines) {
        tell(insiders(lines), "outgoing.notice-passed-inside", document, Optional.empty());
    }

    /// Its drafter, its signer and whoever of the house it was issued to.
    void recalled(OutgoingDocument document, List<DistributionLine> lines, String reason) {
        var posts = new ArrayList<>(parties(document));
        posts.addAll(insiders(lines));
        tell(posts, "outgoing.notice-recalled", document, Optional.of(reason));
    }

    private List<PostId> insiders(List<DistributionLine> lines) {
        var posts = new ArrayList<PostId>();
        for (DistributionLine line : lines) {
            switch (line.recipient()) {
                case Address.InUnit(var unit) -> posts.addAll(holders.heads(unit));
                case Address.AtPost(var post) -> posts.add(post);
                case Address.Agency _, Address.Outside _ -> {}
            }
        }
        return posts;
    }

    void cancelled(OutgoingDocument document, String reason) {
        tell(parties(document), "outgoing.notice-seal-cancelled", document, Optional.of(reason));
    }

    /// Whoever of the house a changed document was issued to, its drafter and signer; and the
    /// clerks, who tell the
    /// recipients on paper.
    void changed(OutgoingDocument changed, List<DistributionLine> lines, Reason said) {
        var posts = new ArrayList<>(parties(changed));
        posts.addAll(insiders(lines));
        notices.tell(posts, said, changed.id());
        String onPaper = lines.stream()
                .filter(line -> line.mode().paper())
                .map(DistributionLine::name)
                .collect(Collectors.joining("; "));
        if (!onPaper.isEmpty()) {
            notices.tell(
                    holders.clerks(changed),
                    named("outgoing.notice-changed-on-paper", changed).with("receivers", onPaper),
                    changed.id());
        }
    }

    /// @param document as it stood with the number
    void numberGivenUp(OutgoingDocument document, String reason) {
        tell(parties(document), "outgoing.notice-number-given-up", document, Optional.of(reason));
    }

    void waits(OutgoingDocument document) {
        tell(holders.clerks(document), "outgoing.notice-waits-for-time-stamp", document, Optional.empty());
    }

    /// A receiver has refused, or could not be reached: the clerks and the drafter must know.
    void delivery(OutgoingDocument document, DeliveryState state) {
        if (!Delivering.trouble(state)) {
            return;
        }
        var posts = new ArrayList<>(holders.clerks(document));
        posts.add(document.drafter());
        String code = state.status() == DeliveryStatus.REFUSED
                ? "outgoing.notice-receiver-refused"
                : "outgoing.notice-receiver-not-reached";
        notices.tell(
                posts, named(code, document).with("receiver", state.recipient().name()), document.id());
    }

    /// A receiver has answered the wish to have the document back: the clerks and the drafter must know.
    void takeBackAnswered(OutgoingDocument document, TakeBack takeBack) {
        var posts = new ArrayList<>(holders.clerks(document));
        posts.add(document.drafter());
        boolean agreed = takeBack.answer().orElseThrow().kind() == TakeBack.Kind.AGREED;
        String words = takeBack.answer().flatMap(TakeBack.Answer::words).orElse("–");
        notices.tell(
                posts,
                named(agreed ? "outgoing.notice-given-back" : "outgoing.notice-not-given-back", document)
                        .with("receiver", takeBack.recipient().name())
                        .with("words", words),
                document.id());
    }

    private void returned(OutgoingDocument document, String code, Optional<String> remark) {
        var posts = new ArrayList<>(holders.heads(document));
        posts.add(document.drafter());
        tell(posts, code, document, remark);
    }

    private void signer(OutgoingDocument document, String code, Optional<String> remark) {
        tell(List.of(document.fields().signer()), code, document, remark);
    }

    private void tell(Collection<PostId> posts, String code, OutgoingDocument document, Optional<String> remark) {
        notices.tell(posts, named(code, document).with("remark", remark.orElse("–")), document.id());
    }

    private static List<PostId> parties(OutgoingDocument document) {
        return List.of(document.drafter(), document.fields().signer());
    }

    private static Reason named(String code, OutgoingDocument document) {
        String summary = document.fields().summary();
        String shortened = summary.length() > LONGEST_SUMMARY ? summary.substring(0, LONGEST_SUMMARY) + "…" : summary;
        return Reason.of(code, "summary", shortened)
                .with("sign", document.seal().sign().map(GivenSign::full).orElse("–"));
    }
}
