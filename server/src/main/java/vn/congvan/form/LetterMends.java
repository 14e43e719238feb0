package vn.congvan.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Element;
import vn.congvan.lawbook.FormWording;
import vn.congvan.lawbook.PageRules;

/// Typeface of the whole DOCX, and size of its running text. Symbols keep their typeface: in another one
/// they would be other signs.
final class LetterMends {
    private static final List<String> SYMBOLS = List.of("symbol", "wingding", "webding", "math", "dingbat");
    private static final int WORDS_OF_TEXT = 8;
    private static final int LONGEST_LABEL = 16;

    private LetterMends() {}

    /// Of running text only: what stands in a table, in the middle or on the right, in the list of recipients and in
    /// the agency's address has a size of its own (Annex I, Part I, V).
    static void size(DocxXml text, PageRules rules, FormWording wording) {
        boolean recipients = false;
        for (Element paragraph : text.all("p")) {
            String said = DocxXml.text(paragraph).strip();
            if (Words.plain(said).startsWith("nơi nhận") && said.length() < LONGEST_LABEL) {
                recipients = true;
            } else if (begins(paragraph, said)) {
                recipients = false;
            }
            boolean running = !recipients
                    && !DocxXml.inTable(paragraph)
                    && said.split("\\s+").length >= WORDS_OF_TEXT
                    && !apart(paragraph)
                    && !address(said, wording);
            if (running) {
                DocxXml.all(paragraph, "r").forEach(run -> size(run, rules));
            }
        }
    }

    /// Behind the recipients comes what is annexed, on a page of its own.
    private static boolean begins(Element paragraph, String said) {
        return said.matches("(?i)^(phụ lục)(?!\\p{L}).*")
                || !DocxXml.all(paragraph, "sectPr").isEmpty()
                || !DocxXml.all(paragraph, "pageBreakBefore").isEmpty()
                || DocxXml.all(paragraph, "br").stream()
                        .anyMatch(line -> DocxXml.value(line, "type").equals("page"));
    }

    private static boolean apart(Element paragraph) {
        return DocxXml.child(paragraph, "pPr")
                .flatMap(properties -> DocxXml.child(properties, "jc"))
                .map(align -> List.of("center", "right", "end").contains(DocxXml.value(align, "val")))
                .orElse(false);
    }

    private static boolean address(String said, FormWording wording) {
        String plain = said.toLowerCase(Locale.ROOT).replace(" :", ":");
        return wording.contact().stream().anyMatch(word -> plain.contains(word.toLowerCase(Locale.ROOT) + ":"));
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
