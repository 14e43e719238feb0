package vn.congvan.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.common.Digest;
import vn.congvandemo.pki.KeyKind;

/// No hostile file is called valid, and none keeps the verifier busy.
class HostileFilesTest {
    private static final int SECONDS = 20;

    @TempDir
    static Path directory;

    private static Flow flow;
    private static HostileFiles.Honest honest;

    @BeforeAll
    static void make() {
        flow = new Flow(directory.resolve("pki"), KeyKind.EC_P256, KeyKind.EC_P256);
        honest = HostileFiles.Honest.with(flow);
    }

    @AfterAll
    static void close() {
        flow.pki.close();
    }

    @Test
    void whatTheyAreMadeFromIsNotCalledChanged() {
        for (byte[] file : List.of(honest.certified(), honest.annotatable(), honest.approved(), honest.twice())) {
            Verdict verdict = flow.verify(file, Expectation.any());
            assertThat(verdict.light()).as(verdict.toString()).isNotEqualTo(Light.RED);
            assertThat(verdict.signatures())
                    .isNotEmpty()
                    .allSatisfy(found -> assertThat(found.changes()).allMatch(RevisionChange::allowed));
        }
    }

    @Test
    void thereAreAtLeastSixtyDifferentOnes() throws IOException {
        Set<Digest> different = new HashSet<>();
        for (HostileFiles.Making one : HostileFiles.all().values()) {
            different.add(Digest.of(one.from(honest)));
        }
        assertThat(different).hasSizeGreaterThan(180);
    }

    @TestFactory
    Stream<DynamicTest> noHostileFileIsCalledValid() {
        return HostileFiles.all().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    byte[] file = entry.getValue().from(honest);
                    Verdict verdict =
                            CompletableFuture.supplyAsync(() -> offline(file)).get(SECONDS, TimeUnit.SECONDS);
                    assertThat(verdict.light()).as(verdict.toString()).isEqualTo(Light.RED);
                }));
    }

    @TestFactory
    Stream<DynamicTest> aGoodSignatureLaidOverTheTextIsToldAsAChange() {
        return HostileFiles.told().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Verdict verdict = offline(entry.getValue().from(honest));
                    assertThat(verdict.signatures().getFirst().changes())
                            .extracting(RevisionChange::kind)
                            .contains(RevisionChange.Kind.SIGNATURE);
                    assertThat(verdict.signatures().getFirst().coversWholeFile())
                            .isFalse();
                }));
    }

    /// Without network a signature of another program is undetermined; nothing but the hostile act makes it invalid.
    private static Verdict offline(byte[] file) {
        return new Verification(flow.trust.verifierWithoutNetwork(), flow.clock.instant())
                .verify(file, Expectation.any(), List.of());
    }
}
