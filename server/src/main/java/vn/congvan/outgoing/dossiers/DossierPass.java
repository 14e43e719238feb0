package vn.congvan.outgoing.dossiers;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.AgencyId;

/// Tells, behind each agency's own wall, what the other side did with its dossiers.
@Component
public class DossierPass {
    private static final Logger LOG = LoggerFactory.getLogger(DossierPass.class);
    private static final String JOB = "outgoing.dossiers";

    private final ProgressRows progress;
    private final AskRows asks;
    private final DossierTelling telling;
    private final TransactionTemplate transactions;

    DossierPass(ProgressRows progress, AskRows asks, DossierTelling telling, TransactionTemplate transactions) {
        this.progress = progress;
        this.asks = asks;
        this.telling = telling;
        this.transactions = transactions;
    }

    /// Goes through all agencies with something to tell; a failure in one does not keep the others waiting. Two who go
    /// through at once tell nothing twice.
    public void all() {
        for (AgencyId agency : progress.agenciesToTell()) {
            try {
                new Acting.AsSystem(agency, JOB).run(() -> transactions.executeWithoutResult(_ -> one()));
            } catch (RuntimeException e) {
                LOG.warn(
                        "dossiers of agency {} not told: {}",
                        agency,
                        e.getClass().getSimpleName());
            }
        }
    }

    private void one() {
        asks.ofOurs(Optional.empty()).stream().filter(asked -> !asked.told()).forEach(asked -> {
            if (asks.told(asked.ask().id()) && asked.ask().withdrawnAt().isEmpty()) {
                telling.asked(asked);
            }
        });
        progress.endedUntold().stream().filter(progress::toldEnd).forEach(telling::ended);
        asks.tellAnswered().forEach(telling::supplemented);
    }
}
