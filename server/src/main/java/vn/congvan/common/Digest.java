package vn.congvan.common;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The SHA-256 digest of content, 64 lower-case hexadecimal figures: the address of every stored file.
public record Digest(String hex) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /// @throws IllegalArgumentException if the text is not 64 lower-case hexadecimal figures
    public Digest {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("hex is not a SHA-256 digest");
        }
    }

    /// The digest of these bytes.
    public static Digest of(byte[] content) {
        try {
            return new Digest(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// The 32 bytes of the digest.
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
