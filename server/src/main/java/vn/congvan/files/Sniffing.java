package vn.congvan.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// Says by its first bytes what a file is.
final class Sniffing {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] COMPOUND = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };
    private static final String ENCRYPTED_PACKAGE = "EncryptedPackage";

    private Sniffing() {}

    /// The coarse nature of the bytes.
    enum Nature {
        PDF,
        ZIP,
        PNG,
        JPEG,
        XML,
        JSON,
        HTML,
        TEXT,
        OTHER
    }

    /// @throws Refusal `files.password` for an office file encrypted with a password
    static Nature nature(byte[] content) {
        if (startsWith(content, PDF)) {
            return Nature.PDF;
        } else if (startsWith(content, ZIP)) {
            return Nature.ZIP;
        } else if (startsWith(content, PNG)) {
            return Nature.PNG;
        } else if (startsWith(content, JPEG)) {
            return Nature.JPEG;
        } else if (startsWith(content, COMPOUND)) {
            refuseEncrypted(content);
            return Nature.OTHER;
        }
        return text(content).map(Sniffing::natureOfText).orElse(Nature.OTHER);
    }

    private static void refuseEncrypted(byte[] content) {
        String wide = new String(content, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (wide.contains(ENCRYPTED_PACKAGE)) {
            throw Refusal.userMistake(Reason.of("files.password"));
        }
    }

    private static Nature natureOfText(String text) {
        String start = text.replace("\uFEFF", "").stripLeading();
        String small = start.substring(0, Math.min(200, start.length())).toLowerCase(Locale.ROOT);
        if (small.startsWith("<!doctype html") || small.startsWith("<html")) {
            return Nature.HTML;
        } else if (small.startsWith("<?xml") || small.startsWith("<")) {
            return Nature.XML;
        } else if (small.startsWith("{") || small.startsWith("[")) {
            return Nature.JSON;
        }
        return Nature.TEXT;
    }

    private static Optional<String> text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            boolean binary = text.chars().anyMatch(c -> c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f');
            return binary ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length
                && java.util.Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
