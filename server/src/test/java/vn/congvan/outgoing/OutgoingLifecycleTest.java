package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.congvan.outgoing.OutgoingAct.*;
import static vn.congvan.outgoing.OutgoingState.*;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.congvan.common.Refusal;
import vn.congvan.outgoing.OutgoingLifecycle.Edge;
import vn.congvan.testing.GeneratedPicture;

class OutgoingLifecycleTest {
    /// The acts that each state knows, written down once more by hand: an edge that comes or goes must be
    /// wanted.
    private static final Map<OutgoingState, Set<OutgoingAct>> WANTED = new EnumMap<>(Map.ofEntries(
            Map.entry(DRAFTING, EnumSet.of(SUBMIT, REVISE, CORRECT_PLACES, WITHDRAW)),
            Map.entry(UNIT_REVIEW, EnumSet.of(REVISE, CORRECT_PLACES, APPROVE, RETURN_DRAFT, TAKE_BACK)),
            Map.entry(EXAMINATION, EnumSet.of(ENDORSE, SKIP_EXAMINER, RETURN_EXAMINATION, TAKE_BACK)),
            Map.entry(FORM_CHECK, EnumSet.of(CORRECT_PLACES, PASS_FORM, RETURN_FORM, TAKE_BACK)),
            Map.entry(LEADER_SIGNING, EnumSet.of(CORRECT_PLACES, SIGN, TAKE_SIGNED, RETURN_SIGNING, TAKE_BACK)),
            Map.entry(
                    RETURNED_TO_UNIT_HEAD,
                    EnumSet.of(
                            REVISE,
                            APPROVE,
                            ANSWER_EXAMINER,
                            ANSWER_CHECKER,
                            ANSWER_LEADER,
                            PASS_TO_DRAFTER,
                            WITHDRAW)),
            Map.entry(RETURNED_TO_DRAFTER, EnumSet.of(REVISE, CORRECT_PLACES, SUBMIT, WITHDRAW)),
            Map.entry(NUMBERING, EnumSet.of(RETURN_NUMBERING, ASK_NEW_SIGNATURE, TAKE_BACK, NUMBER)),
            Map.entry(SEALING, EnumSet.of(RESUME_SEAL, RENUMBER, SEAL, CANCEL_SEAL)),
            Map.entry(SEALED, EnumSet.of(CANCEL_SEAL, ISSUE)),
            Map.entry(ISSUED, EnumSet.noneOf(OutgoingAct.class)),
            Map.entry(CANCELLED, EnumSet.noneOf(OutgoingAct.class)),
            Map.entry(WITHDRAWN, EnumSet.noneOf(OutgoingAct.class))));

    @Test
    void everyStateKnowsExactlyTheWantedActs() {
        for (OutgoingState state : OutgoingState.values()) {
            assertThat(OutgoingLifecycle.acts(state)).as(state.word()).isEqualTo(WANTED.get(state));
        }
    }

    @Test
    void everyStateIsReachedFromTheDraft() {
        assertThat(reached(DRAFTING, _ -> true)).containsExactlyInAnyOrder(OutgoingState.values());
    }

    @Test
    void fromEveryStateAnEndIsReached() {
        for (OutgoingState state : OutgoingState.values()) {
            assertThat(reached(state, _ -> true)).as(state.word()).anyMatch(OutgoingState::last);
        }
    }

    @Test
    void nothingIsIssuedWithoutSignatureNumberAndSeal() {
        for (OutgoingAct needed : Set.of(SIGN, NUMBER, SEAL)) {
            // A signature from outside stands beside that of the named signer, who is in every list.
            assertThat(reached(DRAFTING, edge -> edge.act() != needed && edge.act() != TAKE_SIGNED))
                    .as("without %s", needed.word())
                    .doesNotContain(ISSUED);
        }
    }

    @Test
    void nothingIsSignedWithoutApprovalAndFormCheck() {
        for (OutgoingAct needed : Set.of(APPROVE, PASS_FORM)) {
            assertThat(reached(DRAFTING, edge -> edge.act() != needed && edge.act() != ANSWER_LEADER))
                    .as("without %s", needed.word())
                    .doesNotContain(NUMBERING);
        }
    }

    /// By RENUMBER the number is cancelled in the book, not given back: the document takes another one.
    @Test
    void aNumberIsNeverGivenBack() {
        for (Edge edge : OutgoingLifecycle.edges()) {
            if (edge.from().numbered() && edge.act() != RENUMBER) {
                assertThat(edge.ends()).as(edge.toString()).allMatch(OutgoingState::numbered);
            }
        }
    }

    @Test
    void theContentOfASignedDocumentIsNotRevised() {
        assertThat(OutgoingLifecycle.edges())
                .filteredOn(edge -> edge.act() == REVISE || edge.act() == CORRECT_PLACES)
                .extracting(Edge::from)
                .doesNotContain(NUMBERING, SEALING, SEALED, ISSUED, CANCELLED);
    }

    @Test
    void everyReturnAndEveryAnswerNeedsARemark() {
        assertThat(Arrays.stream(OutgoingAct.values())
                        .filter(act ->
                                act.word().startsWith("return-") || act.word().startsWith("answer-")))
                .allMatch(OutgoingAct::needsRemark);
    }

    @Test
    void anActOutOfOrderIsRefusedAndNamesActAndState() {
        assertThat(OutgoingLifecycle.edge(DRAFTING, SIGN)).isEmpty();
        assertThatThrownBy(() -> {
                    throw OutOfOrder.refusal(SIGN, DRAFTING);
                })
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("outgoing.act-out-of-order");
                    assertThat(refusal.reason().values())
                            .containsEntry("act", "@outgoing.act.sign")
                            .containsEntry("state", "@outgoing.state.drafting");
                });
    }

    @Test
    void thePictureInTheDocumentsIsTheCodes() {
        GeneratedPicture.mustBe("outgoing-lifecycle.md", picture());
    }

    private static Set<OutgoingState> reached(OutgoingState start, Predicate<Edge> usable) {
        Set<OutgoingState> reached = EnumSet.of(start);
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            OutgoingState from = open.poll();
            OutgoingLifecycle.edges().stream()
                    .filter(edge -> edge.from() == from && usable.test(edge))
                    .flatMap(edge -> edge.ends().stream())
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return reached;
    }

    private static String picture() {
        String edges = OutgoingLifecycle.edges().stream()
                .flatMap(edge -> edge.ends().stream()
                        .map(end -> "    %s --> %s: %s"
                                .formatted(edge.from(), end, edge.act().word())))
                .collect(Collectors.joining("\n"));
        String ends = Arrays.stream(OutgoingState.values())
                .filter(OutgoingState::last)
                .map(state -> "    %s --> [*]".formatted(state))
                .collect(Collectors.joining("\n"));
        return """
                # The way of an outgoing document

                Drawn from `OutgoingLifecycle`; a test fails when it is stale. The label of an arrow is the act.

                ```mermaid
                stateDiagram-v2
                    [*] --> DRAFTING
                %s
                %s
                ```
                """.formatted(edges, ends);
    }
}
