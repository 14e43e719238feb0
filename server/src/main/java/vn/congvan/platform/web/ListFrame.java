package vn.congvan.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What stands around the rows of every list (`desk/list`): the saved views, the states to filter by, how many
/// rows there are, the pages before and after.
///
/// @param here   the list as it is shown
/// @param views  the lists by their familiar names
/// @param chips  the states of the list; those without rows are left out unless chosen
/// @param page   counted from 0
/// @param oldest since when the oldest row waits, where that matters
public record ListFrame(
        ListAddress here,
        List<Choice> views,
        List<Choice> chips,
        int page,
        int size,
        long total,
        Optional<Instant> oldest) {
    private static final String STATE = "state";

    public ListFrame {
        views = List.copyOf(views);
        chips = chips.stream()
                .filter(chip -> chip.count() > 0 || chip.current())
                .toList();
    }

    /// A list to go over to, with its number of rows.
    ///
    /// @param key   of its words
    /// @param icon  none where blank
    /// @param count negative where nobody counts it
    public record Choice(String href, String key, String icon, long count, boolean current) {
        /// A list by its familiar name.
        public static Choice view(String path, String queue, long count, boolean current) {
            var key = "page." + path.substring(1) + ".queue." + queue;
            return new Choice(ListAddress.of(path, queue).href(), key, "", count, current);
        }

        /// This list, narrowed to a state.
        public static Choice state(ListAddress list, String state, String icon, long count) {
            return new Choice(
                    list.with(STATE, Optional.of(state)).href(),
                    list.path().substring(1) + ".state." + state,
                    icon,
                    count,
                    list.word(STATE).filter(state::equals).isPresent());
        }
    }

    /// The words that were looked for.
    public @Nullable String text() {
        return here.word("q").orElse(null);
    }

    /// The list without the words that were looked for.
    public String withoutText() {
        return ListAddress.of(here.path(), here.word("queue").orElse("")).href();
    }

    /// The list with all its states.
    public Choice allStates() {
        return new Choice(
                here.with(STATE, Optional.empty()).href(),
                "page.desk.all",
                "",
                total,
                here.word(STATE).isEmpty());
    }

    /// The page before.
    public @Nullable String newer() {
        return page > 0 ? at(page - 1) : null;
    }

    /// The page after.
    public @Nullable String older() {
        return page < (total - 1) / size ? at(page + 1) : null;
    }

    private String at(int other) {
        return here.with("page", Optional.of(Integer.toString(other))).href();
    }
}
