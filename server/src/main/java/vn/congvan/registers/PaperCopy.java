package vn.congvan.registers;

import java.time.LocalDate;
import java.util.List;
import vn.congvan.lawbook.CopyForm;

/// A copy that was numbered on paper while the system was down. Its ký hiệu follows from form and authority.
///
/// @param number    the number on paper
/// @param day       the copy's date
/// @param original  số, ký hiệu, ngày tháng of the document that was copied
/// @param subject   its tên loại và trích yếu
/// @param receivers nơi nhận bản sao, by name
public record PaperCopy(
        CopyForm form,
        int number,
        LocalDate day,
        String original,
        String subject,
        List<String> receivers,
        int copies,
        String signerName) {
    public PaperCopy {
        receivers = List.copyOf(receivers);
    }
}
