package vn.congvan.signing.changes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import vn.congvan.signing.RevisionChange.Kind;

/// Everything that is otherwise in one revision of a file than in an earlier one.
final class Differences {
    private static final COSName PRESERVED = COSName.getPDFName("DSS");
    private static final COSName EXTENSIONS = COSName.getPDFName("Extensions");
    private static final COSName SIG_FLAGS = COSName.SIG_FLAGS;
    private static final Set<COSName> OF_CATALOG = Set.of(
            COSName.PAGES,
            COSName.ACRO_FORM,
            COSName.METADATA,
            COSName.VERSION,
            PRESERVED,
            EXTENSIONS,
            PlainColours.INTENTS);
    private static final Set<COSName> OF_FORM = Set.of(COSName.FIELDS, COSName.DR, SIG_FLAGS);

    private final ObjectPairs pairs = new ObjectPairs();
    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /// What nobody may change is compared first: an object that serves a page and a field is the page's.
    ///
    /// @param end how far the earlier revision goes: a signature made after it covers more
    static List<Difference> between(PDDocument before, PDDocument after, int end) throws IOException {
        var differences = new Differences();
        FormFields earlier = FormFields.of(before);
        FormFields later = FormFields.of(after);
        differences.setApart(before, after, earlier, later);
        var pages = new PageDifferences(differences.pairs, earlier.widgets(), later.widgets());
        differences.found.addAll(pages.of(before, after));
        differences.note(Kind.DOCUMENT, differences.pairs.differences(catalog(before), catalog(after), "", OF_CATALOG));
        differences.form(earlier, later);
        differences.found.addAll(new FieldDifferences(differences.pairs, end).of(earlier, later));
        differences.catalog(catalog(before), catalog(after));
        differences.trailer(
                before.getDocument().getTrailer(), after.getDocument().getTrailer());
        return List.copyOf(differences.found);
    }

    /// Links, structure and locks lead from anywhere to the document, its pages and its fields.
    private void setApart(PDDocument before, PDDocument after, FormFields earlier, FormFields later) {
        pairs.apart(catalog(before), catalog(after));
        Iterator<PDPage> pages = after.getPages().iterator();
        for (PDPage page : before.getPages()) {
            if (pages.hasNext()) {
                pairs.apart(page.getCOSObject(), pages.next().getCOSObject());
            }
        }
        for (FormFields.FormField field : earlier.byName().values()) {
            FormFields.FormField now = later.byName().get(field.name());
            if (now != null) {
                pairs.apart(field.field(), now.field());
                for (int i = 0;
                        i < Math.min(field.widgets().size(), now.widgets().size());
                        i++) {
                    pairs.apart(field.widgets().get(i), now.widgets().get(i));
                }
            }
        }
    }

    private static COSDictionary catalog(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject();
    }

    /// What may change anyway comes last, for a part of a field may hang there too.
    private void catalog(COSDictionary before, COSDictionary after) throws IOException {
        one(Kind.PRESERVATION, before, after, PRESERVED);
        one(Kind.DESCRIPTION, before, after, COSName.METADATA);
        one(Kind.DESCRIPTION, before, after, COSName.VERSION);
        one(Kind.DESCRIPTION, before, after, EXTENSIONS);
        COSBase colours = after.getItem(PlainColours.INTENTS);
        boolean said = !before.containsKey(PlainColours.INTENTS) && PlainColours.only(colours);
        one(said ? Kind.DESCRIPTION : Kind.DOCUMENT, before, after, PlainColours.INTENTS);
    }

    private void one(Kind kind, COSDictionary before, COSDictionary after, COSName name) throws IOException {
        if (!pairs.differences(before.getItem(name), after.getItem(name), "/" + name.getName(), Set.of())
                .isEmpty()) {
            found.add(Difference.of(kind, "/" + name.getName()));
        }
    }

    private void form(FormFields earlier, FormFields later) throws IOException {
        COSDictionary before = earlier.form().orElseGet(COSDictionary::new);
        COSDictionary after = later.form().orElseGet(COSDictionary::new);
        if (earlier.form().isPresent() && later.form().isEmpty()) {
            found.add(Difference.of(Kind.DOCUMENT, "/AcroForm"));
        }
        Set<COSName> left = new java.util.HashSet<>(OF_FORM);
        if (!before.containsKey(COSName.DA)) {
            // How fields without a look of their own are to be drawn; none were before.
            left.add(COSName.DA);
        }
        note(Kind.DOCUMENT, pairs.differences(before, after, "/AcroForm", left));
        int flags = before.getInt(SIG_FLAGS, 0);
        if ((after.getInt(SIG_FLAGS, 0) & flags) != flags) {
            found.add(Difference.of(Kind.DOCUMENT, "/AcroForm/SigFlags"));
        }
        resources(before.getCOSDictionary(COSName.DR), after.getCOSDictionary(COSName.DR));
    }

    /// What fields are drawn with may get more, as a filled field needs a font; what there was stays.
    private void resources(@Nullable COSDictionary before, @Nullable COSDictionary after) throws IOException {
        if (before == null) {
            return;
        }
        for (COSName kind : before.keySet()) {
            COSBase one = before.getDictionaryObject(kind);
            COSBase other = after == null ? null : after.getDictionaryObject(kind);
            String path = "/AcroForm/DR/" + kind.getName();
            if (one instanceof COSDictionary known && other instanceof COSDictionary now) {
                for (COSName name : known.keySet()) {
                    note(
                            Kind.DOCUMENT,
                            pairs.differences(
                                    known.getItem(name), now.getItem(name), path + "/" + name.getName(), Set.of()));
                }
            } else {
                note(Kind.DOCUMENT, pairs.differences(one, other, path, Set.of()));
            }
        }
    }

    private void trailer(COSDictionary before, COSDictionary after) throws IOException {
        one(Kind.DESCRIPTION, before, after, COSName.INFO);
        one(Kind.DOCUMENT, before, after, COSName.ENCRYPT);
    }

    private void note(Kind kind, List<String> paths) {
        paths.forEach(path -> found.add(Difference.of(kind, path)));
    }

    /// The number an entry has; for permissions, which are small.
    static int number(@Nullable COSBase base, int otherwise) {
        return ObjectPairs.direct(base) instanceof COSInteger number ? number.intValue() : otherwise;
    }
}
