package vn.congvan.outgoing.joint;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.AgencyId;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.Directory;
import vn.congvan.outgoing.JointEnds;
import vn.congvan.outgoing.OutgoingRecorded;
import vn.congvan.platform.OneAtATime;
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
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final OneAtATime oneAtATime;
    private final TransactionTemplate transactions;
    private final Clock clock;

    JointPass(
            JointRows rounds,
            TurnRows turns,
            JointTelling telling,
            JointEnds ends,
            CoIssued register,
            Directory directory,
            ApplicationEventPublisher events,
            OneAtATime oneAtATime,
            TransactionTemplate transactions,
            Clock clock) {
        this.rounds = rounds;
        this.turns = turns;
        this.telling = telling;
        this.ends = ends;
        this.register = register;
        this.directory = directory;
        this.events = events;
        this.oneAtATime = oneAtATime;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Goes through all agencies with something to do, each document in a transaction of its own: what fails is left
    /// as it is and tried again, and keeps nothing else waiting.
    public void all() {
        for (AgencyId agency : rounds.agenciesWithNews()) {
            new Acting.AsSystem(agency, JOB).run(() -> apart("agency", agency, this::one));
        }
    }

    private void one() {
        List<JointRows.Refused> refused = transactions.execute(_ -> rounds.refused());
        refused.forEach(one -> apart("round", one.round(), () -> inOne(() -> takeBack(one))));
        List<JointTurn> untold = transactions.execute(_ -> turns.untold());
        untold.stream()
                .filter(turn -> turn.toTell().isPresent())
                .forEach(turn -> apart("turn", turn.id(), () -> inOne(() -> tell(turn.id()))));
    }

    private static void apart(String what, Object id, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("Joint documents: {} {} is left as it is; it is tried again", what, id, e);
        }
    }

    /// Two runs at once tell nothing twice: each sees what the one before it has done.
    private void inOne(Runnable work) {
        transactions.executeWithoutResult(_ -> {
            oneAtATime.holds(JOB);
            work.run();
        });
    }

    /// What is under way again since has a round of its own, of which nobody has refused anything.
    private void takeBack(JointRows.Refused refused) {
        if (rounds.returned(refused)) {
            ends.refused(refused.document(), refused.by() + ": " + refused.because());
        }
    }

    /// As it stands now: it may have gone on since the list was read.
    private void tell(UUID id) {
        JointTurn turn = turns.find(id).orElseThrow();
        turn.toTell().ifPresent(told -> tell(turn, told));
    }

    private void tell(JointTurn turn, JointTurn.Told told) {
        switch (told) {
            case NOTHING -> {}
            case TO_SIGN -> {
                telling.toSign(turn);
                noted(turn, told, "joint-asked-from-outside");
            }
            case TO_SEAL -> {
                telling.toSeal(turn);
                noted(turn, told, "joint-seal-asked");
            }
            case ISSUED -> {
                enter(turn);
                telling.issued(turn);
                noted(turn, told, "co-issued");
            }
            case VOID -> {
                if (turn.toldOrSigned()) {
                    telling.voided(turn);
                }
                noted(turn, told, "joint-void");
            }
        }
    }

    /// In the register of the authority that was named, whatever code it bears since and also when it was merged: it
    /// has signed and sealed, so it is entered, or the pass tries again.
    private void enter(JointTurn turn) {
        AuthorityId authority = directory
                .bearer(Acting.currentAgency(), turn.code())
                .orElseThrow(() -> new IllegalStateException("nobody here ever bore the code " + turn.code()));
        register.enter(
                turn.id(),
                authority,
                new CoIssuedEntry(
                        turn.sign().orElseThrow(),
                        turn.day().orElseThrow(),
                        turn.documentType(),
                        turn.summary(),
                        turn.lead(),
                        turn.signerName()),
                clock.instant());
    }

    private void noted(JointTurn turn, JointTurn.Told told, String event) {
        turns.told(turn, told);
        events.publishEvent(new OutgoingRecorded(
                "joint-round", turn.round(), event, Map.of("turn", turn.id().toString())));
    }
}
