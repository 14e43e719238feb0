package vn.congvan.outgoing.opinions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.organisation.UnitId;

/// What somebody is asked, as he sees it: of the draft exactly what the round shows.
///
/// @param id of his place in the round
/// @param document empty for another agency's
/// @param files to read; none once the round is over
/// @param open whether opinions are still taken
/// @param addressed the name under which he is asked
/// @param post,unit whom the asking agency's own question goes to
/// @param let whom the head of the unit lets answer
/// @param given how many opinions were given already
public record Question(
        UUID id,
        UUID round,
        RoundKind roundKind,
        Optional<DocumentId> document,
        String askerName,
        String summary,
        String documentType,
        int version,
        String question,
        List<OpinionFile> files,
        boolean open,
        LocalDate dueOn,
        String openedName,
        Instant openedAt,
        AskedParty.Kind kind,
        String addressed,
        Optional<PostId> post,
        Optional<UnitId> unit,
        Optional<PostId> let,
        Optional<Wish> wish,
        boolean told,
        boolean reminded,
        boolean seen,
        int given) {
    public Question {
        files = List.copyOf(files);
    }

    /// Whether it waits for an opinion.
    public boolean waits() {
        return open && given == 0;
    }

    /// Whether another agency asks.
    public boolean foreign() {
        return kind == AskedParty.Kind.AGENCY;
    }
}
