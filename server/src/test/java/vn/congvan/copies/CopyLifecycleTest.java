package vn.congvan.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.congvan.testing.GeneratedPicture;

/// The life cycle of a copy, as data.
class CopyLifecycleTest {
    @Test
    void everyStateIsReachedAndEveryActIsUsedAndLeadsOneWay() {
        var reached = EnumSet.of(CopyState.REQUESTED);
        CopyLifecycle.edges().forEach(edge -> {
            assertThat(reached).as(edge.toString()).contains(edge.from());
            reached.add(edge.to());
        });
        assertThat(reached).containsExactlyInAnyOrder(CopyState.values());
        assertThat(CopyLifecycle.edges()).extracting(CopyLifecycle.Edge::act).contains(CopyAct.values());
        assertThat(CopyLifecycle.edges())
                .extracting(edge -> edge.from() + " × " + edge.act())
                .doesNotHaveDuplicates();
    }

    @Test
    void whatWasHandedOutRefusedOrGivenUpStaysSo() {
        for (CopyState last : EnumSet.of(CopyState.GIVEN, CopyState.REFUSED, CopyState.CANCELLED)) {
            assertThat(Arrays.stream(CopyAct.values()).filter(act -> CopyLifecycle.knows(last, act)))
                    .as(last.word())
                    .isEmpty();
        }
    }

    @Test
    void everyStateHasItsWords() {
        var words = ResourceBundle.getBundle("messages.copies", Locale.ROOT);
        for (CopyState state : CopyState.values()) {
            assertThat(words.containsKey("copies.state." + state.word())).isTrue();
        }
    }

    @Test
    void thePictureInTheDocumentsIsTheCodes() {
        String edges = CopyLifecycle.edges().stream()
                .map(edge -> "    %s --> %s: %s"
                        .formatted(edge.from(), edge.to(), edge.act().word()))
                .collect(Collectors.joining("\n"));
        String ends = Arrays.stream(CopyState.values())
                .filter(state -> CopyLifecycle.edges().stream().noneMatch(edge -> edge.from() == state))
                .map(state -> "    %s --> [*]".formatted(state))
                .collect(Collectors.joining("\n"));
        GeneratedPicture.mustBe("copies-lifecycle.md", """
                # The way of a copy

                Drawn from `CopyLifecycle`; a test fails when it is stale. The label of an arrow is the act.

                ```mermaid
                stateDiagram-v2
                    [*] --> REQUESTED
                %s
                %s
                ```
                """.formatted(edges, ends));
    }
}
