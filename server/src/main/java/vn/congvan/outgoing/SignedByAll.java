package vn.congvan.outgoing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;

/// When a document was signed by everybody who must sign it: the moment by which its date and its deadlines are judged,
/// on pages and lists, at number and issue alike. Of a joint document that is the last leader's signature. Asked inside
/// a transaction.
@Component
class SignedByAll {
    private static final Set<OutgoingState> SIGNED =
            EnumSet.of(OutgoingState.NUMBERING, OutgoingState.SEALING, OutgoingState.SEALED);

    private final Jointly jointly;
    private final PaperSeal paper;

    SignedByAll(Jointly jointly, PaperSeal paper) {
        this.jointly = jointly;
        this.paper = paper;
    }

    /// When this agency's leader signed; on paper that is a day, and counts from its first moment.
    Optional<Instant> own(OutgoingDocument document) {
        return document.leader()
                .signedAt()
                .or(() -> document.seal().sign().flatMap(_ -> paper.signedAt(document.id())));
    }

    /// Empty as long as another agency's leader has not signed, and where the signatures count no more.
    Optional<Instant> at(OutgoingDocument document) {
        Optional<Instant> own = own(document);
        if (own.isEmpty() || jointly.coSigners(document.id()).isEmpty()) {
            return own;
        }
        return jointly.sheet(document.id()).flatMap(JointSheet::signedByAll);
    }

    /// Which of these documents other agencies sign too: of the others the own leader's signature counts.
    Set<DocumentId> among(List<DocumentId> documents) {
        return jointly.among(documents);
    }

    /// Whose signature or seal on a joint document is awaited now; empty for any other document.
    Optional<Reason> awaited(OutgoingDocument document) {
        return SIGNED.contains(document.state())
                ? jointly.sheet(document.id()).flatMap(JointSheet::waits)
                : Optional.empty();
    }
}
