package vn.congvan.outgoing.opinions;

import java.time.LocalDate;
import java.util.List;
import vn.congvan.common.PostId;
import vn.congvan.organisation.UnitId;

/// Whom to ask what, until when.
///
/// @param agencies identifier codes of other agencies of the installation
public record NewRound(
        RoundKind kind,
        String question,
        LocalDate dueOn,
        List<PostId> posts,
        List<UnitId> units,
        List<String> agencies) {
    public NewRound {
        posts = List.copyOf(posts);
        units = List.copyOf(units);
        agencies = List.copyOf(agencies);
    }

    /// A round of opinions.
    public NewRound(String question, LocalDate dueOn, List<PostId> posts, List<UnitId> units, List<String> agencies) {
        this(RoundKind.OPINIONS, question, dueOn, posts, units, agencies);
    }
}
