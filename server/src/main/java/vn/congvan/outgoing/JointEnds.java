package vn.congvan.outgoing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.registers.Registers;

/// What becomes of a joint document at the drafting agency when another agency refuses to sign or to seal it: as
/// long as it has no number it goes back to the head of the unit, unsigned; with a number it is given up, and the
/// number stays in the book with the reason.
@Service
public class JointEnds {
    private static final int LONGEST = 2000;

    private final ActBook book;
    private final ActRows acts;
    private final Registers registers;
    private final Telling telling;
    private final Clock clock;

    JointEnds(ActBook book, ActRows acts, Registers registers, Telling telling, Clock clock) {
        this.book = book;
        this.acts = acts;
        this.registers = registers;
        this.telling = telling;
        this.clock = clock;
    }

    /// By the system. A document that went another way meanwhile is left there.
    ///
    /// @param words who refused and why
    @Transactional
    public void refused(DocumentId id, String words) {
        OutgoingDocument before = book.locked(id);
        String said = words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "…" : words;
        switch (before.state()) {
            case NUMBERING -> returned(before, said);
            case SEALING, SEALED -> cancelled(before, said);
            default -> {}
        }
    }

    private void returned(OutgoingDocument before, String said) {
        OutgoingAct act = OutgoingAct.RETURN_NUMBERING;
        acts.makeVoid(before.id(), List.of(OutgoingAct.SIGN), Reason.of("outgoing.void-co-issuer-refused"));
        OutgoingDocument after =
                before.moved(act, Optional.empty(), clock.instant()).withoutSignature();
        OutgoingDocument next = book.enter(before, after, act, Optional.of(said), Map.of());
        telling.done(next, act, Optional.of(said));
    }

    private void cancelled(OutgoingDocument before, String said) {
        OutgoingAct act = OutgoingAct.CANCEL_SEAL;
        registers.cancelOutgoing(before.id(), said);
        OutgoingDocument after = before.moved(act, Optional.empty(), clock.instant());
        OutgoingDocument next = book.enter(before, after, act, Optional.of(said), Map.of());
        telling.cancelled(next, said);
    }
}
