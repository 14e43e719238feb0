package vn.congvandemo.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DemoArgumentsTest {

    @Test
    void withoutArgumentsTheServerStaysUpOverADirectoryOfItsOwn() {
        DemoArguments read = DemoArguments.read();

        assertThat(read.exit()).isFalse();
        assertThat(read.document()).isEmpty();
        assertThat(read.data()).isEqualTo(Path.of(".congvan", "demo"));
        assertThat(read.out()).isEqualTo(Path.of("target", "demo"));
    }

    @Test
    void valuesMayFollowOrBeJoined() {
        DemoArguments read = DemoArguments.read("--exit", "--document", "a b.txt", "--port=0", "--data=x");

        assertThat(read)
                .isEqualTo(new DemoArguments(
                        java.util.Optional.of(Path.of("a b.txt")), true, Path.of("x"), 0, Path.of("target", "demo")));
    }

    @Test
    void whatIsNotKnownOrLacksItsValueIsRefused() {
        assertThatThrownBy(() -> DemoArguments.read("--exits")).hasMessageContaining("--exits");
        assertThatThrownBy(() -> DemoArguments.read("--document")).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> DemoArguments.read("--port", "70000")).hasMessageContaining("70000");
    }
}
