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
import org.jspecify.annotations.Nullable;

/// Where a revision says that its objects stand, read as it is written. A reader that mends what is wrong there, or
/// passes over what is set free, shows another file than one that does not.
final class CrossReferences {
    private static final int MOST_SECTIONS = 10_000;
    private static final int MOST_PLACES = 2_000_000;
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
    private final Map<Long, List<Long>> heads = new HashMap<>();
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
        while (at > 0 || sections.isEmpty()) {
            if (at >= end || sections.size() >= MOST_SECTIONS || !sections.add(at)) {
                throw new IOException("a chain that leads nowhere");
            }
            var tokens = new FileTokens(file, end, (int) at);
            COSDictionary trailer = tokens.peek().equals("xref") ? table(tokens) : stream(at);
            long hybrid = trailer.getLong(HYBRID, -1);
            if (hybrid > 0) {
                stream(hybrid);
            }
            at = trailer.getLong(COSName.PREV, -1);
        }
    }

    private void put(long number, Place place) throws IOException {
        places.putIfAbsent(number, place);
        if (places.size() > MOST_PLACES) {
            throw new IOException("more objects than any document has");
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
                put(number + i, used ? new Place.At(offset, generation) : new Place.Free());
            }
        }
        tokens.next();
        return new SectionParser(file, end).dictionary(tokens.at());
    }

    private COSDictionary stream(long at) throws IOException {
        COSStream stream = new SectionParser(file, end).stream(at);
        int[] widths = numbers(stream.getCOSArray(COSName.W));
        if (widths.length < 3 || widths[1] <= 0) {
            throw new IOException("a cross-reference that says nothing");
        }
        COSArray index = stream.getCOSArray(COSName.INDEX);
        int[] ranges = index == null ? new int[] {0, stream.getInt(COSName.SIZE)} : numbers(index);
        try (InputStream data = stream.createInputStream()) {
            for (int i = 0; i + 1 < ranges.length; i += 2) {
                for (int j = 0; j < ranges[i + 1]; j++) {
                    long type = widths[0] == 0 ? 1 : number(data, widths[0]);
                    long first = number(data, widths[1]);
                    long second = number(data, widths[2]);
                    put((long) ranges[i] + j, place(type, first, second));
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

    private static int[] numbers(@Nullable COSArray array) throws IOException {
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
            if (place instanceof Place.Within within && !within.equals(known) && !standsWithin(number, within)) {
                wrong.add("xref/" + number);
            }
            if (place instanceof Place.At now && !now.equals(known)) {
                boolean other = !(known instanceof Place.Free) && generation(known) != now.generation();
                if (other || !stands(number, now)) {
                    wrong.add("xref/" + number);
                }
            }
        });
        return wrong.stream().limit(20).toList();
    }

    /// What was never there, and what stands in a stream, is of the first generation.
    private static long generation(@Nullable Place known) {
        return known instanceof Place.At before ? before.generation() : 0;
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

    /// Whether the head of the stream says so too, in the order in which every reader counts.
    private boolean standsWithin(long number, Place.Within place) {
        if (!(places.get(place.stream()) instanceof Place.At at)) {
            return false;
        }
        List<Long> numbers = heads.computeIfAbsent(at.offset(), this::head);
        return place.index() >= 0 && place.index() < numbers.size() && numbers.get((int) place.index()) == number;
    }

    /// The numbers in the head of a stream of objects; none if it is not in order.
    private List<Long> head(long offset) {
        try {
            COSStream stream = new SectionParser(file, end).stream(offset);
            int count = stream.getInt(COSName.N);
            byte[] content;
            try (InputStream data = stream.createInputStream()) {
                content = data.readNBytes(Math.max(stream.getInt(COSName.FIRST), 0));
            }
            var tokens = new FileTokens(content, content.length, 0);
            var numbers = new ArrayList<Long>();
            long before = -1;
            for (int i = 0; i < count; i++) {
                long number = Long.parseLong(tokens.next());
                long at = Long.parseLong(tokens.next());
                if (at <= before || numbers.contains(number)) {
                    return List.of();
                }
                before = at;
                numbers.add(number);
            }
            return numbers;
        } catch (IOException | RuntimeException _) {
            return List.of();
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
