package vn.congvan.signing.changes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congvan.signing.RevisionChange;
import vn.congvan.signing.RevisionChange.Kind;

/// What came after each signature of a file.
public final class ChangesAfter {
    private static final Logger LOG = LoggerFactory.getLogger(ChangesAfter.class);
    private static final int LONGEST_PART = 60;

    private final Map<String, List<RevisionChange>> byField;

    private ChangesAfter(Map<String, List<RevisionChange>> byField) {
        this.byField = byField;
    }

    /// One signature or time stamp, by its field.
    ///
    /// @param end how far into the file it covers
    public record Revision(String field, int end) {}

    /// Compares every revision with the next, and the last with the whole file.
    ///
    /// @param revisions in the order of signing
    /// @throws IOException if a revision cannot be read, or has more in it than any honest file
    public static ChangesAfter of(byte[] file, List<Revision> revisions) throws IOException {
        Map<String, List<RevisionChange>> changes = new HashMap<>();
        List<String> earlier = new ArrayList<>();
        Permission permission = Permission.everything();
        for (int i = 0; i < revisions.size(); i++) {
            Revision revision = revisions.get(i);
            boolean last = i == revisions.size() - 1;
            int next = last ? file.length : revisions.get(i + 1).end();
            earlier.add(revision.field());
            changes.put(revision.field(), new ArrayList<>());
            if (next > revision.end() && !CrossReferences.complete(file, revision.end())) {
                // What it covers is no file yet: what came after decides what is shown.
                changes.get(revision.field()).add(new RevisionChange(Kind.BYTES, Optional.empty(), "", false));
            }
            Optional<CrossReferences> references = CrossReferences.of(file, revision.end());
            try (PDDocument before = load(file, revision.end())) {
                references.ifPresent(known -> known.freeIn(before));
                FormFields.FormField signed = FormFields.of(before).byName().get(revision.field());
                permission = signed == null ? permission : permission.and(signed);
                if (next > revision.end()) {
                    List<RevisionChange> found = between(before, file, references, revision.end(), next, permission);
                    earlier.forEach(
                            field -> changes.getOrDefault(field, List.of()).addAll(found));
                    if (last && found.isEmpty()) {
                        var bytes = new RevisionChange(Kind.BYTES, Optional.empty(), "", false);
                        earlier.forEach(
                                field -> changes.getOrDefault(field, List.of()).add(bytes));
                    }
                }
            }
        }
        return new ChangesAfter(changes);
    }

    private static List<RevisionChange> between(
            PDDocument before, byte[] file, Optional<CrossReferences> earlier, int from, int end, Permission permission)
            throws IOException {
        Optional<CrossReferences> later = CrossReferences.of(file, end);
        try (PDDocument after = load(file, end)) {
            later.ifPresent(known -> known.freeIn(after));
            List<Difference> found = new ArrayList<>(Differences.between(before, after, from));
            // Where the earlier ones cannot be followed, nothing can be held against the later ones.
            earlier.ifPresent(known -> later.map(ones -> ones.wrongAfter(known))
                    .orElse(List.of("xref"))
                    .forEach(part -> found.add(Difference.of(Kind.DOCUMENT, part))));
            return found.stream()
                    .map(one ->
                            new RevisionChange(one.kind(), one.page(), shortened(one.part()), permission.allows(one)))
                    .distinct()
                    .toList();
        }
    }

    private static String shortened(String part) {
        return part.length() <= LONGEST_PART ? part : part.substring(0, LONGEST_PART) + "…";
    }

    /// As it is written first: a reader that repairs a broken cross-reference may show another file than one that does
    /// not. Only what cannot be read otherwise is repaired.
    private static PDDocument load(byte[] file, int end) throws IOException {
        try {
            return new PDFParser(bytes(file, end)).parse(false);
        } catch (IOException e) {
            LOG.debug("a revision is read with repairs: {}", e.toString());
            return Loader.loadPDF(bytes(file, end));
        }
    }

    private static RandomAccessReadBuffer bytes(byte[] file, int end) {
        return new RandomAccessReadBuffer(ByteBuffer.wrap(file, 0, end).slice());
    }

    /// What came after the signature in this field, in the order in which it came.
    public List<RevisionChange> after(String field) {
        return List.copyOf(byField.getOrDefault(field, List.of()));
    }

    /// Whether everything that came after any signature was permitted.
    public boolean allAllowed() {
        return byField.values().stream().flatMap(List::stream).allMatch(RevisionChange::allowed);
    }
}
