package vn.congvan.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.Organisation;
import vn.congvan.practice.Route;
import vn.congvan.practice.Routes;

/// The plain acts: handing on, returning, answering, taking back.
@Component
class Passing {
    /// What a new round of approvals makes void.
    static final List<OutgoingAct> EXAMINED =
            List.of(OutgoingAct.APPROVE, OutgoingAct.ENDORSE, OutgoingAct.SKIP_EXAMINER, OutgoingAct.PASS_FORM);

    private final ActBook book;
    private final ActRows acts;
    private final Holders holders;
    private final Telling telling;
    private final InitialsAsked asked;
    private final Routes routes;
    private final Organisation organisation;
    private final Clock clock;

    Passing(
            ActBook book,
            ActRows acts,
            Holders holders,
            Telling telling,
            InitialsAsked asked,
            Routes routes,
            Organisation organisation,
            Clock clock) {
        this.book = book;
        this.acts = acts;
        this.holders = holders;
        this.telling = telling;
        this.asked = asked;
        this.routes = routes;
        this.organisation = organisation;
        this.clock = clock;
    }

    /// @param openErrors how many errors of form are open in a draft that is submitted, where that is known
    @Transactional
    void act(DocumentId id, OutgoingAct act, Optional<String> given, Seen seen, Optional<Long> openErrors) {
        if (!act.plain()) {
            throw Refusal.userMistake(Reason.of("outgoing.act-not-plain", "act", "@outgoing.act." + act.word()));
        }
        OutgoingDocument before = book.locked(id);
        book.permit(before, act, seen);
        Optional<String> remark = ActBook.remark(act, given);
        if (remark.isEmpty() && submitsUnchanged(before, act)) {
            throw Refusal.userMistake(Reason.of("outgoing.unchanged-needs-remark"));
        }
        if (Examining.approves(act) && asked.of(before, act, organisation.actingPost())) {
            throw Refusal.conflict(Reason.of("outgoing.initial-needed"));
        }
        pass(
                before,
                act,
                remark,
                openErrors
                        .map(open -> Map.of("form-errors", Long.toString(open)))
                        .orElse(Map.of()),
                initials -> initials);
    }

    /// Does the act, which was permitted, in the caller's transaction.
    ///
    /// @param initials what becomes of those that still count after the act
    void pass(
            OutgoingDocument before,
            OutgoingAct act,
            Optional<String> remark,
            Map<String, String> facts,
            UnaryOperator<Initials> initials) {
        makeVoid(before, act);
        OutgoingDocument after = moved(before, act);
        after = after.withInitials(initials.apply(after.initials()));
        if (losesOrder(before, act)) {
            after = after.withoutSignature();
        }
        holders.needSomebody(after);
        OutgoingDocument next = book.enter(before, after, act, remark, facts);
        telling.done(next, act, remark);
        telling.comes(before, next);
    }

    private OutgoingDocument moved(OutgoingDocument before, OutgoingAct act) {
        Optional<PostId> by = ActBook.actingPost();
        Instant now = clock.instant();
        Circuit circuit = before.circuit();
        return switch (act) {
            case SUBMIT -> before.moved(act, Circuit.of(route(before)), by, now);
            case APPROVE, ENDORSE, PASS_FORM -> {
                Circuit.Place place = Examining.place(before, act, organisation.actingPost())
                        .orElseThrow(() -> OutOfOrder.refusal(act, before.state()));
                yield before.moved(act, Examining.before(before, act).approved(place), by, now);
            }
            case ANSWER_EXAMINER, ANSWER_CHECKER -> before.moved(act, circuit, by, now);
            case TAKE_BACK -> {
                boolean examined =
                        before.state() != OutgoingState.UNIT_REVIEW && before.state() != OutgoingState.NUMBERING;
                yield examined ? before.moved(act, circuit.reopened(), by, now) : before.moved(act, by, now);
            }
            default -> before.moved(act, by, now);
        };
    }

    /// The route under which it is submitted; it keeps that one whatever is decided later.
    private Route route(OutgoingDocument document) {
        DraftFields fields = document.fields();
        return routes.inForce(fields.documentType(), fields.authority(), fields.signer(), LocalDate.now(clock));
    }

    /// Whether what came back is handed on again as it was: whoever returned it has to be told why.
    private boolean submitsUnchanged(OutgoingDocument before, OutgoingAct act) {
        return act == OutgoingAct.SUBMIT
                && before.state() == OutgoingState.RETURNED_TO_DRAFTER
                && !acts.changedSinceItCameBack(before.id());
    }

    /// Whether what was ordered or signed in this state is void after the act.
    private static boolean losesOrder(OutgoingDocument before, OutgoingAct act) {
        return switch (before.state()) {
            case LEADER_SIGNING -> true;
            case NUMBERING ->
                act == OutgoingAct.RETURN_NUMBERING
                        || act == OutgoingAct.ASK_NEW_SIGNATURE
                        || act == OutgoingAct.TAKE_BACK;
            default -> false;
        };
    }

    private void makeVoid(OutgoingDocument before, OutgoingAct act) {
        switch (act) {
            case RETURN_NUMBERING ->
                acts.makeVoid(before.id(), List.of(OutgoingAct.SIGN), Reason.of("outgoing.void-returned-by-clerk"));
            case ASK_NEW_SIGNATURE ->
                acts.makeVoid(before.id(), List.of(OutgoingAct.SIGN), Reason.of("outgoing.void-too-early"));
            case APPROVE -> acts.makeVoid(before.id(), EXAMINED, Reason.of("outgoing.void-checked-again"));
            case TAKE_BACK -> takenBack(before);
            default -> {}
        }
    }

    private static PostId actor() {
        return ActBook.actingPost().orElseThrow();
    }

    private void takenBack(OutgoingDocument before) {
        Reason because = Reason.of("outgoing.void-taken-back");
        switch (before.state()) {
            case EXAMINATION, FORM_CHECK -> {
                // Only the last one may take back: its giver is who acts.
                boolean first = before.circuit().at() == 1;
                acts.makeVoidOwn(before.id(), first ? OutgoingAct.APPROVE : OutgoingAct.ENDORSE, actor(), because);
            }
            case LEADER_SIGNING -> acts.makeVoid(before.id(), List.of(OutgoingAct.PASS_FORM), because);
            case NUMBERING -> acts.makeVoid(before.id(), List.of(OutgoingAct.SIGN), because);
            default -> {}
        }
    }
}
