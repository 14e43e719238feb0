package vn.congvan.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Acting;
import vn.congvan.common.AgencyId;
import vn.congvan.common.DocumentId;

/// Reading the trail of the agency acted for. Whoever offers it to a reader asks that reader's permission
/// first and records the reading.
@Service
public class Trail {
    /// Stands for the house itself, where what happened before anybody acted for an agency is recorded.
    public static final AgencyId HOUSE = new AgencyId(new UUID(0, 0));

    private static final int MOST = 500;
    private final TrailRows rows;
    private final Verification verification;

    Trail(TrailRows rows, Verification verification) {
        this.rows = rows;
        this.verification = verification;
    }

    /// All entries of a document, oldest first; empty for a document the agency does not have.
    @Transactional(readOnly = true)
    public List<TrailEntry> of(DocumentId document) {
        return rows.ofDocument(document);
    }

    /// The agency's latest entries, newest first.
    ///
    /// @param act only acts that begin with this, e.g. `outgoing.`
    /// @param before only entries older than the entry with this id, to turn the page
    /// @param limit at most 500
    @Transactional(readOnly = true)
    public List<TrailEntry> latest(Optional<String> act, Optional<UUID> before, int limit) {
        return rows.latest(act, before.flatMap(rows::find), Math.clamp(limit, 1, MOST));
    }

    /// Verifies the trail of the agency acted for.
    public Finding verify() {
        return verification.verify(Acting.currentAgency());
    }

    /// Verifies the trails of all agencies, each as itself; for the command, never for a reader.
    public List<Finding> verifyAll() {
        return verification.verifyAll();
    }
}
