package vn.congvan.outgoing.slip;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.congvan.common.Reason;
import vn.congvan.outgoing.OutgoingView;
import vn.congvan.outgoing.dossiers.DossierPaper;
import vn.congvan.outgoing.dossiers.ReceivedDossier;
import vn.congvan.outgoing.opinions.OpinionRound;

/// The slip of one draft.
///
/// @param from the hồ sơ trình from which it was opened
/// @param votes the members' votes on it
/// @param levels in their order: what was said, then who still has to say something
/// @param papers what lies with it and is not issued
public record Slip(
        OutgoingView draft,
        Optional<ReceivedDossier> from,
        Optional<OpinionRound> votes,
        List<Level> levels,
        List<DossierPaper> papers) {
    public Slip {
        levels = List.copyOf(levels);
        papers = List.copyOf(papers);
    }

    /// One line.
    ///
    /// @param level as a sentence's part, e.g. the head of a unit with its name
    /// @param who name and title; of a level ahead the people who are meant
    /// @param opinion what he wrote
    /// @param verdict the word for what he did; empty for a level that has not spoken
    /// @param voidBecause why it no longer counts
    public record Level(
            Reason level,
            String who,
            Optional<String> opinion,
            Optional<Verdict> verdict,
            Optional<Instant> at,
            boolean initialled,
            Optional<Reason> voidBecause) {}

    /// What a level did.
    public enum Verdict {
        /// Handed it on (trình).
        SUBMITTED,
        /// Agreed (đồng ý).
        AGREED,
        /// Returned it (trả lại).
        RETURNED,
        /// Answered a return (giải trình).
        ANSWERED,
        /// Was passed over (bỏ qua).
        SKIPPED,
        /// Signed (ký).
        SIGNED
    }
}
