package vn.congvan.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class IncomingLifecycleTest {
    private static final Path PICTURE = Path.of("..", "docs", "generated", "incoming-lifecycle.md");

    @Test
    void everyStateCanBeReached() {
        var reached = EnumSet.of(IncomingState.OUTSIDE);
        var ahead = new ArrayDeque<>(reached);
        while (!ahead.isEmpty()) {
            IncomingState state = ahead.remove();
            IncomingLifecycle.edges().stream()
                    .filter(edge -> edge.from() == state && reached.add(edge.to()))
                    .forEach(edge -> ahead.add(edge.to()));
        }
        assertThat(reached).containsExactlyInAnyOrder(IncomingState.values());
    }

    @Test
    void noActLeadsTwoWaysFromOneState() {
        assertThat(IncomingLifecycle.edges())
                .extracting(edge -> edge.from() + " × " + edge.act())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyActIsUsed() {
        assertThat(IncomingLifecycle.edges())
                .extracting(IncomingLifecycle.Edge::act)
                .contains(IncomingAct.values());
    }

    @Test
    void nothingIsRefusedOnceItHasItsNumber() {
        assertThat(IncomingLifecycle.acts(IncomingState.REGISTERED)).isEmpty();
    }

    @Test
    void everyStateAndEveryButtonHasItsWords() {
        var words = ResourceBundle.getBundle("messages.incoming", Locale.ROOT);
        for (IncomingState state : IncomingState.values()) {
            assertThat(words.containsKey("incoming.state." + state.word())).isTrue();
        }
        IncomingLifecycle.edges().stream()
                .filter(edge -> edge.from() != IncomingState.OUTSIDE)
                .forEach(edge -> assertThat(
                                words.containsKey("incoming.act." + edge.act().word()))
                        .isTrue());
    }

    @Test
    void thePictureInTheDocumentsIsTheLifeCycleAsItIs() throws IOException {
        String drawn = drawn();
        if (System.getProperty("congvan.draw") != null) {
            Files.createDirectories(PICTURE.getParent());
            Files.writeString(PICTURE, drawn);
        }
        assertThat(Files.exists(PICTURE) ? Files.readString(PICTURE) : "")
                .as("the picture is stale: run this test once with -Dcongvan.draw=true")
                .isEqualTo(drawn);
    }

    private static String drawn() {
        var picture = new StringBuilder("""
                # Vòng đời văn bản đến

                Sinh tự động từ `IncomingLifecycle`; không sửa tay.

                ```mermaid
                stateDiagram-v2
                """);
        for (IncomingState state : IncomingState.values()) {
            if (state != IncomingState.OUTSIDE) {
                picture.append("    ")
                        .append(state)
                        .append(" : ")
                        .append(word("incoming.state." + state.word()))
                        .append('\n');
            }
        }
        for (IncomingLifecycle.Edge edge : IncomingLifecycle.edges()) {
            picture.append("    ")
                    .append(edge.from() == IncomingState.OUTSIDE ? "[*]" : edge.from())
                    .append(" --> ")
                    .append(edge.to())
                    .append(" : ")
                    .append(edge.act().word())
                    .append(" / ")
                    .append(edge.event())
                    .append('\n');
        }
        for (IncomingState state : IncomingState.values()) {
            if (IncomingLifecycle.acts(state).isEmpty()) {
                picture.append("    ").append(state).append(" --> [*]\n");
            }
        }
        return picture.append("```\n").toString();
    }

    private static String word(String key) {
        return ResourceBundle.getBundle("messages.incoming", Locale.ROOT).getString(key);
    }
}
