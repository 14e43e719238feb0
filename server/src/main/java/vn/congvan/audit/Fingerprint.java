package vn.congvan.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How an entry, a link and a head are hashed (SHA-256). The form is part of the stored trail: it never
/// changes.
final class Fingerprint {
    static final byte[] BEGINNING = new byte[32];

    private Fingerprint() {}

    /// Every field in fixed order, each with its length before it; details by key.
    static byte[] of(TrailEntry entry) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            write(out, entry.agency().value());
            write(out, entry.id());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
            write(out, entry.personId());
            write(out, entry.postId());
            write(out, entry.job());
            write(out, entry.act());
            write(out, entry.subjectKind());
            write(out, entry.subject());
            write(out, entry.document().map(Object::toString).orElse(null));
            out.writeInt(entry.details().size());
            for (var detail : new TreeMap<>(entry.details()).entrySet()) {
                write(out, detail.getKey());
                write(out, detail.getValue());
            }
            write(out, entry.request().orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256(bytes.toByteArray());
    }

    /// The link that follows `previous` in the chain.
    static byte[] link(byte[] previous, long position, byte[] entryHash) {
        return sha256(previous, ByteBuffer.allocate(8).putLong(position).array(), entryHash);
    }

    /// The root of the Merkle tree over these hashes (RFC 9162: leaf and node hashes differ; an odd one is
    /// carried up).
    static byte[] root(List<byte[]> hashes) {
        var level = hashes.stream().map(hash -> sha256(new byte[] {0}, hash)).toList();
        while (level.size() > 1) {
            var above = new ArrayList<byte[]>();
            for (int i = 0; i < level.size(); i += 2) {
                above.add(i + 1 < level.size() ? sha256(new byte[] {1}, level.get(i), level.get(i + 1)) : level.get(i));
            }
            level = above;
        }
        return level.getFirst();
    }

    private static void write(DataOutputStream out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
            return;
        }
        var bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
