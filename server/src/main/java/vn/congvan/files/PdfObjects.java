package vn.congvan.files;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// Walks all objects of a PDF, reachable or not, and says what acts or hides in them.
final class PdfObjects {
    private static final int MOST_OBJECTS = 2_000_000;
    private static final Set<String> ACTIVE = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "Rendition",
            "Movie",
            "Sound",
            "GoToE",
            "GoToR",
            "RichMediaExecute");
    private static final COSName RICH_MEDIA = COSName.getPDFName("RichMedia");
    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final COSName BYTE_RANGE = COSName.BYTERANGE;

    private boolean script;
    private boolean embedded;
    private boolean signature;

    private PdfObjects() {}

    /// Looks at every object.
    static PdfObjects of(PDDocument document) throws IOException {
        var found = new PdfObjects();
        found.walk(document);
        return found;
    }

    /// Whether any object is a signature value.
    static boolean signed(PDDocument document) throws IOException {
        return of(document).signature;
    }

    /// Something that runs or reaches out: script, launch, form submission, media, dynamic form.
    boolean script() {
        return script;
    }

    /// A file inside the file.
    boolean embedded() {
        return embedded;
    }

    /// A signature value.
    boolean signature() {
        return signature;
    }

    private void walk(PDDocument document) throws IOException {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> waiting = new ArrayDeque<>();
        waiting.add(document.getDocument().getTrailer());
        for (var key : document.getDocument().getXrefTable().keySet()) {
            waiting.add(document.getDocument().getObjectFromPool(key));
        }
        while (!waiting.isEmpty()) {
            COSBase next = resolve(waiting.poll());
            if (next == null || !seen.add(next)) {
                continue;
            }
            if (seen.size() > MOST_OBJECTS) {
                throw new IOException("too many objects");
            }
            if (next instanceof COSDictionary dictionary) {
                look(dictionary);
                waiting.addAll(dictionary.getValues());
            } else if (next instanceof COSArray array) {
                array.forEach(waiting::add);
            }
        }
    }

    private static @Nullable COSBase resolve(@Nullable COSBase base) {
        return base instanceof COSObject reference ? reference.getObject() : base;
    }

    private void look(COSDictionary dictionary) {
        String action = dictionary.getNameAsString(COSName.S);
        script |= action != null && ACTIVE.contains(action)
                || dictionary.containsKey(COSName.JS)
                || dictionary.containsKey(COSName.AA)
                || dictionary.containsKey(XFA)
                || RICH_MEDIA.equals(dictionary.getCOSName(COSName.SUBTYPE));
        embedded |= dictionary.containsKey(COSName.EF)
                || dictionary.containsKey(COSName.EMBEDDED_FILES)
                || COSName.EMBEDDED_FILE.equals(dictionary.getCOSName(COSName.TYPE))
                || dictionary.containsKey(COSName.getPDFName("AF"));
        signature |= dictionary.containsKey(BYTE_RANGE) && dictionary.containsKey(COSName.CONTENTS);
    }
}
