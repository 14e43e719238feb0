package vn.congvan.signing.changes;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/// The fields of the form of one revision, read without repairing anything.
///
/// @param byName the fields that have a value of their own, by their whole names
/// @param doubled names that two fields bear
/// @param widgets everything that shows a field
/// @param form the form itself; empty if there is none
record FormFields(
        Map<String, FormField> byName, Set<String> doubled, Set<COSDictionary> widgets, Optional<COSDictionary> form) {

    /// One field.
    ///
    /// @param widgets what shows it; the field itself where both are written as one
    /// @param page where the first of them stands, counted from 1
    record FormField(String name, COSDictionary field, List<COSDictionary> widgets, Optional<Integer> page) {
        /// `Tx`, `Sig`, `Btn`, `Ch`, or nothing.
        String type() {
            return InheritedValue.of(field, COSName.FT) instanceof COSName type ? type.getName() : "";
        }

        @Nullable
        COSBase value() {
            return ObjectPairs.direct(InheritedValue.of(field, COSName.V));
        }

        boolean signature() {
            return type().equals("Sig");
        }
    }

    static FormFields of(PDDocument document) throws IOException {
        COSDictionary form = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
        var reading = new Tree(pages(document));
        if (form != null) {
            reading.read(form.getCOSArray(COSName.FIELDS));
        }
        return new FormFields(reading.byName, reading.doubled, reading.widgets, Optional.ofNullable(form));
    }

    private static Map<COSDictionary, Integer> pages(PDDocument document) {
        Map<COSDictionary, Integer> pages = new IdentityHashMap<>();
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            for (int i = 0; annotations != null && i < annotations.size(); i++) {
                if (ObjectPairs.direct(annotations.get(i)) instanceof COSDictionary annotation) {
                    pages.putIfAbsent(annotation, number);
                }
            }
        }
        return pages;
    }

    private static final class Tree {
        private record Node(COSDictionary field, String prefix) {}

        private final Map<COSDictionary, Integer> pages;
        private final Map<String, FormField> byName = new LinkedHashMap<>();
        private final Set<String> doubled = new java.util.HashSet<>();
        private final Set<COSDictionary> widgets = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

        Tree(Map<COSDictionary, Integer> pages) {
            this.pages = pages;
        }

        void read(@Nullable COSArray roots) throws IOException {
            Deque<Node> open = new ArrayDeque<>();
            dictionaries(roots).reversed().forEach(field -> open.push(new Node(field, "")));
            while (!open.isEmpty()) {
                Node node = open.pop();
                if (!seen.add(node.field())) {
                    continue;
                }
                if (seen.size() > 50_000) {
                    throw new ObjectPairs.TooMuch();
                }
                String own = node.field().getString(COSName.T, "");
                String name = node.prefix().isEmpty() ? own : node.prefix() + "." + own;
                List<COSDictionary> kids = dictionaries(node.field().getCOSArray(COSName.KIDS));
                boolean inner = kids.stream().anyMatch(kid -> kid.containsKey(COSName.T));
                if (inner) {
                    kids.reversed().forEach(kid -> open.push(new Node(kid, name)));
                } else {
                    add(name, node.field(), kids.isEmpty() ? List.of(node.field()) : kids);
                }
            }
        }

        private void add(String name, COSDictionary field, List<COSDictionary> shown) {
            widgets.addAll(shown);
            Optional<Integer> page = shown.stream()
                    .map(pages::get)
                    .filter(java.util.Objects::nonNull)
                    .findFirst();
            if (byName.putIfAbsent(name, new FormField(name, field, shown, page)) != null) {
                doubled.add(name);
                // Compared all the same, in the order of the form.
                String further = name + "#" + byName.size();
                byName.put(further, new FormField(further, field, shown, page));
            }
        }

        private static List<COSDictionary> dictionaries(@Nullable COSArray array) {
            List<COSDictionary> all = new ArrayList<>();
            for (int i = 0; array != null && i < array.size(); i++) {
                if (ObjectPairs.direct(array.get(i)) instanceof COSDictionary dictionary) {
                    all.add(dictionary);
                }
            }
            return all;
        }
    }
}
