package vn.congvanbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormCheckBenchTest {
    @TempDir
    private Path folder;

    @Test
    void theDocumentHasTwentyPagesItsFaultIsFoundAndBothWaysAreMeasured() throws Exception {
        var out = new ByteArrayOutputStream();
        var cost = FormCheckBench.run(folder, 1, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(cost.pages()).isBetween(18, 24);
        assertThat(cost.rules()).contains("article-order");
        assertThat(cost.check()).isPositive();
        assertThat(cost.extraction()).isPositive();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("ratio");
    }
}
