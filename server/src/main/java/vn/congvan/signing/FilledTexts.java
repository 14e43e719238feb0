package vn.congvan.signing;

import java.time.LocalDate;
import vn.congvan.form.TextField;

/// What the clerk's step fills into the prepared fields: number and date (Nghị định 30/2020, Phụ lục I Mục II
/// điểm 3, 4).
///
/// @param number the number as printed, e.g. `05`
/// @param notation what follows the stroke, e.g. `QĐ-UBND` or `2026/QĐ-UBND`
/// @param date the document's date
public record FilledTexts(String number, String notation, LocalDate date) {
    /// The text of one field.
    String text(TextField field) {
        return field.text(number, notation, date);
    }
}
