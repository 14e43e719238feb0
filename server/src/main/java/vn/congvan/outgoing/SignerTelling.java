package vn.congvan.outgoing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.tasks.Notices;

/// Tells those who sign one after the other whose turn it is, and that signatures count no longer.
@Component
class SignerTelling {
    private static final int LONGEST_SUMMARY = 120;

    private final Notices notices;
    private final Holders holders;

    SignerTelling(Notices notices, Holders holders) {
        this.notices = notices;
        this.holders = holders;
    }

    /// Of somebody from outside the clerks and the drafter are told: they send the file out and bring it back.
    void yourTurn(OutgoingDocument document, ListedSigner turn) {
        if (document.state() != OutgoingState.LEADER_SIGNING) {
            return;
        }
        if (turn.post().isPresent()) {
            notices.tell(List.of(turn.post().get()), named("outgoing.notice-your-turn", document, turn), document.id());
        } else {
            var posts = new ArrayList<>(holders.clerks(document));
            posts.add(document.drafter());
            notices.tell(posts, named("outgoing.notice-turn-outside", document, turn), document.id());
        }
    }

    /// Everybody here whose signature no longer counts.
    void madeVoid(OutgoingDocument document, SignerList list, Reason because) {
        List<PostId> signed = list.signers().stream()
                .filter(signer -> signer.signature().isPresent())
                .flatMap(signer -> signer.post().stream())
                .toList();
        if (!signed.isEmpty()) {
            notices.tell(
                    signed,
                    Reason.of("outgoing.notice-signatures-void", "summary", shortened(document))
                            .with("why", "@reason." + because.code()),
                    document.id());
        }
    }

    private static Reason named(String code, OutgoingDocument document, ListedSigner turn) {
        return Reason.of(code, "summary", shortened(document))
                .with("name", turn.name())
                .with("organisation", turn.organisation());
    }

    private static String shortened(OutgoingDocument document) {
        String summary = document.fields().summary();
        return summary.length() > LONGEST_SUMMARY ? summary.substring(0, LONGEST_SUMMARY) + "…" : summary;
    }
}
