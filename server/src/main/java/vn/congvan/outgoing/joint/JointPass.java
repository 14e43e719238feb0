package vn.congvan.outgoing.joint;

import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.AgencyId;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.JointEnds;
import vn.congvan.outgoing.OutgoingRecorded;
import vn.congvan.registers.CoIssued;
import vn.congvan.registers.CoIssuedEntry;

/// Does, behind each agency's own wall, what follows from another agency's act in a joint document: tells whose turn
/// it is, enters what was issued in the register without a number of its own, and takes back what was refused.
@Component
public class JointPass {
    private static final Logger LOG = LoggerFactory.getLogger(JointPass.class);
    private static final String JOB = "outgoing.joint";

    private final JointRows rounds;
    private final TurnRows turns;
    private final JointTelling telling;
    private final JointEnds ends;
    private final CoIssued register;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    JointPass(
            JointRows rounds,
            TurnRows turns,
            JointTelling telling,
            JointEnds ends,
            CoIssued register,
            Organisation organisation,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.rounds = rounds;
        this.turns = turns;
        this.telling = telling;
        this.ends = ends;
        this.register = register;
        this.organisation = organisation;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Goes through all agencies with something to do; a failure in one does not keep the others waiting.
    public void all() {
        for (AgencyId agency : rounds.agenciesWithNews()) {
            try {
                new Acting.AsSystem(agency, JOB).run(() -> transactions.executeWithoutResult(_ -> one()));
            } catch (RuntimeException e) {
                LOG.warn("joint documents of agency {} left as they are", agency, e);
            }
        }
    }

    private void one() {
        for (JointRows.Refused refused : rounds.refused()) {
            ends.refused(refused.document(), refused.by() + ": " + refused.because());
            rounds.returned(refused.round());
        }
        turns.untold().forEach(this::tell);
    }

    private void tell(JointTurn turn) {
        boolean told =
                turn.told() != JointTurn.Told.NOTHING || turn.signedFile().isPresent();
        switch (turn.state()) {
            case SIGNING -> {
                if (turn.toSign() && !told) {
                    telling.toSign(turn);
                    noted(turn, JointTurn.Told.TO_SIGN, "joint-asked-from-outside");
                }
            }
            case SEALING -> {
                if (turn.toSeal() && turn.told() != JointTurn.Told.TO_SEAL) {
                    telling.toSeal(turn);
                    noted(turn, JointTurn.Told.TO_SEAL, "joint-seal-asked");
                }
            }
            case ISSUED -> {
                enter(turn);
                telling.issued(turn);
                noted(turn, JointTurn.Told.ISSUED, "co-issued");
            }
            case VOID -> {
                if (told) {
                    telling.voided(turn);
                }
                noted(turn, JointTurn.Told.VOID, "joint-void");
            }
        }
    }

    private void enter(JointTurn turn) {
        organisation.authorities().stream()
                .filter(authority -> authority.identifierCode().equals(turn.code()))
                .findFirst()
                .ifPresent(authority -> register.enter(
                        turn.id(),
                        authority.id(),
                        new CoIssuedEntry(
                                turn.sign().orElseThrow(),
                                turn.day().orElseThrow(),
                                turn.documentType(),
                                turn.summary(),
                                turn.lead(),
                                turn.signerName()),
                        clock.instant()));
    }

    private void noted(JointTurn turn, JointTurn.Told told, String event) {
        turns.told(turn, told);
        events.publishEvent(new OutgoingRecorded(
                "joint-round", turn.round(), event, Map.of("turn", turn.id().toString())));
    }
}
