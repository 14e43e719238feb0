package vn.congvan.practice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.UnitId;

/// Who examines a document before it is signed. Whoever it is, is found when the document comes: a route names
/// places, not people.
public sealed interface Who {
    /// The head or a deputy head of the unit that drafted the document.
    record HeadOfDraftingUnit() implements Who {}

    /// Whoever is charged with checking form.
    record FormChecker() implements Who {}

    /// The head or a deputy head of this unit.
    record HeadOf(UnitId unit) implements Who {}

    /// Whoever holds this post.
    record HolderOf(PostId post) implements Who {}

    /// The stable word, e.g. `drafting-unit-head` or `post:` with its id; in the database and the API.
    @JsonValue
    default String word() {
        return switch (this) {
            case HeadOfDraftingUnit() -> "drafting-unit-head";
            case FormChecker() -> "form-checker";
            case HeadOf(UnitId unit) -> "unit:" + unit.value();
            case HolderOf(PostId post) -> "post:" + post.value();
        };
    }

    /// What this word means.
    ///
    /// @throws Refusal `practice.route-who-unknown`
    @JsonCreator
    static Who of(String word) {
        try {
            return switch (word) {
                case "drafting-unit-head" -> new HeadOfDraftingUnit();
                case "form-checker" -> new FormChecker();
                default -> named(word);
            };
        } catch (IllegalArgumentException e) {
            throw Refusal.userMistake(Reason.of("practice.route-who-unknown"));
        }
    }

    private static Who named(String word) {
        int colon = word.indexOf(':');
        UUID id = UUID.fromString(word.substring(colon + 1));
        return switch (word.substring(0, Math.max(0, colon))) {
            case "unit" -> new HeadOf(new UnitId(id));
            case "post" -> new HolderOf(new PostId(id));
            default -> throw new IllegalArgumentException(word);
        };
    }
}
