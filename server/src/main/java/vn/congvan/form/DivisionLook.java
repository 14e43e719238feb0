package vn.congvan.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbering of chapters, sections, articles, clauses and points (Annex I, Part I, II.6): without gaps, the
/// points by the Vietnamese alphabet. A text that amends another quotes its articles: there the order of
/// numbers is only shown for a look.
final class DivisionLook implements Look {
    private static final Pattern CHAPTER =
            Pattern.compile("^(Phần|Chương|PHẦN|CHƯƠNG)\\s(?<number>[IVXLC]+|\\d+)\\.?$");
    private static final Pattern SECTION = Pattern.compile("^(Mục|MỤC)\\s(?<number>\\d+|[IVX]+)\\b.*");
    private static final Pattern ARTICLE = Pattern.compile("^Điều\\s(?<number>\\d+)(?<mark>[.:)]?)(\\s.*)?$");
    private static final Pattern CLAUSE = Pattern.compile("^(?<number>\\d{1,2})\\.\\s(?<text>.*)");
    private static final Pattern POINT = Pattern.compile("^(?<letter>\\p{Ll})\\)\\s?.*");
    private static final Pattern AMENDS = Pattern.compile("^(Sửa đổi|Bổ sung|[“\"]).*");

    @Override
    public void at(Checked document, Findings findings) {
        boolean amends = document.anatomy().body().stream()
                .filter(paragraph -> !paragraph.table())
                .anyMatch(
                        paragraph -> paragraph.text().matches("^(Điều \\d+\\.|\\d+\\.)\\s(Sửa đổi|Bổ sung|Thay thế).*")
                                || AMENDS.matcher(paragraph.text()).matches());
        new Counting(document, findings, !amends).all(document.anatomy().body());
        // A list may go on from the annexes' own tables: numbers in annexes are looked at with less trust.
        new Counting(document, findings, !amends).all(document.anatomy().annexed());
    }

    /// Counts through one text.
    private static final class Counting {
        private final Checked document;
        private final Findings findings;
        private final boolean sure;
        private int part;
        private int chapter;
        private int section;
        private int article;
        private int clause;
        private int point = -1;

        Counting(Checked document, Findings findings, boolean sure) {
            this.document = document;
            this.findings = findings;
            this.sure = sure;
        }

        void all(List<Paragraph> paragraphs) {
            for (Paragraph paragraph : paragraphs) {
                if (paragraph.plain() && inColumn(paragraph)) {
                    one(paragraph);
                }
            }
        }

        /// Numbers beside the running text are those of a table or of a list in a box.
        private boolean inColumn(Paragraph paragraph) {
            return document.anatomy()
                    .column()
                    .map(column -> paragraph.first().x() > column.left() - 6)
                    .orElse(false);
        }

        private void one(Paragraph paragraph) {
            String text = paragraph.text();
            Matcher found = CHAPTER.matcher(text);
            if (found.matches()) {
                chapter(paragraph, found);
                return;
            }
            found = SECTION.matcher(text);
            if (found.matches() && paragraph.first().bold()) {
                section(paragraph, found);
                return;
            }
            found = ARTICLE.matcher(text);
            if (found.matches()
                    && (!found.group("mark").isEmpty() || paragraph.first().bold())) {
                article(paragraph, found);
                return;
            }
            found = CLAUSE.matcher(text);
            if (found.matches()) {
                clause(paragraph, Integer.parseInt(found.group("number")));
                return;
            }
            found = POINT.matcher(text);
            if (found.matches()) {
                point(paragraph, found.group("letter"));
            }
        }

        private void chapter(Paragraph paragraph, Matcher found) {
            String word = found.group(1);
            String number = found.group("number");
            boolean figures = Character.isDigit(number.charAt(0));
            int value = figures ? Integer.parseInt(number) : Figures.ofRoman(number);
            if (figures) {
                say(
                        "chapter-form",
                        paragraph,
                        true,
                        "printed",
                        found.group(),
                        "expected",
                        word + " " + Figures.roman(value));
            }
            if (word.equalsIgnoreCase("chương")) {
                order("chapter-order", paragraph, word, chapter, value, found);
                chapter = value;
            } else {
                order("part-order", paragraph, word, part, value, found);
                part = value;
            }
            section = 0;
            clause = 0;
            point = -1;
        }

        /// The first one bears the number one; chapters may begin anew in each part.
        private void order(String rule, Paragraph paragraph, String word, int before, int value, Matcher found) {
            if (value != before + 1 && value != 1) {
                say(
                        rule,
                        paragraph,
                        sure,
                        "printed",
                        found.group(),
                        "expected",
                        word + " " + Figures.roman(before + 1));
            }
        }

        private void section(Paragraph paragraph, Matcher found) {
            String number = found.group("number");
            int value = Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : Figures.ofRoman(number);
            if (value != section + 1 && value != 1) {
                jump("section-order", paragraph, sure, section, value);
            }
            section = value;
            clause = 0;
            point = -1;
        }

        private void article(Paragraph paragraph, Matcher found) {
            int value = Integer.parseInt(found.group("number"));
            if (!found.group("mark").equals(".")) {
                say(
                        "article-form",
                        paragraph,
                        true,
                        "printed",
                        "Điều " + found.group("number") + found.group("mark"),
                        "expected",
                        "Điều " + value + ".");
            }
            if (value != article + 1 && (value != 1 || article > 0)) {
                jump("article-order", paragraph, sure && article > 0 && value != 1, article, value);
            }
            article = value;
            clause = 0;
            point = -1;
        }

        /// Clauses begin anew in each article. Without articles the same figures number other lists too.
        private void clause(Paragraph paragraph, int value) {
            if (value != clause + 1 && value != 1) {
                jump("clause-order", paragraph, sure && article > 0 && clause > 0, clause, value);
            }
            clause = value;
            point = -1;
        }

        private void point(Paragraph paragraph, String letter) {
            List<String> letters = document.law().wording().pointLetters();
            int value = letters.indexOf(letter);
            String wanted = letters.get(Math.min(point + 1, letters.size() - 1));
            if (value < 0) {
                say("point-letter", paragraph, true, "printed", letter, "expected", wanted);
                // What follows is counted as if the letter were the right one.
                point++;
                return;
            }
            if (value != point + 1 && value != 0) {
                String before = point < 0 ? "–" : letters.get(point);
                say(
                        "point-order",
                        paragraph,
                        sure && point >= 0,
                        "before",
                        before,
                        "printed",
                        letter,
                        "expected",
                        wanted);
            }
            point = value;
        }

        private void jump(String rule, Paragraph paragraph, boolean certain, int before, int value) {
            say(
                    rule,
                    paragraph,
                    certain,
                    "before",
                    Integer.toString(before),
                    "printed",
                    Integer.toString(value),
                    "expected",
                    Integer.toString(before + 1));
        }

        private void say(String rule, Paragraph paragraph, boolean certain, String... values) {
            int to = Optional.of(paragraph.first().text().indexOf(' ', 5))
                    .filter(at -> at > 0)
                    .orElse(paragraph.first().text().length());
            findings.add(rule, paragraph.first().box(0, to), certain, values);
        }
    }
}
