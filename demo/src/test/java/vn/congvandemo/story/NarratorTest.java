package vn.congvandemo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NarratorTest {
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final Narrator narrator = new Narrator(new PrintStream(heard, true, StandardCharsets.UTF_8));

    @Test
    void aTakenPortIsToldWithTheWayOut() {
        narrator.failed(new IllegalStateException("start", new BindException("Address already in use")));
        assertThat(heard.toString(StandardCharsets.UTF_8))
                .contains("Cổng này đang có chương trình khác dùng")
                .contains("--port");
    }

    @Test
    void anyOtherFailureIsToldByItsLastCause() {
        narrator.failed(new IllegalStateException("start", new IllegalArgumentException("no disk")));
        assertThat(heard.toString(StandardCharsets.UTF_8)).contains("no disk").doesNotContain("--port");
    }
}
