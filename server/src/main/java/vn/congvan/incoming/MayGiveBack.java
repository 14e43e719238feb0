package vn.congvan.incoming;

import java.util.List;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.exchange.AskedBack;

/// Who answers a sender that wishes to have a document back: the clerk who serves the receiving authority, as long
/// as the wish waits.
final class MayGiveBack {
    private MayGiveBack() {}

    static Decision decide(Asker asker, IncomingDocument document, AskedBack asked) {
        if (asked.answer().isPresent()) {
            return new Decision.Refused(List.of(Reason.of("exchange.not-asked-back")));
        }
        return asker.serves().contains(document.authority())
                ? new Decision.Permitted(Reason.of("incoming.clerk-of-the-authority"))
                : new Decision.Refused(List.of(Reason.of("incoming.only-the-clerk")));
    }
}
