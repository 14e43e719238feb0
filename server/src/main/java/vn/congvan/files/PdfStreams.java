package vn.congvan.files;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// Unfolds every compressed stream of a PDF once, keeping nothing, before anything else reads the file: a few
/// kilobytes must not become gigabytes of memory.
final class PdfStreams {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int DICTIONARY = 600;
    private static final Pattern CHAIN = Pattern.compile("/Filter\\s*\\[([^\\]]*)\\]");
    private static final Pattern FOLD = Pattern.compile("/(FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\\b");
    private static final Pattern SPELT = Pattern.compile("/(ASCII85Decode|A85|ASCIIHexDecode|AHx)\\b");
    private static final int LARGEST_SPELT = 64 << 10;
    private static final long LARGEST_STREAM = 256L << 20;
    private static final long LARGEST_SUM = 2L << 30;
    private static final long LARGEST_RATIO_STREAM = 64L << 20;
    private static final int LARGEST_RATIO = 600;

    private PdfStreams() {}

    /// @throws Refusal `files.bomb`
    static void refuseBombs(byte[] pdf) {
        long sum = 0;
        byte[] sink = new byte[1 << 16];
        for (int at = next(pdf, 0); at >= 0; at = next(pdf, at)) {
            int start = skipLineEnd(pdf, at);
            refuseFoldedTwice(pdf, at, start);
            if (!looksCompressed(pdf, start)) {
                continue;
            }
            sum += unfold(pdf, start, sink);
            if (sum > LARGEST_SUM) {
                throw bomb();
            }
        }
    }

    private static void refuseFoldedTwice(byte[] pdf, int at, int start) {
        int from = Math.max(0, at - DICTIONARY);
        String dictionary = new String(pdf, from, at - from, StandardCharsets.ISO_8859_1);
        var chain = CHAIN.matcher(dictionary.substring(Math.max(0, dictionary.lastIndexOf(" obj"))));
        if (!chain.find()) {
            return;
        }
        long folds = FOLD.matcher(chain.group(1)).results().count();
        boolean hidden = folds == 1
                && !looksCompressed(pdf, start)
                && SPELT.matcher(chain.group(1)).find();
        if (folds > 1 || hidden && lengthFrom(pdf, start) > LARGEST_SPELT) {
            throw bomb();
        }
    }

    private static int lengthFrom(byte[] pdf, int start) {
        for (int at = start; at <= pdf.length - STREAM.length; at++) {
            if (pdf[at] == 's' && isStream(pdf, at)) {
                return at - start;
            }
        }
        return pdf.length - start;
    }

    private static long unfold(byte[] pdf, int start, byte[] sink) {
        try (var inflater = new Inflater()) {
            inflater.setInput(pdf, start, pdf.length - start);
            while (!inflater.finished()) {
                if (inflater.inflate(sink) == 0) {
                    break;
                }
                refuseIfTooMuch(inflater.getBytesWritten(), inflater.getBytesRead());
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException _) {
            return 0;
        }
    }

    private static void refuseIfTooMuch(long written, long read) {
        boolean tooMuch = written > LARGEST_STREAM
                || written > LARGEST_RATIO_STREAM && written / Math.max(1, read) > LARGEST_RATIO;
        if (tooMuch) {
            throw bomb();
        }
    }

    private static int next(byte[] pdf, int from) {
        for (int at = from; at <= pdf.length - STREAM.length; at++) {
            if (pdf[at] == 's' && isStream(pdf, at) && !(at >= 3 && pdf[at - 1] == 'd' && pdf[at - 2] == 'n')) {
                return at + STREAM.length;
            }
        }
        return -1;
    }

    private static boolean isStream(byte[] pdf, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (pdf[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    private static int skipLineEnd(byte[] pdf, int at) {
        int start = at;
        while (start < pdf.length && (pdf[start] == '\r' || pdf[start] == '\n' || pdf[start] == ' ')) {
            start++;
        }
        return start;
    }

    private static boolean looksCompressed(byte[] pdf, int start) {
        return start + 2 < pdf.length
                && (pdf[start] & 0x0f) == 8
                && (((pdf[start] & 0xff) << 8 | pdf[start + 1] & 0xff) % 31) == 0;
    }

    private static Refusal bomb() {
        return Refusal.userMistake(Reason.of("files.bomb"));
    }
}
