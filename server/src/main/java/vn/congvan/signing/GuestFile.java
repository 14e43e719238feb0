package vn.congvan.signing;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import vn.congvan.common.Reason;

/// A file that somebody from outside has signed with a program of his own, compared with the one that was handed
/// out. The signatures that were there protect themselves; of the first signature of a file nobody would notice what
/// its maker changed before he signed. So everything that can be reached from the catalog is compared: only the
/// prepared field may have got a signature and its picture, and may have been locked against being moved.
final class GuestFile {
    private static final COSName V = COSName.V;
    private static final Set<COSName> OF_THE_FIELD = Set.of(V, COSName.AP, COSName.M, COSName.F);
    /// The annotation flags Locked and LockedContents (ISO 32000-1, table 165): they show nothing and permit nothing;
    /// some programs, iText among them, set one on the field that they sign.
    private static final int LOCKED = 1 << 7 | 1 << 9;
    private static final Set<COSName> OF_THE_FORM = Set.of(COSName.getPDFName("SigFlags"), COSName.DR, COSName.DA);
    private static final Set<COSName> OF_THE_CATALOG =
            Set.of(COSName.getPDFName("DSS"), COSName.getPDFName("Extensions"), COSName.PERMS, COSName.VERSION);
    private static final Set<COSName> LISTS = Set.of(COSName.FIELDS, COSName.ANNOTS);

    private record Pair(@Nullable COSBase before, @Nullable COSBase after, COSName key) {}

    private record Met(int before, int after) {}

    private final byte[] base;
    private final byte[] returned;
    private final String field;

    GuestFile(byte[] base, byte[] returned, String field) {
        this.base = base;
        this.returned = returned;
        this.field = field;
    }

    /// Why it is not exactly what was asked for; empty if it is.
    Optional<Reason> fault() {
        if (returned.length < base.length || !Arrays.equals(base, 0, base.length, returned, 0, base.length)) {
            return Optional.of(Reason.of("signing.guest-other-file"));
        }
        try {
            List<String> before = signers(base);
            List<String> added = signers(returned).stream()
                    .filter(name -> !before.contains(name))
                    .toList();
            if (added.isEmpty()) {
                return Optional.of(Reason.of("signing.guest-unsigned"));
            }
            if (!added.contains(field)) {
                return Optional.of(Reason.of("signing.guest-other-field", "field", String.join(", ", added)));
            }
            if (added.size() > 1) {
                return Optional.of(Reason.of("signing.guest-several"));
            }
            return changed();
        } catch (IOException | RuntimeException _) {
            // The PDF library meets broken objects with exceptions of every kind.
            return Optional.of(Reason.of("signing.guest-not-pdf"));
        }
    }

    private static List<String> signers(byte[] file) throws IOException {
        return FormState.revisions(file).stream()
                .filter(revision -> !revision.timeStamp())
                .map(SignedRevision::field)
                .toList();
    }

    private Optional<Reason> changed() throws IOException {
        FormState end = FormState.read(returned, returned.length);
        boolean closed =
                end.certification().filter(found -> found.permission() != 2).isPresent();
        if (closed || end.doubles()) {
            return Optional.of(Reason.of(closed ? "signing.guest-closed" : "signing.guest-changed"));
        }
        try (PDDocument before = Loader.loadPDF(base);
                PDDocument after = Loader.loadPDF(returned)) {
            return same(
                            before.getDocumentCatalog().getCOSObject(),
                            after.getDocumentCatalog().getCOSObject())
                    ? Optional.empty()
                    : Optional.of(Reason.of("signing.guest-changed"));
        }
    }

    private boolean same(COSDictionary before, COSDictionary after) throws IOException {
        Deque<Pair> open = new ArrayDeque<>(List.of(new Pair(before, after, COSName.ROOT)));
        Set<Met> met = new HashSet<>();
        while (!open.isEmpty()) {
            Pair pair = open.pop();
            COSBase left = direct(pair.before());
            COSBase right = direct(pair.after());
            if (left == null || right == null) {
                if (left != right) {
                    return false;
                }
                continue;
            }
            boolean container = left instanceof COSDictionary || left instanceof COSArray;
            if (container && !met.add(new Met(System.identityHashCode(left), System.identityHashCode(right)))) {
                continue;
            }
            if (!alike(left, right, pair.key(), open)) {
                return false;
            }
        }
        return true;
    }

    private boolean alike(COSBase left, COSBase right, COSName key, Deque<Pair> open) throws IOException {
        if (left instanceof COSStream one) {
            return right instanceof COSStream other && sameBytes(one, other) && entries(one, other, open);
        }
        if (left instanceof COSDictionary one) {
            return right instanceof COSDictionary other && !(right instanceof COSStream) && entries(one, other, open);
        }
        if (left instanceof COSArray one) {
            return right instanceof COSArray other && elements(one, other, key, open);
        }
        if (left instanceof COSNumber one) {
            return right instanceof COSNumber other && Float.compare(one.floatValue(), other.floatValue()) == 0;
        }
        return left.equals(right);
    }

    private boolean entries(COSDictionary before, COSDictionary after, Deque<Pair> open) {
        Set<COSName> left = exempt(before);
        if (left.contains(COSName.F) && flags(before) != flags(after)) {
            return false;
        }
        Set<COSName> keys = new HashSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.removeAll(left);
        for (COSName key : keys) {
            open.push(new Pair(before.getItem(key), after.getItem(key), key));
        }
        return true;
    }

    private static int flags(COSDictionary widget) {
        return widget.getInt(COSName.F, 0) & ~LOCKED;
    }

    private Set<COSName> exempt(COSDictionary dictionary) {
        if (COSName.CATALOG.equals(dictionary.getCOSName(COSName.TYPE))) {
            return OF_THE_CATALOG;
        }
        if (COSName.SIG.equals(dictionary.getCOSName(COSName.FT)) && field.equals(dictionary.getString(COSName.T))) {
            return OF_THE_FIELD;
        }
        return dictionary.containsKey(COSName.FIELDS) && !dictionary.containsKey(COSName.TYPE) ? OF_THE_FORM : Set.of();
    }

    /// Where fields hang, document time stamps may have been added: they show nothing.
    private static boolean elements(COSArray before, COSArray after, COSName key, Deque<Pair> open) {
        if (after.size() < before.size() || after.size() > before.size() && !LISTS.contains(key)) {
            return false;
        }
        for (int i = 0; i < after.size(); i++) {
            if (i < before.size()) {
                open.push(new Pair(before.get(i), after.get(i), key));
            } else if (!timeStamp(after.getObject(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean timeStamp(@Nullable COSBase added) {
        if (!(added instanceof COSDictionary widget)) {
            return false;
        }
        COSDictionary value = widget.getCOSDictionary(V);
        COSArray rectangle = widget.getCOSArray(COSName.RECT);
        boolean empty = rectangle == null
                || rectangle.toList().stream()
                        .allMatch(side -> side instanceof COSNumber number && number.floatValue() == 0);
        return empty && value != null && "ETSI.RFC3161".equals(value.getNameAsString(COSName.SUB_FILTER));
    }

    private static boolean sameBytes(COSStream one, COSStream other) throws IOException {
        try (var left = one.createRawInputStream();
                var right = other.createRawInputStream()) {
            return Arrays.equals(left.readAllBytes(), right.readAllBytes());
        }
    }

    private static @Nullable COSBase direct(@Nullable COSBase base) {
        COSBase found = base instanceof COSObject object ? object.getObject() : base;
        return found instanceof COSNull ? null : found;
    }
}
