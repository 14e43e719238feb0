package vn.congvan.outgoing.opinions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.organisation.UnitId;

/// One round, as the asking agency sees it.
///
/// @param version which those who are asked see, with `files`
/// @param ordinal counted in the document from 1
/// @param askerName the agency, as those outside are told
public record OpinionRound(
        UUID id,
        RoundKind kind,
        DocumentId document,
        int version,
        int ordinal,
        String askerName,
        String summary,
        String documentType,
        String question,
        List<OpinionFile> files,
        LocalDate dueOn,
        PostId openedBy,
        String openedName,
        String openedTitle,
        Instant openedAt,
        State state,
        Optional<Instant> endedAt,
        Optional<String> withdrawnBecause,
        List<AskedParty> asked) {
    /// How a round stands.
    public enum State {
        /// Opinions are given and changed.
        OPEN,
        /// Closed by the drafter: nothing is changed any more, the table is filled in.
        CLOSED,
        /// Withdrawn: nobody is asked any more.
        WITHDRAWN
    }

    public OpinionRound {
        files = List.copyOf(files);
        asked = List.copyOf(asked);
    }

    /// The same question with the same day to others.
    public NewRound also(List<PostId> posts, List<UnitId> units, List<String> agencies) {
        return new NewRound(kind, question, dueOn, posts, units, agencies);
    }

    /// How many have answered.
    public long answered() {
        return asked.stream().filter(party -> party.last().isPresent()).count();
    }

    /// How many have answered so.
    public long count(Verdict verdict) {
        return asked.stream()
                .filter(party -> party.last()
                        .filter(opinion -> opinion.verdict() == verdict)
                        .isPresent())
                .count();
    }

    /// How many opinions still wait for how they are taken up.
    public long unsettled() {
        return asked.stream().filter(AskedParty::unsettled).count();
    }
}
