package vn.congvan.outgoing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.congvan.common.DocumentId;
import vn.congvan.files.HoldingId;
import vn.congvan.form.FieldPlan;
import vn.congvan.protocol.SignOrder;

/// The way of an outgoing document, from the draft to issue. Each verb asks the same permission as the button for it
/// does ({@link OutgoingView#acts()}). A document of another agency is answered like an unknown one
/// (`outgoing.document-unknown`); an act that the state does not know is refused with `outgoing.act-out-of-order`; an
/// act on an old view with `outgoing.changed-meanwhile`.
@Service
public class Outgoing {

    /// Puts a new draft into the system. All mistakes in fields and recipients are told at once.
    ///
    /// @throws vn.congvan.common.Refusal `outgoing.secret-document`, `outgoing.recipient-unknown`,
    ///     `outgoing.recipient-closed`, `outgoing.field-too-long`, `outgoing.field-missing`,
    ///     `outgoing.signer-no-power`, and the refusals of `files` and `form`
    public DocumentId draft(NewDraft draft) {
        throw new UnsupportedOperationException();
    }

    /// Makes a new version. What was approved before no longer counts, visibly.
    public void revise(DocumentId id, Revision revision, Seen seen) {
        throw new UnsupportedOperationException();
    }

    /// Does a plain act ({@link OutgoingAct#plain()}).
    ///
    /// @param remark needed where {@link OutgoingAct#needsRemark()} says so, else `outgoing.remark-missing`
    public void act(DocumentId id, OutgoingAct act, Optional<String> remark, Seen seen) {
        throw new UnsupportedOperationException();
    }

    /// Corrects the places of number, date, signature and seal, until the first signature.
    public void correctPlaces(DocumentId id, FieldPlan places, Seen seen) {
        throw new UnsupportedOperationException();
    }

    /// Prepares the file with the urgency that the signer decides and asks for the leader's signature. Asking again
    /// replaces the earlier order.
    public SignOrder orderSignature(DocumentId id, Urgency decided, Seen seen) {
        throw new UnsupportedOperationException();
    }

    /// Takes the leader's signature. The same request answered twice changes nothing the second time.
    public void sign(DocumentId id, String requestId, byte[] signatureValue) {
        throw new UnsupportedOperationException();
    }

    /// Gives number and date of today, fills them in and asks for the agency's signature. Where they are given
    /// already, asks again for the same bytes, on the same day only (`outgoing.seal-day-passed`).
    ///
    /// @throws vn.congvan.common.Refusal `outgoing.signature-too-early` if the leader must sign again
    public SignOrder orderSeal(DocumentId id, Seen seen) {
        throw new UnsupportedOperationException();
    }

    /// Takes the agency's signature and issues the document. Without time-stamp service the document waits, sealed.
    /// The same request answered twice changes nothing the second time.
    public void seal(DocumentId id, String requestId, byte[] signatureValue) {
        throw new UnsupportedOperationException();
    }

    /// Issues a sealed document that waited for its time stamp. The system tries by itself every minute.
    ///
    /// @throws vn.congvan.common.Refusal `signing.no-time-stamp` if it must wait on
    public void issue(DocumentId id) {
        throw new UnsupportedOperationException();
    }

    /// Gives a sealing up; the number stays in the book, with the reason.
    public void cancelSeal(DocumentId id, String reason, Seen seen) {
        throw new UnsupportedOperationException();
    }

    /// Sends an issued document to a recipient whose code was out of date, under the repaired code.
    public void repairRecipient(DocumentId id, int position, String code) {
        throw new UnsupportedOperationException();
    }

    /// Everything about one document. The viewing is recorded, and ends the predecessor's right to take back.
    public OutgoingView view(DocumentId id) {
        throw new UnsupportedOperationException();
    }

    /// One list of the asking post.
    public OutgoingPage list(OutgoingQuery query) {
        throw new UnsupportedOperationException();
    }

    /// How many rows each list of the asking post has; the same query as {@link #list}.
    public Map<Queue, Long> counters() {
        throw new UnsupportedOperationException();
    }

    /// The bytes of one file of the document.
    public FileContent file(DocumentId id, HoldingId holding) {
        throw new UnsupportedOperationException();
    }

    /// What the drafting form offers today.
    public DraftingChoices choices() {
        throw new UnsupportedOperationException();
    }

    /// The refused attempts with a mark of secrecy, newest first. For clerks.
    public List<SecrecyAttempt> secrecyAttempts() {
        throw new UnsupportedOperationException();
    }

    /// A clerk finds that a suspected mark is none: the same file is let in from now on. The reason is recorded.
    public void overrideSecrecy(UUID attempt, String reason) {
        throw new UnsupportedOperationException();
    }
}
