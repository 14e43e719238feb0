package vn.congvan.signing.changes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Where a revision says that its objects stand, read as it is written. A reader that mends what is wrong there, or
/// passes over what is set free, shows another file than one that does not.
final class CrossReferences {
    private static final int MOST_SECTIONS = 10_000;
    private static final int TAIL = 2_048;
    private static final COSName HYBRID = COSName.getPDFName("XRefStm");

    /// One object's place.
    private sealed interface Place {
        record Free() implements Place {}

        record At(long offset, long generation) implements Place {}

        record Within(long stream, long index) implements Place {}
    }

    private final byte[] file;
    private final int end;
    private final Map<Long, Place> places = new HashMap<>();
    private final SequencedSet<Long> sections = new LinkedHashSet<>();

    private CrossReferences(byte[] file, int end) {
        this.file = file;
        this.end = end;
    }

    /// Those of the file up to this end; nothing if they cannot be followed.
    static Optional<CrossReferences> of(byte[] file, int end) {
        try {
            var found = new CrossReferences(file, end);
            found.follow(found.last());
            return Optional.of(found);
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    /// Whether the revision ends as a file does.
    static boolean complete(byte[] file, int end) {
        return tail(file, end).contains("%%EOF");
    }

    private static String tail(byte[] file, int end) {
        int from = Math.max(0, end - TAIL);
        return new String(file, from, end - from, StandardCharsets.ISO_8859_1);
    }

    private long last() throws IOException {
        String tail = tail(file, end);
        int at = tail.lastIndexOf("startxref");
        if (at < 0) {
            throw new IOException("no startxref");
        }
        return Long.parseLong(tail.substring(at + 9).strip().split("\\s", 2)[0]);
    }

    private void follow(long from) throws IOException {
        long at = from;
        while (at >= 0) {
            if (at >= end || sections.size() >= MOST_SECTIONS || !sections.add(at)) {
                throw new IOException("a chain that leads nowhere");
            }
            var tokens = new FileTokens(file, end, (int) at);
            COSDictionary trailer = tokens.peek().equals("xref") ? table(tokens) : stream(at);
            long hybrid = trailer.getLong(HYBRID, -1);
            if (hybrid >= 0) {
                stream(hybrid);
            }
            at = trailer.getLong(COSName.PREV, -1);
        }
    }

    private COSDictionary table(FileTokens tokens) throws IOException {
        tokens.next();
        while (!tokens.peek().equals("trailer")) {
            long number = Long.parseLong(tokens.next());
            long count = Long.parseLong(tokens.next());
            for (long i = 0; i < count; i++) {
                long offset = Long.parseLong(tokens.next());
                long generation = Long.parseLong(tokens.next());
                // Some programs write objects that are not there as used ones at the beginning of the file.
                boolean used = tokens.next().equals("n") && offset > 0;
                places.putIfAbsent(number + i, used ? new Place.At(offset, generation) : new Place.Free());
            }
        }
        tokens.next();
        return new SectionParser(file, end).dictionary(tokens.at());
    }

    private COSDictionary stream(long at) throws IOException {
        COSStream stream = new SectionParser(file, end).stream(at);
        int[] widths = numbers(stream.getCOSArray(COSName.W));
        COSArray index = stream.getCOSArray(COSName.INDEX);
        int[] ranges = index == null ? new int[] {0, stream.getInt(COSName.SIZE)} : numbers(index);
        try (InputStream data = stream.createInputStream()) {
            for (int i = 0; i + 1 < ranges.length; i += 2) {
                for (int j = 0; j < ranges[i + 1]; j++) {
                    long type = widths[0] == 0 ? 1 : number(data, widths[0]);
                    long first = number(data, widths[1]);
                    long second = number(data, widths[2]);
                    places.putIfAbsent((long) ranges[i] + j, place(type, first, second));
                }
            }
        }
        return stream;
    }

    private static Place place(long type, long first, long second) {
        return type == 1 && first > 0
                ? new Place.At(first, second)
                : type == 2 ? new Place.Within(first, second) : new Place.Free();
    }

    private static long number(InputStream data, int width) throws IOException {
        long value = 0;
        for (int i = 0; i < width; i++) {
            int next = data.read();
            if (next < 0) {
                throw new IOException("a cross-reference that ends early");
            }
            value = value << 8 | next;
        }
        return value;
    }

    private static int[] numbers(@org.jspecify.annotations.Nullable COSArray array) throws IOException {
        if (array == null) {
            throw new IOException("no cross-reference");
        }
        int[] all = new int[array.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = array.getObject(i) instanceof COSNumber number ? number.intValue() : 0;
        }
        return all;
    }

    /// What is wrong with these, as the ones of a later revision than that: they do not lead on from it, or lead to
    /// something else than they say.
    List<String> wrongAfter(CrossReferences earlier) {
        List<String> wrong = new ArrayList<>();
        if (!sections.contains(earlier.sections.getFirst())) {
            wrong.add("xref");
        }
        places.forEach((number, place) -> {
            Place known = earlier.places.get(number);
            if (place instanceof Place.At now && !now.equals(known)) {
                boolean other = known instanceof Place.At before && before.generation() != now.generation();
                if (other || !stands(number, now)) {
                    wrong.add("xref/" + number);
                }
            }
        });
        return wrong.stream().limit(20).toList();
    }

    private boolean stands(long number, Place.At place) {
        if (place.offset() >= end) {
            return false;
        }
        try {
            var tokens = new FileTokens(file, end, (int) place.offset());
            return tokens.next().equals(Long.toString(number))
                    && tokens.next().equals(Long.toString(place.generation()))
                    && tokens.next().startsWith("obj");
        } catch (IOException _) {
            return false;
        }
    }

    /// Takes away what is set free, as every reader but this library does.
    void freeIn(PDDocument document) {
        for (COSObjectKey key :
                List.copyOf(document.getDocument().getXrefTable().keySet())) {
            if (places.get(key.getNumber()) instanceof Place.Free) {
                document.getDocument().getObjectFromPool(key).setToNull();
            }
        }
    }
}
