package vn.congvanagent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// The code that the person carries from the agent's own screen to the server's page: eight digits,
/// for a few minutes, for one pairing, with few guesses.
final class PairingCode {
    static final Duration LIFE = Duration.ofMinutes(5);
    private static final int GUESSES = 5;
    private static final int MANY = 100_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private String code = "";
    private Instant until = Instant.EPOCH;
    private int guesses;

    PairingCode(Clock clock) {
        this.clock = clock;
    }

    /// The code; a new one where the one before is used up or over.
    synchronized String show() {
        if (code.isEmpty() || guesses == 0 || !clock.instant().isBefore(until)) {
            code = "%08d".formatted(RANDOM.nextInt(MANY));
            until = clock.instant().plus(LIFE);
            guesses = GUESSES;
        }
        return code.substring(0, 4) + " " + code.substring(4);
    }

    /// Whether this is the code; it is used up then.
    synchronized boolean take(String typed) {
        if (code.isEmpty() || guesses == 0 || !clock.instant().isBefore(until)) {
            return false;
        }
        guesses--;
        byte[] wanted = code.getBytes(StandardCharsets.US_ASCII);
        byte[] given = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        boolean right = MessageDigest.isEqual(wanted, given);
        if (right) {
            code = "";
        }
        return right;
    }
}
