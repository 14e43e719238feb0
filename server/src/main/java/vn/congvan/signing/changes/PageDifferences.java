package vn.congvan.signing.changes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import vn.congvan.signing.RevisionChange.Kind;

/// Compares the pages of two revisions: which there are, what is drawn on them, what is laid over them.
/// Fields of the form are left to {@link FieldDifferences}.
final class PageDifferences {
    private static final List<COSName> INHERITED =
            List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);
    private static final Set<COSName> APART = Set.of(
            COSName.ANNOTS,
            COSName.RESOURCES,
            COSName.MEDIA_BOX,
            COSName.CROP_BOX,
            COSName.ROTATE,
            // When the page was last written; nobody sees it.
            COSName.getPDFName("LastModified"),
            // The order of fields for the keyboard.
            COSName.getPDFName("Tabs"));

    private final ObjectPairs pairs;
    private final Set<COSDictionary> widgetsBefore;
    private final Set<COSDictionary> widgetsAfter;
    private final List<Difference> found = new ArrayList<>();

    /// @param widgetsBefore what shows the fields of the form of the earlier revision
    /// @param widgetsAfter the same of the later one
    PageDifferences(ObjectPairs pairs, Set<COSDictionary> widgetsBefore, Set<COSDictionary> widgetsAfter) {
        this.pairs = pairs;
        this.widgetsBefore = widgetsBefore;
        this.widgetsAfter = widgetsAfter;
    }

    List<Difference> of(PDDocument before, PDDocument after) throws IOException {
        List<PDPage> earlier = pages(before);
        List<PDPage> later = pages(after);
        if (earlier.size() != later.size()) {
            found.add(Difference.of(Kind.PAGES, earlier.size() + " → " + later.size()));
        }
        for (int i = 0; i < Math.min(earlier.size(), later.size()); i++) {
            page(i + 1, earlier.get(i), later.get(i));
        }
        return found;
    }

    private static List<PDPage> pages(PDDocument document) throws IOException {
        List<PDPage> pages = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            if (pages.size() > 20_000) {
                throw new ObjectPairs.TooMuch();
            }
            pages.add(page);
        }
        return pages;
    }

    private void page(int number, PDPage before, PDPage after) throws IOException {
        COSDictionary one = before.getCOSObject();
        COSDictionary other = after.getCOSObject();
        List<String> paths = new ArrayList<>(pairs.differences(one, other, "", APART));
        for (COSName name : INHERITED) {
            paths.addAll(pairs.differences(
                    InheritedValue.of(one, name), InheritedValue.of(other, name), "/" + name.getName(), Set.of()));
        }
        paths.stream()
                .distinct()
                .map(path -> Difference.onPage(Kind.PAGE, number, path))
                .forEach(found::add);
        annotations(number, one.getCOSArray(COSName.ANNOTS), other.getCOSArray(COSName.ANNOTS));
    }

    private void annotations(int page, @Nullable COSArray before, @Nullable COSArray after) throws IOException {
        List<COSDictionary> earlier = dictionaries(before);
        List<COSDictionary> later = dictionaries(after);
        Set<COSDictionary> known = Collections.newSetFromMap(new IdentityHashMap<>());
        int from = 0;
        for (COSDictionary annotation : earlier) {
            // In their order: what comes later is drawn over what comes before.
            int at = index(annotation, later, from);
            if (at < 0) {
                found.add(Difference.onPage(Kind.ANNOTATION, page, subtype(annotation)));
                continue;
            }
            from = at + 1;
            COSDictionary same = later.get(at);
            known.add(same);
            boolean field = widgetsBefore.contains(annotation) && widgetsAfter.contains(same);
            if (!field && !pairs.differences(annotation, same, "", Set.of()).isEmpty()) {
                found.add(Difference.onPage(Kind.ANNOTATION, page, subtype(annotation)));
            }
        }
        later.stream()
                .filter(annotation -> !known.contains(annotation) && !widgetsAfter.contains(annotation))
                .forEach(annotation -> found.add(Difference.onPage(Kind.ANNOTATION, page, subtype(annotation))));
    }

    /// The same object of the file; what is written into the list itself has no number and is the next such one.
    private static int index(COSDictionary annotation, List<COSDictionary> later, int from) {
        for (int at = from; at < later.size(); at++) {
            boolean same = annotation.getKey() == null
                    ? later.get(at).getKey() == null
                    : ObjectPairs.sameObject(annotation, later.get(at));
            if (same) {
                return at;
            }
        }
        return -1;
    }

    private static List<COSDictionary> dictionaries(@Nullable COSArray array) {
        List<COSDictionary> all = new ArrayList<>();
        Set<COSBase> seen = new HashSet<>();
        for (int i = 0; array != null && i < array.size(); i++) {
            COSBase entry = ObjectPairs.direct(array.get(i));
            if (entry instanceof COSDictionary dictionary && seen.add(entry)) {
                all.add(dictionary);
            }
        }
        return all;
    }

    private static String subtype(COSDictionary annotation) {
        String name = annotation.getNameAsString(COSName.SUBTYPE);
        return name == null ? "" : name;
    }
}
