package vn.congvan.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.form.FieldPlan;
import vn.congvan.lawbook.LegalWeight;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.UnitId;

/// Everything that the page of one outgoing document shows to the asking post.
///
/// @param revision what {@link Seen} must name when acting on this view
/// @param holder who has it and since when, as a sentence
/// @param holders the posts that have it now; empty when nobody must act
/// @param since since when they have it
/// @param main the file to show beside the panel: the newest revision of the main document
/// @param places the fields' places as they will be used; empty before the first version is read
/// @param doubts what the machine is unsure about in the file, and what stops or delays the document
/// @param waiting why it waits, e.g. for the time-stamp service or for a sealing to be resumed
/// @param law under which it was numbered and issued, with what was found then; empty before the number, and in
///     documents of the time before it was kept
/// @param circuit the route through its examiners
/// @param initials under it
/// @param receipt who has acknowledged it; empty before it is issued
public record OutgoingView(
        DocumentId id,
        long revision,
        OutgoingState state,
        Reason holder,
        List<PostId> holders,
        Instant since,
        Party parties,
        DraftFields fields,
        String documentTypeName,
        Urgency decidedUrgency,
        int pages,
        Optional<GivenSign> sign,
        Optional<LeaderSignature> leaderSignature,
        Optional<Instant> sealedAt,
        Optional<Instant> issuedAt,
        Optional<Deadlines> deadlines,
        OutgoingFile main,
        List<OutgoingFile> files,
        List<VersionView> versions,
        List<RecipientView> recipients,
        List<HistoryEntry> history,
        List<StepView> steps,
        List<ActView> acts,
        Optional<FieldPlan> places,
        List<Reason> doubts,
        Optional<Reason> waiting,
        Optional<LegalWeight> legalWeight,
        Optional<LawKept> law,
        CircuitView circuit,
        InitialsView initials,
        Optional<ReceiptView> receipt) {

    /// Who stands behind the document.
    public record Party(
            AuthorityId authority,
            String authorityName,
            UnitId unit,
            String unitName,
            PostId drafter,
            String drafterName,
            PostId signer,
            String signerName,
            String signerTitle) {}

    /// The returns and answers among the history, newest first: what the drafter and the unit's head must
    /// see.
    public List<HistoryEntry> returns() {
        return history.stream()
                .filter(entry -> entry.remark().isPresent() && (entry.act().needsRemark() || answers(entry)))
                .toList()
                .reversed();
    }

    /// Whether a draft that came back was handed on again with a word to who returned it.
    private static boolean answers(HistoryEntry entry) {
        return entry.act() == OutgoingAct.SUBMIT && entry.from() == OutgoingState.RETURNED_TO_DRAFTER;
    }

    /// Whether this act must come with a remark as the document stands now.
    public boolean needsRemark(OutgoingAct act) {
        return acts.stream()
                .filter(view -> view.act() == act)
                .findFirst()
                .map(ActView::needsRemark)
                .orElseGet(act::needsRemark);
    }

    /// Whether the asker may do this act now.
    public boolean may(OutgoingAct act) {
        return acts.stream()
                .anyMatch(view -> view.act() == act && view.decision().permitted());
    }

    /// The one next act of the page, if the asker has one.
    public Optional<ActView> primary() {
        return acts.stream().filter(ActView::primary).findFirst();
    }
}
