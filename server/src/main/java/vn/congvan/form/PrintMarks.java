package vn.congvan.form;

import java.util.List;

/// What a print of an electronic original says of itself on every sheet (Nghị định 137/2024, Điều
/// 5): that it is a copy, of which system and whose, where to look it up, when and by whom it was
/// printed.
///
/// @param lines in the lower margin
/// @param lookUp what the QR picture says
public record PrintMarks(List<String> lines, String lookUp) {
    public PrintMarks {
        lines = List.copyOf(lines);
    }
}
