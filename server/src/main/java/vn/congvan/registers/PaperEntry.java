package vn.congvan.registers;

import java.time.LocalDate;
import java.util.List;

/// A document that was numbered on paper while the system was down.
///
/// @param type      code of its type, see the lawbook; its book follows from it
/// @param number    the number on paper
/// @param notation  ký hiệu as printed, e.g. `QĐ-UBND`
/// @param day       the document's date
/// @param receivers nơi nhận, by name
public record PaperEntry(
        String type,
        int number,
        String notation,
        LocalDate day,
        String subject,
        String signerPosition,
        String signerName,
        List<String> receivers,
        int copies,
        String copyKeeper) {
    public PaperEntry {
        receivers = List.copyOf(receivers);
    }
}
