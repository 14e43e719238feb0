package vn.congvan.incoming;

import java.util.Optional;
import java.util.Set;
import vn.congvan.organisation.AuthorityId;

/// Which documents to list.
///
/// @param states    in these states; empty for all
/// @param authority of this receiving authority; empty for all that the asker may see
/// @param text      words of số, ký hiệu, sender or trích yếu; blank for all
/// @param page      counted from 0
/// @param size      1 to 200 rows
public record IncomingQuery(
        Set<IncomingState> states, Optional<AuthorityId> authority, String text, int page, int size) {
    public IncomingQuery {
        states = Set.copyOf(states);
        page = Math.max(page, 0);
        size = Math.clamp(size, 1, 200);
    }

    /// What waits for the clerk.
    public static IncomingQuery open() {
        return new IncomingQuery(
                Set.of(IncomingState.WAITING, IncomingState.SUSPECTED, IncomingState.ISOLATED),
                Optional.empty(),
                "",
                0,
                50);
    }
}
