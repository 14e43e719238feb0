package vn.congvan.incoming;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.files.FileRole;
import vn.congvan.files.MediaKind;
import vn.congvan.lawbook.CopyForm;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.Medium;
import vn.congvan.registers.RegisteredDocument;
import vn.congvan.registers.RegisteredDocuments;

/// Received documents for those that work with registered documents of either direction.
@Component
class RegisteredIncoming implements RegisteredDocuments {
    private final Incoming incoming;
    private final Lawbook lawbook;
    private final Clock clock;

    RegisteredIncoming(Incoming incoming, Lawbook lawbook, Clock clock) {
        this.incoming = incoming;
        this.lawbook = lawbook;
        this.clock = clock;
    }

    @Override
    public Optional<RegisteredDocument> registered(DocumentId id) {
        try {
            return Optional.of(incoming.view(id))
                    .filter(view -> view.registration().isPresent())
                    .map(this::of);
        } catch (Refusal refusal) {
            if (refusal.code().equals("incoming.document-unknown")) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private RegisteredDocument of(IncomingView view) {
        IncomingFields fields = view.fields();
        return new RegisteredDocument(
                view.id(),
                false,
                view.authority(),
                fields.typeName(),
                fields.organName(),
                fields.full(),
                fields.issuedOn(),
                fields.subject(),
                view.byHand() ? Medium.PAPER : Medium.ELECTRONIC,
                copy(view),
                view.files().stream()
                        .filter(file -> file.role() == FileRole.RECEIVED)
                        .map(file -> new RegisteredDocument.File(
                                file.holding(), file.digest(), file.fileName(), file.kind() == MediaKind.PDF))
                        .toList());
    }

    /// A bản sao y says so in its ký hiệu; digitised paper bears the agency's signature alone.
    private boolean copy(IncomingView view) {
        String form = lawbook.copyAbbreviation(CopyForm.SY, LocalDate.now(clock));
        boolean named = view.fields().notation().startsWith(form + "-");
        boolean byAgencyAlone = view.checked()
                .filter(check -> check.signedByAgency() && !check.signedByPerson())
                .isPresent();
        return named || !view.byHand() && byAgencyAlone;
    }
}
