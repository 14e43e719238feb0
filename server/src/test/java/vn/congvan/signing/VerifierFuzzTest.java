package vn.congvan.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvandemo.pki.KeyKind;

/// The verifier meets files changed by chance. `-Dcongvan.fuzz.seed` repeats a run, `-Dcongvan.fuzz.files` makes
/// it longer.
class VerifierFuzzTest {
    private static final int SECONDS = 20;

    @TempDir
    static Path directory;

    private static Flow flow;
    private static byte[] issued;

    @BeforeAll
    static void make() {
        flow = new Flow(directory.resolve("pki"), KeyKind.EC_P256, KeyKind.EC_P256);
        issued = flow.issued();
    }

    @AfterAll
    static void close() {
        flow.pki.close();
    }

    @Test
    void noFileChangedByChanceIsCalledValidOrEndsTheVerifier() throws Exception {
        long seed = Long.getLong("congvan.fuzz.seed", System.nanoTime());
        int files = Integer.getInteger("congvan.fuzz.files", 60);
        System.out.println("verifier fuzz: " + files + " files, seed " + seed);
        var mutation = new Mutation(new Random(seed));
        for (int i = 0; i < files; i++) {
            byte[] file = mutation.of(issued);
            if (!changed(file)) {
                continue;
            }
            Verdict verdict =
                    CompletableFuture.supplyAsync(() -> verified(file)).get(SECONDS, TimeUnit.SECONDS);
            assertThat(verdict.light())
                    .as("file %d of seed %d: %s", i, seed, verdict)
                    .isNotEqualTo(Light.GREEN);
        }
    }

    @Test
    void theFileTheyAreMadeFromIsValid() {
        assertThat(verified(issued).light()).isEqualTo(Light.GREEN);
    }

    /// Whether anything was changed that a signature or time stamp covers: all but the fill behind the last value.
    static boolean changed(byte[] file) {
        if (file.length != issued.length) {
            return true;
        }
        String text = new String(issued, java.nio.charset.StandardCharsets.ISO_8859_1);
        int from = text.lastIndexOf("/Contents <") + 10;
        int to = text.indexOf('>', from) + 1;
        return Arrays.mismatch(file, 0, from, issued, 0, from) >= 0
                || Arrays.mismatch(file, to, file.length, issued, to, issued.length) >= 0;
    }

    private static Verdict verified(byte[] file) {
        return new Verification(flow.trust.verifierWithoutNetwork(), flow.clock.instant())
                .verify(file, Expectation.any(), List.of());
    }
}
