package vn.congvan.signing.changes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;
import vn.congvan.signing.changes.FormFields.FormField;

/// What the signatures that stand in a file permit to be done after them (ISO 32000-2, 12.8.2).
///
/// @param nothing whether one of them permits nothing but to preserve the file
/// @param locks the fields that they lock
record Permission(boolean nothing, List<Lock> locks) {
    private static final COSName LOCK = COSName.getPDFName("Lock");
    private static final COSName TRANSFORM = COSName.getPDFName("TransformMethod");

    /// A lock of fields.
    ///
    /// @param action `All`, `Include` or `Exclude`
    record Lock(String action, Set<String> names) {
        boolean covers(String field) {
            boolean named = names.stream().anyMatch(name -> field.equals(name) || field.startsWith(name + "."));
            return switch (action) {
                case "Include" -> named;
                case "Exclude" -> !named;
                default -> true;
            };
        }
    }

    Permission {
        locks = List.copyOf(locks);
    }

    static Permission everything() {
        return new Permission(false, List.of());
    }

    /// Also what this signature permits.
    Permission and(FormField signed) {
        boolean forbids = nothing;
        List<Lock> all = new ArrayList<>(locks);
        if (ObjectPairs.direct(signed.field().getItem(LOCK)) instanceof COSDictionary lock) {
            forbids |= Differences.number(lock.getItem(COSName.P), 0) == 1;
            all.add(lock(lock));
        }
        if (signed.value() instanceof COSDictionary signature) {
            for (COSDictionary reference : references(signature)) {
                COSBase parameters = ObjectPairs.direct(reference.getItem(COSName.getPDFName("TransformParams")));
                String method = reference.getNameAsString(TRANSFORM);
                if (parameters instanceof COSDictionary said) {
                    boolean document = "DocMDP".equals(method);
                    forbids |= Differences.number(said.getItem(COSName.P), document ? 2 : 0) == 1;
                    if ("FieldMDP".equals(method)) {
                        all.add(lock(said));
                    }
                }
            }
        }
        return new Permission(forbids, all);
    }

    private static Lock lock(COSDictionary said) {
        Set<String> names = new HashSet<>();
        COSArray listed = said.getCOSArray(COSName.FIELDS);
        for (int i = 0; listed != null && i < listed.size(); i++) {
            if (ObjectPairs.direct(listed.get(i)) instanceof COSString name) {
                names.add(name.getString());
            }
        }
        return new Lock(String.valueOf(said.getNameAsString(COSName.getPDFName("Action"))), names);
    }

    private static List<COSDictionary> references(COSDictionary signature) {
        List<COSDictionary> all = new ArrayList<>();
        @Nullable COSArray listed = signature.getCOSArray(COSName.getPDFName("Reference"));
        for (int i = 0; listed != null && i < listed.size(); i++) {
            if (ObjectPairs.direct(listed.get(i)) instanceof COSDictionary reference) {
                all.add(reference);
            }
        }
        return all;
    }

    boolean allows(Difference difference) {
        return switch (difference.kind()) {
            case TIME_STAMP, PRESERVATION -> true;
            case DESCRIPTION, SIGNATURE_FIELD -> !nothing;
            case SIGNATURE, FIELD_FILLED ->
                !nothing && locks.stream().noneMatch(lock -> lock.covers(difference.part()));
            case FIELD_CHANGED, FIELD_ADDED, FIELD_REMOVED, ANNOTATION, PAGE, PAGES, DOCUMENT, BYTES -> false;
        };
    }
}
