package vn.congvan.signing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Changes a file by chance.
final class Mutation {
    private static final String[] WORDS = {
        "/ByteRange", "/Contents", "/Kids", "/Prev", "/Root", "/Length", "endobj", "startxref", "/Annots", "/V", "/T"
    };

    private final RandomGenerator random;

    Mutation(RandomGenerator random) {
        this.random = random;
    }

    byte[] of(byte[] file) {
        return switch (random.nextInt(7)) {
            case 0 -> flipped(file);
            case 1 -> Arrays.copyOf(file, random.nextInt(file.length));
            case 2 -> spliced(file);
            case 3 -> digit(file);
            case 4 -> word(file);
            case 5 -> twice(file);
            default -> appended(file);
        };
    }

    private byte[] flipped(byte[] file) {
        byte[] changed = file.clone();
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private byte[] spliced(byte[] file) {
        int from = random.nextInt(file.length);
        int to = Math.min(file.length, from + 1 + random.nextInt(500));
        return Forgery.joined(Arrays.copyOf(file, from), Arrays.copyOfRange(file, to, file.length));
    }

    private byte[] twice(byte[] file) {
        int from = random.nextInt(file.length);
        int to = Math.min(file.length, from + 1 + random.nextInt(5000));
        int at = random.nextBoolean() ? file.length : random.nextInt(file.length);
        return Forgery.joined(
                Arrays.copyOf(file, at), Arrays.copyOfRange(file, from, to), Arrays.copyOfRange(file, at, file.length));
    }

    private byte[] digit(byte[] file) {
        byte[] changed = file.clone();
        for (int i = random.nextInt(file.length); i < file.length; i++) {
            if (changed[i] >= '0' && changed[i] <= '9') {
                changed[i] = (byte) ('0' + (changed[i] - '0' + 1 + random.nextInt(9)) % 10);
                break;
            }
        }
        return changed;
    }

    private byte[] word(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        String one = WORDS[random.nextInt(WORDS.length)];
        String other = WORDS[random.nextInt(WORDS.length)];
        int at = text.indexOf(one, random.nextInt(file.length));
        at = at < 0 ? text.indexOf(one) : at;
        return (text.substring(0, at) + other + text.substring(at + one.length()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] appended(byte[] file) {
        byte[] more = new byte[1 + random.nextInt(200)];
        random.nextBytes(more);
        return Forgery.joined(file, more);
    }
}
