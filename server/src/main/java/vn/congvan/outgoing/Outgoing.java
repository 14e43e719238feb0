package vn.congvan.outgoing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.congvan.common.DocumentId;
import vn.congvan.common.RequestKey;
import vn.congvan.files.HoldingId;
import vn.congvan.form.FieldPlan;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.Post;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignRefusal;
import vn.congvan.signing.Verdict;

/// The way of an outgoing document, from the draft to issue. Each verb asks the same permission as the button
/// for it does ({@link OutgoingView#acts()}). A document of another agency is answered like an unknown one
/// (`outgoing.document-unknown`); an act that the state does not know is refused with
/// `outgoing.act-out-of-order`; an act on an old view with `outgoing.changed-meanwhile`.
///
/// Call these methods outside of a transaction: the files are made between transactions of their own.
@Service
public class Outgoing {
    private final Drafting drafting;
    private final Passing passing;
    private final Circuits circuits;
    private final Initialling initialling;
    private final LeaderSigning leaderSigning;
    private final Sealing sealing;
    private final Renumbering renumbering;
    private final Issuing issuing;
    private final Reading reading;
    private final Verifying verifying;
    private final Delivering delivering;
    private final SecrecyReview secrecy;
    private final OpenOrders orders;
    private final Receipts receipts;
    private final CheckingForm form;
    private final MendingForm mending;
    private final SignerLists signers;

    Outgoing(
            Drafting drafting,
            Passing passing,
            Circuits circuits,
            Initialling initialling,
            LeaderSigning leaderSigning,
            Sealing sealing,
            Renumbering renumbering,
            Issuing issuing,
            Reading reading,
            Verifying verifying,
            Delivering delivering,
            SecrecyReview secrecy,
            OpenOrders orders,
            Receipts receipts,
            CheckingForm form,
            MendingForm mending,
            SignerLists signers) {
        this.drafting = drafting;
        this.passing = passing;
        this.circuits = circuits;
        this.initialling = initialling;
        this.leaderSigning = leaderSigning;
        this.sealing = sealing;
        this.renumbering = renumbering;
        this.issuing = issuing;
        this.reading = reading;
        this.verifying = verifying;
        this.delivering = delivering;
        this.secrecy = secrecy;
        this.orders = orders;
        this.receipts = receipts;
        this.form = form;
        this.mending = mending;
        this.signers = signers;
    }

    /// Puts a new draft into the system. All mistakes in fields and recipients are told at once.
    ///
    /// @throws vn.congvan.common.Refusal `outgoing.secret-document`, `outgoing.secrecy-suspected`,
    ///     `outgoing.recipient-unknown`, `outgoing.recipient-closed`, `outgoing.field-too-long`,
    ///     `outgoing.field-missing`, `outgoing.signer-no-power`, and the refusals of `files` and `form`
    public DocumentId draft(NewDraft draft) {
        return drafting.draft(draft, Optional.empty());
    }

    /// As {@link #draft(NewDraft)}, for software: the same request repeated with its key finds the draft that
    /// it made before.
    ///
    /// @throws vn.congvan.common.Refusal also `outgoing.request-key-used` if the key was given with another
    ///     file
    public DocumentId draft(NewDraft draft, RequestKey key) {
        return drafting.draft(draft, Optional.of(key));
    }

    /// Makes a new version. What was approved before no longer counts, visibly.
    public void revise(DocumentId id, Revision revision, Seen seen) {
        drafting.revise(id, revision, seen);
    }

    /// Does a plain act ({@link OutgoingAct#plain()}). How many errors of form a submitted draft has is recorded.
    ///
    /// @param remark needed where {@link ActView#needsRemark()} says so, else `outgoing.remark-missing` or
    ///     `outgoing.unchanged-needs-remark`; `outgoing.initial-needed` where it is done by {@link #orderInitial}
    public void act(DocumentId id, OutgoingAct act, Optional<String> remark, Seen seen) {
        if (act == OutgoingAct.SUBMIT) {
            signers.beforeSubmitting(id);
            var open = form.beforeSubmitting(id, seen);
            passing.act(id, act, remark, open.seen(), open.count());
        } else {
            passing.act(id, act, remark, seen, Optional.empty());
        }
    }

    /// Corrects the places of number, date, signature and seal, until the first signature.
    public void correctPlaces(DocumentId id, FieldPlan places, Seen seen) {
        drafting.correctPlaces(id, places, seen);
    }

    /// Passes over a further examiner of the agency's route who has it now. The reason stays on the cover.
    ///
    /// @param place of the examiner, as {@link CircuitView.Line#place()} names it
    /// @throws vn.congvan.common.Refusal `outgoing.only-head-or-signer-skips`, `outgoing.examiner-not-open`,
    ///     `outgoing.remark-missing`
    public void skipExaminer(DocumentId id, String place, String reason, Seen seen) {
        circuits.skip(id, place, reason, seen);
    }

