package vn.congvan.outgoing;

import org.springframework.stereotype.Service;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.signing.Evidence;

/// The evidence that was kept when a document was issued (Thông tư 41/2017/TT-BTTTT, Điều 9), to be handed out.
@Service
public class IssueEvidence {
    private final Reading reading;
    private final Evidence evidence;

    IssueEvidence(Reading reading, Evidence evidence) {
        this.reading = reading;
        this.evidence = evidence;
    }

    /// The issued file with its evidence as a ZIP. Recorded.
    ///
    /// @throws Refusal `outgoing.no-evidence` if it is not issued, or was before evidence was kept; those of {@link
    ///     Outgoing#view}
    public byte[] zip(DocumentId id) {
        return reading.shown(id, "evidence")
                .seal()
                .issued()
                .flatMap(evidence::export)
                .orElseThrow(() -> Refusal.notFound(Reason.of("outgoing.no-evidence")));
    }
}
