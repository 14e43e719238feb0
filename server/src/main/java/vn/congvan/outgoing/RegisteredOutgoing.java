package vn.congvan.outgoing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.DocumentId;
import vn.congvan.files.FileRole;
import vn.congvan.lawbook.Medium;
import vn.congvan.registers.RegisteredDocument;
import vn.congvan.registers.RegisteredDocuments;
import vn.congvan.registers.Withdrawal;

/// Issued documents for those that work with registered documents of either direction.
@Component
class RegisteredOutgoing implements RegisteredDocuments {
    private final OutgoingRows rows;
    private final Reading reading;
    private final Parties parties;
    private final OutgoingFiles files;
    private final PaperSeal paper;
    private final Freezing freezing;
    private final TransactionTemplate transactions;

    RegisteredOutgoing(
            OutgoingRows rows,
            Reading reading,
            Parties parties,
            OutgoingFiles files,
            PaperSeal paper,
            Freezing freezing,
            TransactionTemplate transactions) {
        this.rows = rows;
        this.reading = reading;
        this.parties = parties;
        this.files = files;
        this.paper = paper;
        this.freezing = freezing;
        this.transactions = transactions;
    }

    @Override
    public Optional<RegisteredDocument> registered(DocumentId id) {
        return Objects.requireNonNull(transactions.execute(_ -> rows.find(id)
                .filter(found -> found.state() == OutgoingState.ISSUED)
                .map(_ -> of(parties.of(reading.shown(id, "copy"))))));
    }

    @Override
    public Optional<Withdrawal> withdrawn(DocumentId id) {
        boolean recalled = Objects.requireNonNull(transactions.execute(_ -> freezing.frozen(id)));
        return recalled ? Optional.of(Withdrawal.RECALLED) : Optional.empty();
    }

    private RegisteredDocument of(Parties.Of whole) {
        OutgoingDocument document = whole.document();
        GivenSign sign = document.seal().sign().orElseThrow();
        List<RegisteredDocument.File> issued = document
                .seal()
                .issued()
                .flatMap(digest -> files.held(document.id(), FileRole.ISSUED, digest))
                .map(held -> new RegisteredDocument.File(held.id(), held.digest(), held.fileName(), true))
                .stream()
                .toList();
        return new RegisteredDocument(
                document.id(),
                true,
                whole.authority().id(),
                whole.type().name(),
                whole.authority().name(),
                sign.full(),
                sign.date(),
                document.fields().summary(),
                paper.concerns(document.id()) ? Medium.PAPER : Medium.ELECTRONIC,
                Optional.empty(),
                issued);
    }
}
