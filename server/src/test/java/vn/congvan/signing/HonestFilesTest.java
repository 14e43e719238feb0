package vn.congvan.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.congvandemo.pki.KeyKind;

/// No honest file is called changed.
class HonestFilesTest {
    @TempDir
    static Path directory;

    private static Flow flow;

    @BeforeAll
    static void open() {
        flow = new Flow(directory.resolve("pki"), KeyKind.EC_P256, KeyKind.EC_P256);
    }

    @AfterAll
    static void close() {
        flow.pki.close();
    }

    @TestFactory
    Stream<DynamicTest> noHonestFileIsCalledChanged() throws IOException {
        return HonestFiles.all(flow).entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Verdict verdict = new Verification(flow.trust.verifierWithoutNetwork(), flow.clock.instant())
                            .verify(entry.getValue(), Expectation.any(), List.of());
                    assertThat(verdict.light()).as(verdict.toString()).isNotEqualTo(Light.RED);
                    assertThat(verdict.signatures())
                            .isNotEmpty()
                            .allSatisfy(found -> assertThat(found.changes()).allMatch(RevisionChange::allowed));
                }));
    }
}
