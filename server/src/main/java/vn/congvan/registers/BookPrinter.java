package vn.congvan.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.congvan.files.PrintedForms;
import vn.congvan.files.Spreadsheets;
import vn.congvan.files.Spreadsheets.Line;
import vn.congvan.files.Spreadsheets.Look;

/// Prints books of every form alike.
@Component
class BookPrinter {
    private final PrintedForms printed;
    private final Spreadsheets spreadsheets;
    private final RegisterWords words;

    BookPrinter(PrintedForms printed, Spreadsheets spreadsheets, RegisterWords words) {
        this.words = words;
        this.printed = printed;
        this.spreadsheets = spreadsheets;
    }

    /// As PDF/A-2b on A4 landscape.
    byte[] pdf(PrintedBook book) {
        return printed.pdf("registers/register", Map.of("book", book));
    }

    /// As XLSX: the cover on a sheet of its own, then the book.
    byte[] xlsx(PrintedBook book) {
        var lines = new ArrayList<>(first(book.cover()));
        lines.add(new Line(
                Look.HEAD,
                book.columns().stream().map(PrintedBook.Column::title).toList()));
        lines.add(new Line(
                Look.HEAD,
                book.columns().stream()
                        .map(column -> "(" + column.number() + ")")
                        .toList()));
        book.lines().forEach(line -> lines.add(new Line(line.struck() ? Look.STRUCK : Look.BODY, line.cells())));
        book.below().forEach(text -> lines.add(new Line(Look.PLAIN, List.of(text))));
        return spreadsheets.xlsx(List.of(
                new Spreadsheets.Sheet(words.of("sheet-cover"), first(book.cover())),
                new Spreadsheets.Sheet(words.of("sheet-book"), lines)));
    }

    private List<Line> first(PrintedBook.Cover cover) {
        var lines = new ArrayList<Line>();
        lines.add(plain(cover.authority()));
        lines.add(new Line(Look.TITLE, List.of(cover.title())));
        lines.add(plain(words.of("year", cover.year())));
        lines.add(plain(words.of("volume", cover.volume())));
        lines.add(plain(words.of("days", cover.from(), cover.to())));
        if (!cover.first().isEmpty()) {
            lines.add(plain(words.of("numbers", cover.first(), cover.last())));
        }
        String source = cover.source().article() + ", " + cover.source().instrument();
        lines.add(plain(cover.official() ? source : words.of("own-layout", source)));
        return lines;
    }

    private static Line plain(String text) {
        return new Line(Look.PLAIN, List.of(text));
    }
}
