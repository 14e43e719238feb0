package vn.congvan.common;

import java.security.SecureRandom;
import java.util.UUID;

/// Makes and reads time-ordered ids (UUID version 7, RFC 9562): the first 48 bits are the milliseconds since 1970, the
/// rest is random. The time is only for the order of keys; no legal time is ever read from an id.
public final class TimeOrderedId {
    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedId() {}

    /// A fresh id, unique and not guessable.
    public static UUID next() {
        long random = RANDOM.nextLong();
        long high = System.currentTimeMillis() << 16 | 0x7000L | random & 0x0FFFL;
        long low = RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /// An id as somebody sent it.
    ///
    /// @throws Refusal `common.unknown-id` if the text is no id: whoever mistypes an address is told as if
    ///     nothing were there
    public static UUID read(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw Refusal.notFound(Reason.of("common.unknown-id"));
        }
    }
}
