package vn.congvan.outgoing;

import static vn.congvan.outgoing.OutgoingAct.*;
import static vn.congvan.outgoing.OutgoingState.*;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The life cycle of an outgoing document as data: state × act → state, with the word of the trail on the
/// edge. The aggregate obeys it; the build draws it (`docs/generated/outgoing-lifecycle.md`). Order of Nghị
/// định 30/2020 Điều 14: number and date before the agency's signature, the agency's signature before
/// issue; no edge goes round it. Between the head of the unit and the form checker an agency's own route
/// may put further examiners; where several people sign one after the other, it waits for the next; content
/// and form are approved on every way (Điều 12).
public final class OutgoingLifecycle {
    /// One edge: in `from`, `act` leads to `to` and is recorded as `outgoing.<event>`.
    ///
    /// @param others where it leads instead if the agency's route ({@link vn.congvan.practice.Route}) says so
    public record Edge(OutgoingState from, OutgoingAct act, OutgoingState to, Set<OutgoingState> others, String event) {
        /// Everything that it leads to, the standard way first.
        public List<OutgoingState> ends() {
            return Stream.concat(Stream.of(to), others.stream().sorted()).toList();
        }
    }

    private static final List<Edge> EDGES = List.of(
            edge(DRAFTING, REVISE, DRAFTING, "draft-revised"),
            edge(DRAFTING, CORRECT_PLACES, DRAFTING, "places-corrected"),
            edge(DRAFTING, SUBMIT, UNIT_REVIEW, "submitted"),
            edge(DRAFTING, WITHDRAW, WITHDRAWN, "withdrawn"),
            edge(UNIT_REVIEW, REVISE, UNIT_REVIEW, "draft-revised"),
            edge(UNIT_REVIEW, CORRECT_PLACES, UNIT_REVIEW, "places-corrected"),
            edge(UNIT_REVIEW, APPROVE, FORM_CHECK, "approved", EXAMINATION),
            edge(UNIT_REVIEW, RETURN_DRAFT, RETURNED_TO_DRAFTER, "returned-to-drafter"),
            edge(UNIT_REVIEW, TAKE_BACK, DRAFTING, "taken-back"),
            edge(EXAMINATION, ENDORSE, FORM_CHECK, "endorsed", EXAMINATION),
            edge(EXAMINATION, SKIP_EXAMINER, FORM_CHECK, "examiner-skipped", EXAMINATION),
            edge(EXAMINATION, RETURN_EXAMINATION, RETURNED_TO_UNIT_HEAD, "returned-by-examiner"),
            edge(EXAMINATION, TAKE_BACK, UNIT_REVIEW, "taken-back", EXAMINATION),
            edge(FORM_CHECK, CORRECT_PLACES, FORM_CHECK, "places-corrected"),
            edge(FORM_CHECK, PASS_FORM, LEADER_SIGNING, "form-passed"),
            edge(FORM_CHECK, RETURN_FORM, RETURNED_TO_UNIT_HEAD, "returned-by-checker"),
            edge(FORM_CHECK, TAKE_BACK, UNIT_REVIEW, "taken-back", EXAMINATION),
            edge(LEADER_SIGNING, CORRECT_PLACES, LEADER_SIGNING, "places-corrected"),
            edge(LEADER_SIGNING, SIGN, NUMBERING, "leader-signed", LEADER_SIGNING),
            edge(LEADER_SIGNING, TAKE_SIGNED, LEADER_SIGNING, "outside-signature-taken", NUMBERING),
            edge(LEADER_SIGNING, RETURN_SIGNING, RETURNED_TO_UNIT_HEAD, "returned-by-leader"),
            edge(LEADER_SIGNING, TAKE_BACK, FORM_CHECK, "taken-back"),
            edge(RETURNED_TO_UNIT_HEAD, REVISE, RETURNED_TO_UNIT_HEAD, "draft-revised"),
            edge(RETURNED_TO_UNIT_HEAD, APPROVE, FORM_CHECK, "approved", EXAMINATION),
            edge(RETURNED_TO_UNIT_HEAD, ANSWER_EXAMINER, EXAMINATION, "return-answered"),
            edge(RETURNED_TO_UNIT_HEAD, ANSWER_CHECKER, FORM_CHECK, "return-answered"),
            edge(RETURNED_TO_UNIT_HEAD, ANSWER_LEADER, LEADER_SIGNING, "return-answered"),
            edge(RETURNED_TO_UNIT_HEAD, PASS_TO_DRAFTER, RETURNED_TO_DRAFTER, "return-passed-on"),
            edge(RETURNED_TO_UNIT_HEAD, WITHDRAW, WITHDRAWN, "withdrawn"),
            edge(RETURNED_TO_DRAFTER, REVISE, RETURNED_TO_DRAFTER, "draft-revised"),
            edge(RETURNED_TO_DRAFTER, CORRECT_PLACES, RETURNED_TO_DRAFTER, "places-corrected"),
            edge(RETURNED_TO_DRAFTER, SUBMIT, UNIT_REVIEW, "submitted"),
            edge(RETURNED_TO_DRAFTER, WITHDRAW, WITHDRAWN, "withdrawn"),
            edge(NUMBERING, RETURN_NUMBERING, RETURNED_TO_UNIT_HEAD, "returned-by-clerk"),
            edge(NUMBERING, ASK_NEW_SIGNATURE, LEADER_SIGNING, "new-signature-asked"),
            edge(NUMBERING, TAKE_BACK, LEADER_SIGNING, "taken-back"),
            edge(NUMBERING, NUMBER, SEALING, "numbered"),
            edge(SEALING, RESUME_SEAL, SEALING, "seal-resumed"),
            edge(SEALING, RENUMBER, NUMBERING, "number-given-up"),
            edge(SEALING, SEAL, SEALED, "sealed"),
            edge(SEALING, CANCEL_SEAL, CANCELLED, "seal-cancelled"),
            edge(SEALED, CANCEL_SEAL, CANCELLED, "seal-cancelled"),
            edge(SEALED, ISSUE, ISSUED, "issued"));

    private static final Map<OutgoingState, Map<OutgoingAct, Edge>> BY_STATE = index();

    private OutgoingLifecycle() {}

    /// All edges, in the order of the way.
    public static List<Edge> edges() {
        return EDGES;
    }

    /// The edge for this act in this state; empty where the act is out of order.
    public static Optional<Edge> edge(OutgoingState from, OutgoingAct act) {
        return Optional.ofNullable(BY_STATE.getOrDefault(from, Map.of()).get(act));
    }

    /// The acts that this state knows, in the order of the page.
    public static Set<OutgoingAct> acts(OutgoingState from) {
        Set<OutgoingAct> acts = EnumSet.noneOf(OutgoingAct.class);
        acts.addAll(BY_STATE.getOrDefault(from, Map.of()).keySet());
        return acts;
    }

    private static Edge edge(
            OutgoingState from, OutgoingAct act, OutgoingState to, String event, OutgoingState... others) {
        return new Edge(from, act, to, Set.of(others), event);
    }

    private static Map<OutgoingState, Map<OutgoingAct, Edge>> index() {
        Map<OutgoingState, Map<OutgoingAct, Edge>> index = new LinkedHashMap<>();
        for (Edge edge : EDGES) {
            var twice = index.computeIfAbsent(edge.from(), _ -> new LinkedHashMap<>())
                    .put(edge.act(), edge);
            if (twice != null) {
                throw new IllegalStateException("two edges for " + edge.from() + " × " + edge.act());
            }
        }
        return index;
    }
}
