package vn.congvan.protocol;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/// The bytes of an order over which its seal is made: every word of it, each with its length before
/// it, so that none can run into the next. The picture counts by its digest.
public final class SealedWords {
    private static final String KIND = "congvan-order-1";

    private SealedWords() {}

    /// The bytes for an order and the seal that it bears or will bear; the seal's own signature is
    /// not in them.
    public static byte[] of(SignOrder order, OrderSeal seal) {
        var words = List.of(
                KIND,
                seal.pairing(),
                seal.account(),
                seal.document(),
                seal.base(),
                order.requestId(),
                order.agency(),
                order.title(),
                order.role(),
                order.documentDigest(),
                order.toBeSigned(),
                order.algorithm(),
                order.certificateSha256(),
                order.expiresAt());
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (String word : words) {
                byte[] text = word.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
            out.write(sha256(seal.picture().getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
