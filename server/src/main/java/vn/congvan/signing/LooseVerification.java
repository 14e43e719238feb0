package vn.congvan.signing;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.trust.Trust;

/// Verifies files that are only looked at: nothing of them is kept, and nobody need act.
@Service
public class LooseVerification {
    private static final int MOST_REVISIONS = 50;

    private final Trust trust;
    private final Clock clock;

    LooseVerification(Trust trust, Clock clock) {
        this.trust = trust;
        this.clock = clock;
    }

    /// Verifies a file by itself, as {@link Signing#verify} does. If the thread is interrupted, what it answers is
    /// worth nothing.
    public Verdict verify(byte[] file) {
        return new Verification(trust.verifier(), clock.instant()).verify(file, Expectation.any(), List.of());
    }

    /// Of a file that was not verified to the end nothing is said but why: neither valid nor invalid.
    public Verdict undetermined(byte[] file, Reason why) {
        return new Verdict(
                Light.AMBER, Digest.of(file), clock.instant(), List.of(), List.of(), 0, false, false, List.of(why));
    }

    /// The file, and every earlier revision that ends with a signature or a time stamp, newest first.
    public List<Digest> revisions(byte[] file) {
        var digests = new ArrayList<Digest>();
        digests.add(Digest.of(file));
        try {
            FormState.revisions(file).reversed().stream()
                    .map(SignedRevision::end)
                    .filter(end -> end > 0 && end < file.length)
                    .distinct()
                    .limit(MOST_REVISIONS)
                    .map(end -> Digest.of(Arrays.copyOf(file, end)))
                    .forEach(digests::add);
        } catch (IOException | RuntimeException | StackOverflowError _) {
            // What cannot be read extends nothing that was issued here.
            return List.copyOf(digests);
        }
        return List.copyOf(digests);
    }
}
