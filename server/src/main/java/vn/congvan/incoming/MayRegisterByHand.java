package vn.congvan.incoming;

import java.util.List;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.organisation.AuthorityId;

/// Who may enter a document that came on paper or by another way: the clerk who serves the receiving
/// authority.
final class MayRegisterByHand {
    private MayRegisterByHand() {}

    static Decision decide(Asker asker, AuthorityId authority) {
        return asker.serves().contains(authority)
                ? new Decision.Permitted(Reason.of("incoming.clerk-of-the-authority"))
                : new Decision.Refused(List.of(Reason.of("incoming.only-the-clerk")));
    }
}
