package vn.congvan.outgoing.dossiers;

import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.Content;
import vn.congvan.files.FileRole;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.opinions.OpinionRound;
import vn.congvan.outgoing.opinions.OpinionRounds;
import vn.congvan.outgoing.opinions.OpinionTable;
import vn.congvan.outgoing.opinions.RoundKind;

/// Members' votes: closing a round lays their table to the papers of the document, where it stays. Where that did not
/// succeed it is laid later, until the document has ended.
///
/// Call these methods outside of a transaction: the table is laid out between transactions of their own.
@Service
public class Votes {
    private final OpinionRounds rounds;
    private final OpinionTable table;
    private final Content content;
    private final DossierPapers papers;
    private final Outgoing outgoing;

    Votes(OpinionRounds rounds, OpinionTable table, Content content, DossierPapers papers, Outgoing outgoing) {
        this.rounds = rounds;
        this.table = table;
        this.content = content;
        this.papers = papers;
        this.outgoing = outgoing;
    }

    /// Closes a round; of votes the table is kept with the document.
    ///
    /// @throws Refusal as {@link OpinionRounds#close}
    public void close(UUID round) {
        rounds.close(round);
        OpinionRound closed = rounds.round(round);
        if (closed.kind() == RoundKind.VOTES) {
            lay(closed);
        }
    }

    /// Keeps the table of a closed round with the document, where it is not yet.
    ///
    /// @throws Refusal `outgoing.only-drafter-asks`, `outgoing.votes-not-closed`, `outgoing.votes-too-late`
    public void keep(UUID round) {
        OpinionRound found = rounds.round(round);
        rounds.mayRun(found.document()).orThrow();
        if (!countable(found)) {
            throw Refusal.conflict(Reason.of("outgoing.votes-not-closed"));
        }
        if (kept(found)) {
            return;
        }
        if (outgoing.inBrief(found.document()).state().last()) {
            throw Refusal.conflict(Reason.of("outgoing.votes-too-late"));
        }
        lay(found);
    }

    /// Whether the table of this round is still to be kept, and can be.
    public boolean missing(OpinionRound round) {
        return countable(round)
                && !kept(round)
                && !outgoing.inBrief(round.document()).state().last();
    }

    private static boolean countable(OpinionRound round) {
        return round.kind() == RoundKind.VOTES && round.state() == OpinionRound.State.CLOSED;
    }

    private boolean kept(OpinionRound round) {
        return papers.of(round.document()).stream()
                .anyMatch(paper -> paper.role() == FileRole.DOSSIER_OPINIONS
                        && paper.fileName().equals(fileName(round)));
    }

    private void lay(OpinionRound round) {
        byte[] pdf = table.pdf(round.id());
        papers.lay(round.document(), content.store(pdf), fileName(round), pdf.length);
    }

    private static String fileName(OpinionRound round) {
        return "phieu-lay-y-kien-lan-" + round.ordinal() + ".pdf";
    }
}
