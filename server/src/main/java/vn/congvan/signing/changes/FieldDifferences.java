package vn.congvan.signing.changes;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.congvan.signing.RevisionChange.Kind;
import vn.congvan.signing.changes.FormFields.FormField;

/// Compares the fields of two revisions.
final class FieldDifferences {
    /// What signing or filling an empty field may write into it.
    private static final Set<COSName> FILLING = Set.of(
            COSName.V,
            COSName.AP,
            COSName.AS,
            COSName.MK,
            COSName.M,
            COSName.F,
            COSName.DA,
            COSName.KIDS,
            // The page on which it stands; where that is, is compared by itself.
            COSName.P,
            COSName.getPDFName("Border"),
            COSName.getPDFName("BS"));
    private static final int UNSEEN = 1 | 2 | 32;
    /// Half of a page in A4, in square points.
    private static final float LARGEST_LOOK = 595f * 842f / 2;

    private static final int LONGEST_BLANK = 10_000;
    private static final Pattern PAINTING =
            Pattern.compile("(?<![A-Za-z*])(?:Tj|TJ|'|\"|Do|f\\*?|F|B\\*?|b\\*?|S|s|sh|BI)(?![A-Za-z*])");

    private final ObjectPairs pairs;
    private final List<Difference> found = new ArrayList<>();

    private final int end;

    /// @param end how far the earlier revision goes
    FieldDifferences(ObjectPairs pairs, int end) {
        this.pairs = pairs;
        this.end = end;
    }

    List<Difference> of(FormFields before, FormFields after) throws IOException {
        for (FormField field : before.byName().values()) {
            FormField now = after.byName().get(field.name());
            if (now == null) {
                add(Kind.FIELD_REMOVED, field);
            } else {
                compare(field, now);
            }
        }
        for (FormField field : after.byName().values()) {
            if (!before.byName().containsKey(field.name())) {
                added(field);
                if (drawn(field) && covers(field, before) || shownStamp(field)) {
                    add(Kind.ANNOTATION, field);
                }
            }
        }
        after.doubled().stream()
                .filter(name -> !before.doubled().contains(name))
                .forEach(name -> found.add(Difference.of(Kind.FIELD_ADDED, name)));
        return found;
    }

    private void compare(FormField before, FormField after) throws IOException {
        boolean moved = before.widgets().size() != after.widgets().size()
                || !before.page().equals(after.page());
        if (!empty(before.value()) || empty(after.value())) {
            if (moved || differs(before, after, Set.of())) {
                add(Kind.FIELD_CHANGED, after);
            }
            return;
        }
        if (moved || differs(before, after, FILLING) || hidden(after) && !hidden(before) || drawn(before)) {
            add(Kind.FIELD_CHANGED, after);
        }
        add(kindOfFilled(after), after);
    }

    private boolean differs(FormField before, FormField after, Set<COSName> left) throws IOException {
        boolean differs =
                !pairs.differences(before.field(), after.field(), "", left).isEmpty();
        for (int i = 0; i < Math.min(before.widgets().size(), after.widgets().size()); i++) {
            differs |= !pairs.differences(
                            before.widgets().get(i), after.widgets().get(i), "", left)
                    .isEmpty();
        }
        return differs;
    }

    private void added(FormField field) throws IOException {
        if (!field.signature()) {
            add(Kind.FIELD_ADDED, field);
        } else if (!empty(field.value())) {
            add(kindOfFilled(field), field);
        } else {
            add(drawn(field) ? Kind.ANNOTATION : Kind.SIGNATURE_FIELD, field);
        }
    }

    /// Whether a new field lies over a whole signed one, or over most of a page. A seal covers about a third
    /// of the signature image (Decree 30/2020, annex I).
    private static boolean covers(FormField field, FormFields before) {
        return field.widgets().stream().map(FieldDifferences::place).anyMatch(place -> {
            boolean page = place.getWidth() * place.getHeight() > LARGEST_LOOK;
            return page
                    || before.byName().values().stream()
                            .filter(other -> other.signature()
                                    && !empty(other.value())
                                    && other.page().equals(field.page()))
                            .flatMap(other -> other.widgets().stream())
                            .map(FieldDifferences::place)
                            .anyMatch(under -> under.getWidth() > 1
                                    && under.getHeight() > 1
                                    && place.contains(under.getLowerLeftX(), under.getLowerLeftY())
                                    && place.contains(under.getUpperRightX(), under.getUpperRightY()));
        });
    }

    private static PDRectangle place(COSDictionary widget) {
        COSArray rectangle = widget.getCOSArray(COSName.RECT);
        return rectangle == null || rectangle.size() != 4 ? new PDRectangle() : new PDRectangle(rectangle);
    }

    private Kind kindOfFilled(FormField field) {
        if (!field.signature()) {
            return Kind.FIELD_FILLED;
        }
        if (!(field.value() instanceof COSDictionary signature) || !ranged(signature)) {
            // It looks like a signature and signs nothing.
            return Kind.ANNOTATION;
        }
        return "ETSI.RFC3161".equals(signature.getNameAsString(COSName.SUB_FILTER)) ? Kind.TIME_STAMP : Kind.SIGNATURE;
    }

    /// Over more than was there before: an earlier signature in one more field is none of its own.
    private boolean ranged(COSDictionary signature) {
        COSArray range = signature.getCOSArray(COSName.BYTERANGE);
        return range != null && range.size() == 4 && (long) range.getInt(2) + range.getInt(3) > end;
    }

    /// A time stamp says when, not who: nobody's picture belongs to it.
    private boolean shownStamp(FormField field) throws IOException {
        return kindOfFilled(field) == Kind.TIME_STAMP
                && drawn(field)
                && field.widgets().stream()
                        .map(FieldDifferences::place)
                        .anyMatch(place -> place.getWidth() > 0 && place.getHeight() > 0);
    }

    private static boolean empty(@org.jspecify.annotations.Nullable COSBase value) {
        return value == null
                || value instanceof COSString text && text.getBytes().length == 0
                || COSName.Off.equals(value);
    }

    private static boolean hidden(FormField field) {
        return field.widgets().stream().anyMatch(widget -> (widget.getInt(COSName.F, 0) & UNSEEN) != 0);
    }

    /// Whether anything is shown in the field.
    private static boolean drawn(FormField field) throws IOException {
        for (COSDictionary widget : field.widgets()) {
            COSDictionary looks = widget.getCOSDictionary(COSName.AP);
            COSBase normal = looks == null ? null : looks.getDictionaryObject(COSName.N);
            if (normal instanceof COSStream stream) {
                try (InputStream drawing = stream.createRawInputStream()) {
                    if (drawing.read() >= 0 && stream.getLength() > 0 && !blank(stream)) {
                        return true;
                    }
                }
            } else if (normal != null) {
                return true;
            }
        }
        return false;
    }

    /// Nothing that paints: forms mark the place of a text that is not there.
    private static boolean blank(COSStream stream) throws IOException {
        try (InputStream drawing = stream.createInputStream()) {
            byte[] content = drawing.readNBytes(LONGEST_BLANK + 1);
            return content.length <= LONGEST_BLANK
                    && !PAINTING.matcher(new String(content, java.nio.charset.StandardCharsets.ISO_8859_1))
                            .find();
        }
    }

    private void add(Kind kind, FormField field) {
        found.add(new Difference(kind, field.page(), field.name()));
    }
}
