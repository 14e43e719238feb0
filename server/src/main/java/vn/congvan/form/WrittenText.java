package vn.congvan.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// The words of a document by paragraphs, without their looks: composed letters, single spaces, no empty
/// paragraphs. What Word counts by itself (numbers of lists and pages) is no text of a DOCX.
public final class WrittenText {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");
    private static final Pattern FIGURES = Pattern.compile("[\\d\\s/-]*");
    private static final Pattern NOTES = Pattern.compile("word/(foot|end)notes\\.xml");
    private static final Pattern EDGES = Pattern.compile("word/(header|footer)\\d*\\.xml");

    private WrittenText() {}

    /// The paragraphs of a DOCX that has passed the door of `files`: the text with its tables, then notes, then
    /// what stands at the edges of its pages.
    ///
    /// @throws vn.congvan.common.Refusal `form.unreadable`
    public static List<String> ofDocx(byte[] docx) {
        DocxPackage file = DocxPackage.open(docx);
        var found = new ArrayList<>(paragraphs(file.text()));
        parts(file, NOTES).forEach(part -> found.addAll(paragraphs(part)));
        parts(file, EDGES).stream()
                .flatMap(part -> paragraphs(part).stream())
                .filter(text -> !FIGURES.matcher(text).matches())
                .distinct()
                .forEach(found::add);
        return found;
    }

    /// The paragraphs of a PDF as they are laid out, without the numbers of its pages.
    ///
    /// @throws vn.congvan.common.Refusal `form.unreadable`
    public static List<String> ofPdf(byte[] pdf) {
        LaidOutText text = LaidOutText.of(pdf);
        var lines = new ArrayList<TextLine>();
        for (LaidOutPage page : text.pages()) {
            page.lines().stream()
                    .filter(line -> !Anatomy.pageNumber(line, page))
                    .forEach(lines::add);
        }
        Optional<Column> column = text.pages().isEmpty()
                ? Optional.empty()
                : Column.of(lines, text.pages().getFirst().width());
        return Paragraphs.of(lines, Set.of(), column).stream()
                .map(paragraph -> plain(paragraph.text()))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static List<byte[]> parts(DocxPackage file, Pattern named) {
        return file.parts().entrySet().stream()
                .filter(part -> named.matcher(part.getKey()).matches())
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static List<String> paragraphs(byte[] part) {
        var found = new ArrayList<String>();
        read(DocxXml.read(part).root(), new StringBuilder(), found);
        return found;
    }

    private static void read(Element element, StringBuilder open, List<String> found) {
        switch (String.valueOf(element.getLocalName())) {
            case "p" -> {
                var text = new StringBuilder();
                inside(element, text, found);
                String words = plain(text.toString());
                if (!words.isEmpty()) {
                    found.add(words);
                }
            }
            case "t" -> open.append(element.getTextContent());
            case "tab", "br", "cr" -> open.append(' ');
            case "noBreakHyphen" -> open.append('-');
            case "Fallback", "del", "moveFrom" -> {
                // Said once more for old programs, or not there any more.
            }
            default -> inside(element, open, found);
        }
    }

    private static void inside(Element element, StringBuilder open, List<String> found) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                read(child, open, found);
            }
        }
    }

    private static String plain(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }
}
