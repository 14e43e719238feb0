package vn.congvan.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Element;
import vn.congvan.lawbook.PageRules;

/// Typeface of the whole DOCX, and size of its running text. Symbols keep their typeface: in another one
/// they would be other signs.
final class LetterMends {
    private static final List<String> SYMBOLS = List.of("symbol", "wingding", "webding", "math", "dingbat");
    private static final int WORDS_OF_TEXT = 8;

    private LetterMends() {}

    /// Of paragraphs of running text outside tables.
    static void size(DocxXml text, PageRules rules) {
        for (Element paragraph : text.all("p")) {
            boolean running =
                    !DocxXml.inTable(paragraph) && DocxXml.text(paragraph).split("\\s+").length >= WORDS_OF_TEXT;
            if (running) {
                DocxXml.all(paragraph, "r").forEach(run -> size(run, rules));
            }
        }
    }

    static void typeface(DocxXml part, String font) {
        for (Element fonts : part.all("rFonts")) {
            String named = DocxXml.value(fonts, "ascii").toLowerCase(Locale.ROOT);
            if (SYMBOLS.stream().anyMatch(named::contains)) {
                continue;
            }
            for (String script : List.of("ascii", "hAnsi", "cs", "eastAsia")) {
                DocxXml.remove(fonts, script + "Theme");
                if (!DocxXml.value(fonts, script).isEmpty() || !script.equals("eastAsia")) {
                    DocxXml.set(fonts, script, font);
                }
            }
            DocxXml.remove(fonts, "cstheme");
        }
    }

    /// A size that a style sets is the template's matter: it is not guessed at here.
    private static void size(Element run, PageRules rules) {
        Optional<Element> said = DocxXml.child(run, "rPr").flatMap(properties -> DocxXml.child(properties, "sz"));
        said.filter(size -> DocxXml.value(size, "val").matches("\\d{1,4}")).ifPresent(size -> {
            double points = Integer.parseInt(DocxXml.value(size, "val")) / 2.0;
            double nearest = Math.clamp(
                    points, rules.bodySize().least(), rules.bodySize().most());
            if (points != nearest) {
                DocxXml.set(size, "val", Long.toString(Math.round(nearest * 2)));
            }
        });
    }
}
