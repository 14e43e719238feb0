package vn.congvan.incoming;

import java.util.List;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.organisation.AuthorityId;

/// Who may see a document that arrived: the clerk who serves the receiving authority, the house's leaders,
/// its archivist, and who inspects its records work.
final class MaySee {
    private MaySee() {}

    static Decision decide(Asker asker, AuthorityId authority) {
        if (asker.serves().contains(authority)) {
            return new Decision.Permitted(Reason.of("incoming.clerk-of-the-authority"));
        }
        return asker.sees().containsKey(authority)
                ? new Decision.Permitted(Reason.of("incoming.sees-the-house"))
                : new Decision.Refused(List.of(Reason.of("incoming.not-yours-to-see")));
    }
}