    /// Asks for the acting person's initial (ký nháy), by which the act of this state is done: approving the content,
    /// or passing the form. Asking again replaces the earlier order.
    ///
    /// @param remark of the act; may be empty
    /// @throws vn.congvan.common.Refusal `outgoing.initial-not-asked` where the act is done plainly, by {@link
    ///     #act}
    public SignOrder orderInitial(DocumentId id, Optional<String> remark, Seen seen) {
        return initialling.order(id, remark, seen);
    }

    /// Takes the initial and does the act. The same request answered twice changes nothing the second time.
    public void initial(DocumentId id, String requestId, byte[] signatureValue) {
        initialling.complete(id, requestId, signatureValue);
    }

    /// Prepares the file with the urgency that the signer decides and asks for the leader's signature. Asking
    /// again replaces the earlier order.
    public SignOrder orderSignature(DocumentId id, Urgency decided, Seen seen) {
        return leaderSigning.order(id, decided, seen);
    }

    /// Takes the leader's signature. The same request answered twice changes nothing the second time.
    public void sign(DocumentId id, String requestId, byte[] signatureValue) {
        leaderSigning.complete(id, requestId, signatureValue);
    }

    /// Hears that the signer on the desk did not sign: the order stays as it is, nothing is changed.
    ///
    /// @throws vn.congvan.common.Refusal always: `signing.pin-wrong` with the attempts left,
    ///     `signing.pin-locked`, `signing.signer-said-no` and the like; or as {@link #sign} and {@link #seal}
    ///     where the order is not the asker's to answer
    public void notSigned(DocumentId id, String requestId, SignRefusal refused) {
        orders.notSigned(id, requestId, refused);
    }

    /// Gives number and date of today, fills them in and asks for the agency's signature. Where they are
    /// given already, asks again for the same bytes, on the same day only (`outgoing.seal-day-passed`).
    ///
    /// @throws vn.congvan.common.Refusal `outgoing.signature-too-early` if the leader must sign again;
    ///     `outgoing.appendices-sealed-too` if {@link #orderSeals} is to be asked; nothing is numbered then, nor
    ///     by any other refusal that comes before the number
    public SignOrder orderSeal(DocumentId id, Seen seen) {
        return sealing.order(id, seen, Optional.empty());
    }

    /// As {@link #orderSeal(DocumentId, Seen)}, with a number that the clerk kept free for today.
    ///
    /// @throws vn.congvan.common.Refusal also `registers.reservation-unusable`
    public SignOrder orderSeal(DocumentId id, Seen seen, int reserved) {
        return sealing.order(id, seen, Optional.of(reserved));
    }

    /// As {@link #orderSeal}, for a document with appendices in files of their own: the order for the document
    /// first, then one for each appendix. The signer answers all of them with one PIN.
    public List<SignOrder> orderSeals(DocumentId id, Seen seen) {
        return orderSeals(id, seen, Optional.empty());
    }

    /// The same, with a number that the clerk kept free for today.
    ///
    /// @param reserved empty takes the next number
    /// @throws vn.congvan.common.Refusal also `registers.reservation-unusable`
    public List<SignOrder> orderSeals(DocumentId id, Seen seen, Optional<Integer> reserved) {
        return sealing.orders(id, seen, reserved);
    }

    /// Takes the agency's signatures on the document and its appendices, all of them or none, and issues it as
    /// {@link #seal} does.
    ///
    /// @param answers the document's first
    /// @throws vn.congvan.common.Refusal also `outgoing.appendix-seal-missing`
    public void seal(DocumentId id, List<SealAnswer> answers) {
        sealing.complete(id, answers);
        issuing.afterSeal(id);
    }

    /// Takes the agency's signature and issues the document. Without time-stamp service the document waits,
    /// sealed ({@link OutgoingView#waiting()}). The same request answered twice changes nothing the second
    /// time.
    public void seal(DocumentId id, String requestId, byte[] signatureValue) {
        sealing.complete(id, requestId, signatureValue);
        issuing.afterSeal(id);
    }

    /// Issues a sealed document that waited for its time stamp. The system tries by itself every minute.
    ///
    /// @throws vn.congvan.common.Refusal `signing.no-time-stamp` if it must wait on
    public void issue(DocumentId id) {
        issuing.byClerk(id);
    }

    /// Gives up a number whose day has passed before the agency could sign. It stays in the book as
    /// cancelled, with the
    /// reason; the document waits for a number again, as its signers have signed it.
    ///
    /// @throws vn.congvan.common.Refusal `outgoing.renumber-same-day` as long as the sealing can be resumed,
    ///     `outgoing.renumber-on-paper`, `outgoing.renumber-joint`, `outgoing.remark-missing`
    public void giveNumberUp(DocumentId id, String reason, Seen seen) {
        renumbering.giveUp(id, reason, seen);
    }

    /// Gives a sealing up; the number stays in the book, with the reason.
    public void cancelSeal(DocumentId id, String reason, Seen seen) {
        sealing.cancel(id, reason, seen);
    }

