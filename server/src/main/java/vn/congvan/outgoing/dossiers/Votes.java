package vn.congvan.outgoing.dossiers;

import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.congvan.files.Content;
import vn.congvan.outgoing.opinions.OpinionRound;
import vn.congvan.outgoing.opinions.OpinionRounds;
import vn.congvan.outgoing.opinions.OpinionTable;
import vn.congvan.outgoing.opinions.RoundKind;

/// Members' votes: closing a round lays their table to the papers of the document, where it stays.
///
/// Call these methods outside of a transaction: the table is laid out between transactions of their own.
@Service
public class Votes {
    private final OpinionRounds rounds;
    private final OpinionTable table;
    private final Content content;
    private final DossierPapers papers;

    Votes(OpinionRounds rounds, OpinionTable table, Content content, DossierPapers papers) {
        this.rounds = rounds;
        this.table = table;
        this.content = content;
        this.papers = papers;
    }

    /// Closes a round; of votes the table is kept with the document.
    ///
    /// @throws vn.congvan.common.Refusal as {@link OpinionRounds#close}
    public void close(UUID round) {
        rounds.close(round);
        OpinionRound closed = rounds.round(round);
        if (closed.kind() == RoundKind.VOTES) {
            byte[] pdf = table.pdf(round);
            papers.lay(
                    closed.document(),
                    content.store(pdf),
                    "phieu-lay-y-kien-lan-" + closed.ordinal() + ".pdf",
                    pdf.length);
        }
    }
}
