package vn.congvan.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// Finds and fills the merge fields of a DOCX, wherever the word processor has split them into
/// runs. Values go in as text only, and are never looked into for fields again.
final class MergeFilling {
    private static final Pattern WITH_FIELDS =
            Pattern.compile("word/(document|footnotes|endnotes|header\\d*|footer\\d*)\\.xml");
    private static final Pattern FIELD = Pattern.compile("\\{\\{([^{}]{1,80})}}");
    private static final Pattern BRACES = Pattern.compile("\\{\\{|}}");
    private static final Set<String> MARKERS = Set.of("bookmarkStart", "bookmarkEnd", "permStart", "permEnd");
    private static final int SHOWN = 40;

    private MergeFilling() {}

    /// What a template names.
    ///
    /// @param unknown names in braces that are no field, as typed
    /// @param broken  texts with braces that do not close
    record Named(Set<MergeField> fields, List<String> unknown, List<String> broken) {}

    /// @throws Refusal `form.unreadable`
    static Named named(byte[] docx) {
        var fields = EnumSet.noneOf(MergeField.class);
        var unknown = new LinkedHashSet<String>();
        var broken = new LinkedHashSet<String>();
        DocxPackage.open(docx).parts().forEach((name, part) -> {
            if (WITH_FIELDS.matcher(name).matches()) {
                for (Element paragraph : DocxXml.read(part).all("p")) {
                    String text = text(texts(paragraph));
                    Matcher field = FIELD.matcher(text);
                    while (field.find()) {
                        String typed = field.group(1);
                        MergeField.of(typed).ifPresentOrElse(fields::add, () -> unknown.add(typed.strip()));
                    }
                    String rest = FIELD.matcher(text).replaceAll("");
                    if (BRACES.matcher(rest).find()) {
                        broken.add(rest.length() <= SHOWN ? rest : rest.substring(0, SHOWN) + "…");
                    }
                }
            }
        });
        return new Named(fields, List.copyOf(unknown), List.copyOf(broken));
    }

    /// A filled copy. A paragraph that is nothing but a field is repeated for each of its lines; a
    /// paragraph with a field that has no value is left out.
    ///
    /// @throws Refusal `form.unreadable`, `form.merge-field-unknown`
    static byte[] fill(byte[] docx, Map<MergeField, List<String>> values) {
        DocxPackage file = DocxPackage.open(docx);
        var changed = new HashMap<String, byte[]>();
        file.parts().forEach((name, part) -> {
            if (WITH_FIELDS.matcher(name).matches()) {
                DocxXml xml = DocxXml.read(part);
                for (Element paragraph : xml.all("p")) {
                    fill(paragraph, values);
                }
                changed.put(name, xml.bytes());
            }
        });
        return file.with(changed);
    }

    private record Place(int from, int to, List<String> lines) {}

    private static void fill(Element paragraph, Map<MergeField, List<String>> values) {
        List<Element> texts = texts(paragraph);
        String text = text(texts);
        List<Place> places = places(text, values);
        if (places.isEmpty()) {
            return;
        }
        if (places.stream().anyMatch(place -> place.lines().isEmpty())) {
            leaveOut(paragraph, texts);
            return;
        }
        Place first = places.getFirst();
        boolean alone = places.size() == 1
                && text.substring(0, first.from()).isBlank()
                && text.substring(first.to()).isBlank();
        if (alone) {
            for (String line : first.lines().subList(0, first.lines().size() - 1)) {
                Element before = copy(paragraph);
                paragraph.getParentNode().insertBefore(before, paragraph);
                put(texts(before), first, line);
            }
            put(texts, first, first.lines().getLast());
        } else {
            places.reversed().forEach(place -> put(texts, place, String.join(" ", place.lines())));
        }
    }

    private static List<Place> places(String text, Map<MergeField, List<String>> values) {
        var places = new ArrayList<Place>();
        Matcher found = FIELD.matcher(text);
        while (found.find()) {
            String typed = found.group(1);
            MergeField field = MergeField.of(typed)
                    .orElseThrow(() -> Refusal.userMistake(
                            Reason.of("form.merge-field-unknown", "field", "{{" + typed.strip() + "}}")));
            List<String> lines = values.getOrDefault(field, List.of()).stream()
                    .map(MergeFilling::clean)
                    .filter(line -> !line.isBlank())
                    .toList();
            places.add(new Place(found.start(), found.end(), lines));
        }
        return places;
    }

    private static void put(List<Element> texts, Place place, String line) {
        DocxXml.replace(texts, place.from(), place.to(), line);
    }

    /// What XML cannot say, and what would break the line.
    private static String clean(String line) {
        return line.replaceAll("[^\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", " ")
                .strip();
    }

    /// The texts of this paragraph, without those of text boxes that hang on it.
    private static List<Element> texts(Element paragraph) {
        return DocxXml.all(paragraph, "t").stream()
                .filter(text -> within(text) == paragraph)
                .toList();
    }

    private static Node within(Element text) {
        Node node = text.getParentNode();
        while (!(node instanceof Element element && "p".equals(element.getLocalName()))) {
            node = node.getParentNode();
        }
        return node;
    }

    private static String text(List<Element> texts) {
        var text = new StringBuilder();
        texts.forEach(one -> text.append(one.getTextContent()));
        return text.toString();
    }

    /// Marks with an identity of their own stand once only.
    private static Element copy(Element paragraph) {
        Element copy = (Element) paragraph.cloneNode(true);
        for (Element one : DocxXml.everything(copy)) {
            if (MARKERS.contains(one.getLocalName())) {
                one.getParentNode().removeChild(one);
            }
        }
        copy.removeAttributeNS("http://schemas.microsoft.com/office/word/2010/wordml", "paraId");
        copy.removeAttributeNS("http://schemas.microsoft.com/office/word/2010/wordml", "textId");
        return copy;
    }

    /// A cell needs a paragraph, and a paragraph that ends a section must stay.
    private static void leaveOut(Element paragraph, List<Element> texts) {
        Node parent = paragraph.getParentNode();
        boolean only =
                parent instanceof Element cell && DocxXml.children(cell, "p").size() == 1;
        boolean endsSection = !DocxXml.all(paragraph, "sectPr").isEmpty();
        if (only || endsSection) {
            texts.forEach(text -> text.setTextContent(""));
        } else {
            parent.removeChild(paragraph);
        }
    }
}
