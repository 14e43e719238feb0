package vn.congvan.outgoing;

import java.time.LocalDate;
import vn.congvan.signing.FilledTexts;

/// Number, notation and date as the system gave them.
///
/// @param number as counted
/// @param printed as printed, e.g. `05`
/// @param notation what follows the stroke, e.g. `QĐ-UBND`
/// @param date the document's date: the day on which the number was given
public record GivenSign(int number, String printed, String notation, LocalDate date) {
    /// Số và ký hiệu, e.g. `05/QĐ-UBND`.
    public String full() {
        return printed + "/" + notation;
    }

    /// As they are filled into the file.
    FilledTexts texts() {
        return new FilledTexts(printed, notation, date);
    }
}