    /// Sends an issued document again to a recipient who was not reached, under a repaired code or the same
    /// one.
    public void repairRecipient(DocumentId id, String code, String newCode) {
        delivering.repair(id, code, newCode);
    }

    /// Writes down who has signed for copies on paper of an issued document (ký nhận, cột 9 of the register), in
    /// place of what was written before. For the clerk.
    ///
    /// @throws vn.congvan.common.Refusal `outgoing.not-issued-yet`, `outgoing.only-clerk`,
    ///     `outgoing.receipt-words`
    public void recordReceipt(DocumentId id, String words) {
        receipts.byHand(id, words);
    }

    /// Everything about one document. The viewing is recorded, and ends the predecessor's right to take back.
    public OutgoingView view(DocumentId id) {
        return reading.view(id);
    }

    /// What the asker may do to the document now, and why not. No viewing.
    public List<ActView> acts(DocumentId id) {
        return reading.acts(id);
    }

    /// What pages and services beside the document's own page need to know of it. No viewing.
    public InBrief inBrief(DocumentId id) {
        OutgoingDocument document = reading.looked(id);
        return new InBrief(
                id,
                document.state(),
                document.version(),
                document.fields().summary(),
                document.fields().authority(),
                document.drafter(),
                document.unit());
    }

    /// One list of the asking post.
    public OutgoingPage list(OutgoingQuery query) {
        return reading.list(query);
    }

    /// How many rows each list of the asking post has; the same conditions as {@link #list}.
    public Map<Queue, Long> counters() {
        return reading.counters();
    }

    /// The bytes of one file of the document. The viewing is recorded.
    public FileContent file(DocumentId id, HoldingId holding) {
        return reading.file(id, holding);
    }

    /// The verification report of the newest revision of the main document, as {@link #verdict} shows it. The
    /// viewing is recorded.
    ///
    /// @param html a page of HTML; else JSON
    public byte[] verification(DocumentId id, boolean html) {
        return verifying.report(id, html);
    }

    /// The verdict about the newest revision of the main document, to show beside {@link #view}: the last one,
    /// with the time at which it was found, as long as the lawbook lets it be shown. Acts never go by it.
    public Verdict verdict(DocumentId id) {
        return verifying.verdict(id);
    }

    /// The same, verified now. The viewing is recorded.
    public Verdict verifyAnew(DocumentId id) {
        return verifying.anew(id);
    }

    /// What the machine finds in the form of the current version, to show beside {@link #view}.
    public FormChecked form(DocumentId id) {
        return form.beside(id);
    }

    /// The same by itself. The viewing is recorded.
    public FormChecked formCheck(DocumentId id) {
        return form.shown(id);
    }

    /// Lets the machine mend the form of a DOCX where that is safe, as a new version; the words of the text never
    /// change.
    ///
    /// @param rules of the findings to mend; empty for all that the machine can mend
    /// @throws vn.congvan.common.Refusal `outgoing.form-mend-needs-docx`, `outgoing.form-nothing-to-mend`, and as
    ///     {@link #revise}
    public void mendForm(DocumentId id, Set<String> rules, Seen seen) {
        mending.mend(id, rules, seen);
    }

    /// What the drafting form offers today.
    public DraftingChoices choices() {
        return reading.choices();
    }

    /// The refused attempts with a mark of secrecy, newest first. For clerks.
    ///
    /// @param state only these; empty for all
    /// @throws vn.congvan.common.Refusal `outgoing.only-agency-clerk`
    public SecrecyAttempts secrecyAttempts(Optional<SecrecyState> state) {
        return secrecy.all(state);
    }

    /// The refused attempts of the asking post, newest first.
    public SecrecyAttempts mySecrecyAttempts(Optional<SecrecyState> state) {
        return secrecy.mine(state);
    }

    /// How many suspected marks of secrecy wait for a clerk: all for a clerk, else those of the asking post.
    public long secrecyWaiting() {
        return secrecy.waiting();
    }

    /// One refused attempt, for a clerk and for whoever made it.
    ///
    /// @throws vn.congvan.common.Refusal `outgoing.attempt-unknown`, for anybody else too
    public SecrecyAttempt secrecyAttempt(UUID attempt) {
        return secrecy.one(attempt);
    }

    /// Who may judge a suspected mark of secrecy: whom a drafter has to ask.
    public List<Post> secrecyJudges() {
        return secrecy.clerks();
    }

    /// A clerk finds whether a suspected mark is one. If it is none, the same file is let in from now on. The
    /// reason is recorded, and whoever brought the file is told.
    ///
    /// @throws vn.congvan.common.Refusal `outgoing.secrecy-certain` for a mark in its cell
    public void judgeSecrecy(UUID attempt, SecrecyAttempt.Verdict verdict, String reason) {
        secrecy.judge(attempt, verdict, reason);
    }
}
