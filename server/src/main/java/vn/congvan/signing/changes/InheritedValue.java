package vn.congvan.signing.changes;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/// What a page has of itself or from the nodes of the page tree above it.
final class InheritedValue {
    private InheritedValue() {}

    /// The nearest value; a tree that leads back to itself ends there.
    static @Nullable COSBase of(COSDictionary page, COSName name) {
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        COSDictionary node = page;
        while (node != null && seen.add(node)) {
            COSBase value = node.getDictionaryObject(name);
            if (value != null) {
                return value;
            }
            node = node.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }
}
