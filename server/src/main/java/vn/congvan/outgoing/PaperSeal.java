package vn.congvan.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.lawbook.CopyForm;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.protocol.SignOrder;
import vn.congvan.signing.CornerOrder;
import vn.congvan.signing.CornerSeals;
import vn.congvan.signing.SignedFile;

/// The agency's signature on digitised paper, in the place of the seal: nobody else signs the file.
@Component
class PaperSeal {
    private final FromPaperRows rows;
    private final CornerSeals seals;
    private final Lawbook lawbook;
    private final TransactionTemplate transactions;
    private final Clock clock;

    PaperSeal(FromPaperRows rows, CornerSeals seals, Lawbook lawbook, TransactionTemplate transactions, Clock clock) {
        this.rows = rows;
        this.seals = seals;
        this.lawbook = lawbook;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Whether the document was signed on paper.
    boolean concerns(DocumentId id) {
        return Boolean.TRUE.equals(transactions.execute(_ -> rows.find(id).isPresent()));
    }

    /// When it was signed on paper, if it was.
    Optional<Instant> signedAt(DocumentId id) {
        return rows.find(id)
                .map(paper -> paper.signedOn().atStartOfDay(clock.getZone()).toInstant());
    }

    SignOrder order(Parties.Of document, String title) {
        DocumentId id = document.document().id();
        return seals.order(new CornerOrder(
                id,
                id.value(),
                document.document().seal().numbered().orElseThrow(),
                document.authority(),
                Acting.person().post(),
                FromPaper.text(document.authority(), lawbook.copyName(CopyForm.SY, LocalDate.now(clock))),
                title));
    }

    SignedFile complete(String requestId, byte[] signatureValue) {
        return seals.complete(requestId, signatureValue);
    }
}
