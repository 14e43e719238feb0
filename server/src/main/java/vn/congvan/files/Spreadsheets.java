package vn.congvan.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Service;

/// Writes registers, lists and reports as XLSX, line by line. Every cell is text as it is shown; none is ever a
/// formula, nor becomes one when the sheet is saved as another kind of file.
@Service
public class Spreadsheets {
    private static final String FORMULA_BEGINS = "=+-@\t\r";
    private static final String FONT = "Times New Roman";
    private static final int OFTEN = 500;
    private static final int NARROW = 8;
    private static final int WIDE = 42;

    /// How a line looks.
    public enum Look {
        /// Large, bold, over the whole width.
        TITLE,
        /// As it is, over the whole width.
        PLAIN,
        /// The head of a table.
        HEAD,
        /// A line of a table.
        BODY,
        /// A line of a table that no longer counts.
        STRUCK
    }

    /// One line.
    public record Line(Look look, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /// One sheet, for A4 landscape. The lines down to the last {@link Look#HEAD} are repeated on every page.
    public record Sheet(String name, List<Line> lines) {
        public Sheet {
            lines = List.copyOf(lines);
        }

        int columns() {
            return lines.stream().mapToInt(line -> line.cells().size()).max().orElse(1);
        }

        int head() {
            int last = -1;
            for (int at = 0; at < lines.size(); at++) {
                last = lines.get(at).look() == Look.HEAD ? at : last;
            }
            return last;
        }
    }

    /// The sheets as one file.
    public byte[] xlsx(List<Sheet> sheets) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "CongVan", "1.0")) {
            book.setGlobalDefaultFont(FONT, 12);
            for (Sheet sheet : sheets) {
                write(book.newWorksheet(sheet.name()), sheet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// The text as a cell holds it: what a spreadsheet would take for a formula begins with an apostrophe.
    public static String cell(String text) {
        return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void write(Worksheet to, Sheet sheet) throws IOException {
        to.pageOrientation("landscape");
        to.paperSize(PaperSize.A4_PAPER);
        to.setFitToPage(true);
        to.fitToWidth((short) 1);
        to.fitToHeight((short) 0);
        widths(to, sheet);
        int head = sheet.head();
        if (head >= 0) {
            to.freezePane(0, head + 1);
            to.repeatRows(firstHead(sheet), head);
        }
        for (int at = 0; at < sheet.lines().size(); at++) {
            line(to, at, sheet.lines().get(at), sheet.columns());
            if (at % OFTEN == OFTEN - 1) {
                to.flush();
            }
        }
        to.finish();
    }

    private static int firstHead(Sheet sheet) {
        int first = sheet.head();
        while (first > 0 && sheet.lines().get(first - 1).look() == Look.HEAD) {
            first--;
        }
        return first;
    }

    private static void widths(Worksheet to, Sheet sheet) {
        for (int column = 0; column < sheet.columns(); column++) {
            int at = column;
            int longest = sheet.lines().stream()
                    .filter(line -> line.look() == Look.BODY || line.look() == Look.HEAD)
                    .filter(line -> line.cells().size() > at)
                    .mapToInt(line -> line.cells().get(at).length())
                    .max()
                    .orElse(NARROW);
            to.width(column, Math.clamp(longest + 2L, NARROW, WIDE));
        }
    }

    private static void line(Worksheet to, int row, Line line, int columns) {
        for (int column = 0; column < line.cells().size(); column++) {
            to.inlineString(row, column, cell(line.cells().get(column)));
        }
        boolean table = line.look() != Look.TITLE && line.look() != Look.PLAIN;
        int last = Math.max(0, (table ? line.cells().size() : columns) - 1);
        if (!table && last > 0) {
            to.range(row, 0, row, last).merge();
        }
        var style = to.range(row, 0, row, last).style().wrapText(true).verticalAlignment("top");
        switch (line.look()) {
            case TITLE -> style.bold().fontSize(16).horizontalAlignment("center");
            case PLAIN -> style.horizontalAlignment("center");
            case HEAD -> style.bold().horizontalAlignment("center").borderStyle(BorderStyle.THIN);
            case BODY -> style.borderStyle(BorderStyle.THIN);
            case STRUCK -> style.italic().borderStyle(BorderStyle.THIN);
        }
        style.set();
    }
}
