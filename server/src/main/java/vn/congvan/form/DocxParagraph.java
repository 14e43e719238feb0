package vn.congvan.form;

import vn.congvan.lawbook.CellRule;

/// One paragraph of a DOCX as it is being written; sizes and styles are those of a cell of the
/// lawbook.
final class DocxParagraph {
    private static final int INDENT = 567;
    private static final int GAP = 120;
    private static final int LINES = 276;

    private final int least;
    private int size;
    private boolean bold;
    private boolean italic;
    private String align = "left";
    private int indent;
    private int indentRight;
    private int first;
    private int before;
    private int after;
    private int line = 240;
    private boolean keepNext;
    private boolean ruled;
    private boolean exact;
    private final StringBuilder runs = new StringBuilder();

    DocxParagraph(CellRule cell) {
        this.least =
                TemplateDocx.halves(cell.size().orElseThrow(() -> unsized(cell)).least());
        this.size =
                TemplateDocx.halves(cell.size().orElseThrow(() -> unsized(cell)).most());
        this.bold = cell.style() == CellRule.Style.BOLD || cell.style() == CellRule.Style.BOLD_ITALIC;
        this.italic = cell.style() == CellRule.Style.ITALIC || cell.style() == CellRule.Style.BOLD_ITALIC;
    }

    private DocxParagraph(int points) {
        this.least = 2;
        this.size = 2;
        this.line = points * 20;
        this.exact = true;
    }

    private static IllegalStateException unsized(CellRule cell) {
        return new IllegalStateException("the lawbook has no size for " + cell.key());
    }

    /// An empty paragraph of this height.
    static DocxParagraph gap(int points) {
        return new DocxParagraph(points);
    }

    /// A thin line that begins and ends this far from the edges of its column.
    static DocxParagraph line(int indent, int after) {
        var line = new DocxParagraph(3);
        line.indent = indent;
        line.indentRight = indent;
        line.after = after;
        line.before = 40;
        line.ruled = true;
        return line;
    }

    DocxParagraph least() {
        size = least;
        return this;
    }

    DocxParagraph centred() {
        align = "center";
        return this;
    }

    /// Running text: both edges, the first line indented, a gap below (Annex I, Part I, I).
    DocxParagraph justified() {
        align = "both";
        first = INDENT;
        after = GAP;
        line = LINES;
        return this;
    }

    DocxParagraph indented(int twentieths) {
        indent = twentieths;
        return this;
    }

    DocxParagraph before(int twentieths) {
        before = twentieths;
        return this;
    }

    DocxParagraph after(int twentieths) {
        after = twentieths;
        return this;
    }

    DocxParagraph keepNext() {
        keepNext = true;
        return this;
    }

    DocxParagraph bold() {
        bold = true;
        return this;
    }

    DocxParagraph light() {
        bold = false;
        return this;
    }

    DocxParagraph italic() {
        italic = true;
        return this;
    }

    /// Adds text as the paragraph is set now.
    DocxParagraph run(String text) {
        runs.append("<w:r><w:rPr>");
        if (bold) {
            runs.append("<w:b/><w:bCs/>");
        }
        if (italic) {
            runs.append("<w:i/><w:iCs/>");
        }
        runs.append("<w:sz w:val=\"%1$d\"/><w:szCs w:val=\"%1$d\"/></w:rPr>".formatted(size))
                .append("<w:t xml:space=\"preserve\">")
                .append(escaped(text))
                .append("</w:t></w:r>");
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// The paragraph as it stands in the file.
    @Override
    public String toString() {
        var xml = new StringBuilder("<w:p><w:pPr>");
        if (keepNext) {
            xml.append("<w:keepNext/>");
        }
        if (ruled) {
            xml.append("<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>");
        }
        xml.append("<w:spacing w:before=\"%d\" w:after=\"%d\" w:line=\"%d\" w:lineRule=\"%s\"/>"
                        .formatted(before, after, line, exact ? "exact" : "auto"))
                .append("<w:ind w:left=\"%d\" w:right=\"%d\" w:firstLine=\"%d\"/>"
                        .formatted(indent, indentRight, first))
                .append("<w:jc w:val=\"%s\"/>".formatted(align));
        if (runs.isEmpty()) {
            xml.append("<w:rPr><w:sz w:val=\"%d\"/></w:rPr>".formatted(size));
        }
        return xml.append("</w:pPr>").append(runs).append("</w:p>").toString();
    }
}
