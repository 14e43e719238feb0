package vn.congvan.registers;

import java.util.List;
import vn.congvan.lawbook.Source;

/// A register as it leaves the system, on paper or as a spreadsheet: the cover, which the first page repeats
/// (Nghị định 30/2020, Phụ lục IV: Bìa và trang đầu), and its lines.
///
/// @param below what stands below the lines, paragraph by paragraph
public record PrintedBook(Cover cover, List<Column> columns, List<Line> lines, List<String> below) {
    /// The lines of the cover.
    ///
    /// @param official whether the law gives the layout
    /// @param volume   quyển số
    /// @param first    first number, or empty where the book has no single series
    /// @param last     last number, or empty
    public record Cover(
            String authority,
            String title,
            int year,
            String volume,
            String from,
            String to,
            String first,
            String last,
            boolean official,
            Source source) {}

    /// One column.
    public record Column(int number, String key, String title) {}

    /// One line; a struck one no longer counts.
    public record Line(boolean struck, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    public PrintedBook {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        below = List.copyOf(below);
    }
}
