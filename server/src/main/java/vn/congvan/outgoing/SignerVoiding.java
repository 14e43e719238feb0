package vn.congvan.outgoing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.practice.SealChoices;

/// Makes all signatures of a list void when the content changes, somebody refuses or the document goes back: visibly,
/// in the transaction of the act. Whoever had signed is told.
@Component
class SignerVoiding {
    private static final Map<String, String> REASONS = Map.of(
            "draft-revised", "outgoing.void-content-changed",
            "places-corrected", "outgoing.void-content-changed",
            "returned-by-leader", "outgoing.void-signer-refused",
            "returned-by-clerk", "outgoing.void-returned-by-clerk",
            "new-signature-asked", "outgoing.void-too-early",
            "taken-back", "outgoing.void-taken-back",
            "withdrawn", "outgoing.void-withdrawn",
            "seal-cancelled", "outgoing.void-withdrawn");

    private final SignerRows rows;
    private final OutgoingRows documents;
    private final ActRows acts;
    private final SignerTelling telling;
    private final SealChoices seals;
    private final Lawbook lawbook;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignerVoiding(
            SignerRows rows,
            OutgoingRows documents,
            ActRows acts,
            SignerTelling telling,
            SealChoices seals,
            Lawbook lawbook,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.documents = documents;
        this.acts = acts;
        this.telling = telling;
        this.seals = seals;
        this.lawbook = lawbook;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void acted(OutgoingActed acted) {
        String reason = REASONS.get(acted.event());
        if (reason == null) {
            return;
        }
        Optional<OutgoingDocument> document = documents.find(acted.document());
        document.ifPresent(found -> {
            madeVoid(found, Reason.of(reason));
            if (acted.event().equals("draft-revised")) {
                serve(found);
            }
        });
    }

    /// Where the kind was changed: to one that a single leader signs, the list goes; to another one that several sign,
    /// what is decided on the seal of that one holds.
    private void serve(OutgoingDocument document) {
        LocalDate today = LocalDate.now(clock);
        String type = document.fields().documentType();
        lawbook.severalSigners(today).stream()
                .filter(kind -> kind.type().equals(type))
                .findFirst()
                .ifPresentOrElse(
                        kind -> {
                            boolean sealed = seals.sealed(kind, today);
                            if (rows.serve(document.id(), type, sealed)) {
                                events.publishEvent(new OutgoingRecorded(
                                        document.id(),
                                        "signers-serve-other-kind",
                                        Map.of("kind", type, "sealed", Boolean.toString(sealed))));
                            }
                        },
                        () -> rows.drop(document.id()));
    }

    /// @return how many signatures counted until now
    int madeVoid(OutgoingDocument document, Reason because) {
        DocumentId id = document.id();
        Optional<SignerList> list = rows.find(id);
        if (list.isEmpty() || list.get().given().isEmpty()) {
            return 0;
        }
        int count = rows.makeVoid(id, 1, because);
        acts.makeVoid(id, List.of(OutgoingAct.SIGN, OutgoingAct.TAKE_SIGNED), because);
        telling.madeVoid(document, list.get(), because);
        events.publishEvent(new OutgoingRecorded(
                id, "signatures-void", Map.of("count", Integer.toString(count), "because", because.code())));
        return count;
    }
}
