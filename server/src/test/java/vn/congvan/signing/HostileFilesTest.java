package vn.congvan.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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
    private static final long SEED = Long.getLong("congvan.hostile.seed", System.nanoTime());
    /// What no reader shows any more once a program has written to the file.
    private static final Set<String> HARMLESS_WHEN_CLOSED = Set.of(
            "issued: bytes appended",
            "the form's flags taken back",
            "the value in another field too",
            "two contents, the other first",
            "two ranges, the other first",
            "encrypted afterwards",
            "encrypted by a filter that nobody has",
            "an end that leads to the beginning",
            "an end that leads far away",
            "no cross-reference at all, only objects",
            "a comment behind the end",
            "a line end more",
            "the object of the root and of the information one",
            "dictionaries within dictionaries in the description",
            "an object stream that contains itself");

    @TempDir
    static Path directory;

    private static Flow flow;
    private static Flow stranger;
    private static HostileFiles.Honest honest;

    @BeforeAll
    static void make() {
        flow = new Flow(directory.resolve("pki"), KeyKind.EC_P256, KeyKind.EC_P256);
        stranger = new Flow(directory.resolve("stranger"), KeyKind.EC_P256, KeyKind.EC_P256);
        honest = HostileFiles.Honest.with(flow, stranger);
    }

    @AfterAll
    static void close() {
        flow.pki.close();
        stranger.pki.close();
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

    /// What is added at the end is told as appended bytes; here something signed closes the file, and only the
    /// comparison is left to find it.
    @TestFactory
    Stream<DynamicTest> noHostileFileIsHealedByClosingIt() {
        System.out.println("congvan.hostile.seed=" + SEED);
        Map<String, HostileFiles.Making> all = new LinkedHashMap<>(HostileFiles.all());
        Map<String, Forgery.Act> forgeries = new LinkedHashMap<>(Forgery.all());
        forgeries.putAll(Forgery.ofNumber());
        forgeries.putAll(Forgery.ofSeal());
        forgeries.forEach((name, act) -> all.put("issued: " + name, from -> act.on(from.issued())));
        return all.entrySet().stream()
                .filter(entry -> !HARMLESS_WHEN_CLOSED.contains(entry.getKey()))
                .flatMap(entry -> ways(entry.getKey())
                        .map(closing -> DynamicTest.dynamicTest(entry.getKey() + ", closed by a " + closing, () -> {
                            byte[] file = entry.getValue().from(honest);
                            Optional<byte[]> closed = closing.tried(file, honest);
                            if (closed.isPresent()) {
                                Verdict verdict = CompletableFuture.supplyAsync(() -> offline(closed.get()))
                                        .get(SECONDS, TimeUnit.SECONDS);
                                assertThat(verdict.light())
                                        .as(verdict.toString())
                                        .isEqualTo(Light.RED);
                            }
                        })));
    }

    /// One way for each, another one with another seed; both with `-Dcongvan.hostile.ways=all`.
    private static Stream<Closing> ways(String name) {
        Closing[] all = Closing.values();
        return System.getProperty("congvan.hostile.ways", "").equals("all")
                ? Stream.of(all)
                : Stream.of(all[new Random(SEED ^ name.hashCode()).nextInt(all.length)]);
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
