package vn.congvan.outgoing.opinions;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.OutgoingView;

/// Whether members can vote on a document: it is issued for their collective, and members are people, not units.
@Component
class VotesCheck {
    /// Before the name of the collective, in the first line of cell 7a (Nghị định 30/2020, Điều 13 khoản 2).
    private static final String FOR_A_COLLECTIVE = "TM.";

    private final Organisation organisation;
    private final Clock clock;

    VotesCheck(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    /// Whether the document is signed for a collective today.
    boolean collective(OutgoingView document) {
        return organisation
                .power(document.fields().authority(), document.fields().signer(), LocalDate.now(clock))
                .filter(power -> power.authorityLines().getFirst().startsWith(FOR_A_COLLECTIVE))
                .isPresent();
    }

    /// @throws Refusal `outgoing.votes-only-collective`, `outgoing.votes-only-members`
    void mustFit(OutgoingView document, NewRound round) {
        if (!collective(document)) {
            throw Refusal.userMistake(Reason.of("outgoing.votes-only-collective"));
        }
        if (!round.units().isEmpty()) {
            throw Refusal.userMistake(Reason.of("outgoing.votes-only-members"));
        }
    }
}
