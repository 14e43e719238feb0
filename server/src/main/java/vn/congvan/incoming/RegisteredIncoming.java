package vn.congvan.incoming;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.exchange.AfterSending;
import vn.congvan.exchange.ArrivalId;
import vn.congvan.files.FileRole;
import vn.congvan.files.MediaKind;
import vn.congvan.lawbook.CopyForm;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.Medium;
import vn.congvan.registers.RegisteredDocument;
import vn.congvan.registers.RegisteredDocuments;
import vn.congvan.registers.Withdrawal;

/// Received documents for those that work with registered documents of either direction.
@Component
class RegisteredIncoming implements RegisteredDocuments {
    private final Incoming incoming;
    private final AfterSending sent;
    private final Lawbook lawbook;
    private final Clock clock;

    RegisteredIncoming(Incoming incoming, AfterSending sent, Lawbook lawbook, Clock clock) {
        this.incoming = incoming;
        this.sent = sent;
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

    @Override
    public Optional<Withdrawal> withdrawn(DocumentId id) {
        return sent.recalled(new ArrivalId(id.value()))
                .map(recalled -> recalled.takenBack() ? Withdrawal.TAKEN_BACK : Withdrawal.RECALLED_BY_ISSUER);
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

    /// A copy says so in its ký hiệu; digitised paper, which is a bản sao y, bears the agency's signature
    /// alone.
    private Optional<CopyForm> copy(IncomingView view) {
        LocalDate today = LocalDate.now(clock);
        String notation = view.fields().notation();
        boolean byAgencyAlone = view.checked()
                .filter(check -> check.signedByAgency() && !check.signedByPerson())
                .isPresent();
        return Stream.of(CopyForm.values())
                .filter(form -> {
                    String begins = lawbook.copyAbbreviation(form, today) + "-";
                    return notation.regionMatches(true, 0, begins, 0, begins.length());
                })
                .findFirst()
                .or(() -> !view.byHand() && byAgencyAlone ? Optional.of(CopyForm.SY) : Optional.empty());
    }
}
