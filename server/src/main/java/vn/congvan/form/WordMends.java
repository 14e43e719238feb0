package vn.congvan.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import vn.congvan.lawbook.Numbering;

/// The words that the law fixes, leading zeros, and the marks at the end of legal bases, recipients and the
/// whole text of a DOCX.
final class WordMends {
    private static final Pattern DATE = Pattern.compile(
            "^\\p{Lu}[\\p{L}.' -]*,?\\s*ngày\\s+(?<day>\\d{1,2})\\s+tháng\\s+(?<month>\\d{1,2})\\s+năm\\s+\\d{4}\\s*$");
    private static final Pattern NUMBER = Pattern.compile("^\\s*Số:?\\s*(?<number>\\d)\\s*/.*");
    private static final double ALIKE = 0.25;

    private WordMends() {}

    static void mend(DocxXml text, LawOfTheDay law, Set<String> wanted) {
        List<Element> paragraphs = text.all("p").stream()
                .filter(one -> !DocxXml.text(one).isBlank())
                .toList();
        for (Element paragraph : paragraphs) {
            fixed(paragraph, "national-name", law.wording().nationalName(), wanted);
            fixed(paragraph, "motto", law.wording().motto(), wanted);
            zeros(paragraph, law.numbering(), wanted);
        }
        if (wanted.contains("legal-basis-end")) {
            bases(paragraphs);
        }
        if (wanted.contains("end-mark")) {
            end(paragraphs, law.wording().endMark());
        }
        recipients(paragraphs, law, wanted);
    }

    private static void fixed(Element paragraph, String rule, String words, Set<String> wanted) {
        String text = DocxXml.text(paragraph);
        String tight = Words.tight(words);
        boolean alike = Likeness.distance(Words.tight(text), tight) <= ALIKE * tight.length();
        if (wanted.contains(rule) && alike && !text.strip().equals(words)) {
            DocxXml.replace(paragraph, 0, text.length(), words);
        }
    }

    private static void zeros(Element paragraph, Numbering numbering, Set<String> wanted) {
        Matcher date = DATE.matcher(DocxXml.text(paragraph));
        if (wanted.contains("date-zero") && date.matches()) {
            // From the back, so that the places in front stay where they are.
            DocxXml.replace(
                    paragraph,
                    date.start("month"),
                    date.end("month"),
                    padded(date.group("month"), numbering.monthLeadingZeroBelow()));
            DocxXml.replace(
                    paragraph,
                    date.start("day"),
                    date.end("day"),
                    padded(date.group("day"), numbering.leadingZeroBelow()));
        }
        Matcher number = NUMBER.matcher(DocxXml.text(paragraph));
        if (wanted.contains("number-zero") && number.matches()) {
            DocxXml.replace(
                    paragraph,
                    number.start("number"),
                    number.end("number"),
                    padded(number.group("number"), numbering.leadingZeroBelow()));
        }
    }

    private static String padded(String figure, int below) {
        int value = Integer.parseInt(figure);
        return value < below ? "0" + value : Integer.toString(value);
    }

    /// Legal bases that follow each other and are followed by an order.
    private static void bases(List<Element> paragraphs) {
        var bases = new ArrayList<Element>();
        for (Element paragraph : paragraphs) {
            if (DocxXml.inTable(paragraph)) {
                continue;
            }
            String text = DocxXml.text(paragraph);
            boolean starts = text.strip().startsWith("Căn cứ");
            if (Anatomy.LEGAL_BASIS.matcher(text).matches() && (starts || !bases.isEmpty())) {
                bases.add(paragraph);
            } else if (!bases.isEmpty()) {
                if (Words.capitals(text) && text.strip().endsWith(":")) {
                    bases.subList(0, bases.size() - 1).forEach(basis -> ending(basis, ";"));
                    ending(bases.getLast(), ".");
                }
                return;
            }
        }
    }

    /// The last paragraph of running text before the list of recipients.
    private static void end(List<Element> paragraphs, String mark) {
        Element last = null;
        for (Element paragraph : paragraphs) {
            String text = DocxXml.text(paragraph).strip();
            if (Words.plain(text).startsWith("nơi nhận") && text.length() < 16) {
                if (last != null && DocxXml.text(last).strip().matches(".*[\\p{L}\\d)][.;]?$")) {
                    ending(last, mark);
                }
                return;
            }
            last = DocxXml.inTable(paragraph) ? last : paragraph;
        }
    }

    private static void recipients(List<Element> paragraphs, LawOfTheDay law, Set<String> wanted) {
        for (int i = 0; i < paragraphs.size(); i++) {
            Element label = paragraphs.get(i);
            String text = DocxXml.text(label).strip();
            if (!Words.plain(text).matches("nơi nhận\\s?[:;.]?")) {
                continue;
            }
            if (wanted.contains("recipients-label")
                    && !text.equals(law.wording().recipientsLabel())) {
                DocxXml.replace(
                        label, 0, DocxXml.text(label).length(), law.wording().recipientsLabel());
            }
            if (wanted.contains("recipients-end")) {
                list(paragraphs.subList(i + 1, paragraphs.size()));
            }
            return;
        }
    }

    private static void list(List<Element> after) {
        for (Element recipient : after) {
            String text = DocxXml.text(recipient).strip();
            boolean archive = Words.plain(text).matches("^[-+]?\\s?lưu(?!\\p{L}).*");
            if (!text.startsWith("-") && !text.startsWith("–")) {
                return;
            }
            ending(recipient, archive ? "." : ";");
            if (archive) {
                return;
            }
        }
    }

    private static void ending(Element paragraph, String mark) {
        String text = DocxXml.text(paragraph);
        int words = text.length();
        while (words > 0 && " .;,:/\u00a0".indexOf(text.charAt(words - 1)) >= 0) {
            words--;
        }
        if (!text.substring(words).strip().equals(mark)) {
            DocxXml.replace(paragraph, words, text.length(), mark);
        }
    }
}
