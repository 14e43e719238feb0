package vn.congvan.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congvan.common.Reason;

/// Where number, date, initials, signature and seal belong in one file. May be corrected until the first
/// signature.
///
/// @param signature between the signer's title and name, centred (cell 7c)
/// @param seal real size, over the left third of the signature (cell 8)
/// @param initials one for each {@link InitialPlace.At}; none in a plan of the time before there were initials
/// @param doubts what was not found with certainty; a person should look
public record FieldPlan(
        List<TextPlace> texts, Box signature, Box seal, List<InitialPlace> initials, List<Reason> doubts) {
    public FieldPlan {
        texts = List.copyOf(texts);
        initials = known(initials);
        doubts = List.copyOf(doubts);
    }

    /// Without initials.
    public FieldPlan(List<TextPlace> texts, Box signature, Box seal, List<Reason> doubts) {
        this(texts, signature, seal, List.of(), doubts);
    }

    /// Where the initials beside these words go.
    public Optional<Box> initial(InitialPlace.At at) {
        return initials.stream()
                .filter(place -> place.at() == at)
                .map(InitialPlace::box)
                .findFirst();
    }

    /// The same with these places for initials.
    public FieldPlan withInitials(List<InitialPlace> places) {
        return new FieldPlan(texts, signature, seal, places, doubts);
    }

    /// A plan that was kept before there were initials does not speak of them.
    private static List<InitialPlace> known(@Nullable List<InitialPlace> initials) {
        return initials == null ? List.of() : List.copyOf(initials);
    }
}
