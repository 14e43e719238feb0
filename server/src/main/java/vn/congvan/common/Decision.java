package vn.congvan.common;

import java.util.List;

/// The answer to "may I?", worked out once for the button, the page and the API alike.
public sealed interface Decision {

    /// Permitted, because of `because`.
    record Permitted(Reason because) implements Decision {}

    /// Refused, for all these reasons; never empty.
    record Refused(List<Reason> reasons) implements Decision {
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("reasons is empty");
            }
        }
    }

    /// Whether the act may be done.
    default boolean permitted() {
        return this instanceof Permitted;
    }

    /// The reason it is permitted for, or all those it is refused for; never empty.
    default List<Reason> reasons() {
        return switch (this) {
            case Permitted(Reason because) -> List.of(because);
            case Refused(List<Reason> all) -> all;
        };
    }

    /// Goes on if permitted.
    ///
    /// @throws Refusal of kind {@link Refusal.Kind#NOT_ALLOWED} with the first reason, if refused
    default void orThrow() {
        if (this instanceof Refused(List<Reason> reasons)) {
            throw Refusal.notAllowed(reasons.getFirst());
        }
    }
}
