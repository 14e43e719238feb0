package vn.congvan.registers;

import java.util.List;
import java.util.Optional;

/// What the register of copies keeps of a copy besides its number and day (Nghị định 30/2020, Điều 25, Phụ lục I
/// Phần II).
///
/// @param formName   hình thức sao, e.g. `Sao y`
/// @param notation   ký hiệu bản sao, e.g. `SY-UBND`
/// @param original   số, ký hiệu, ngày tháng of the document that is copied
/// @param subject    its tên loại và trích yếu
/// @param receivers  nơi nhận bản sao
/// @param copies     số lượng bản; 0 for an electronic copy
/// @param onPaper    whether the copy is on paper
/// @param signerName who signed it; empty for an electronic one, which the agency alone signs
public record CopyEntry(
        String formName,
        String notation,
        String original,
        String subject,
        List<Receiver> receivers,
        int copies,
        boolean onPaper,
        Optional<String> signerName,
        Optional<String> note) {
    public CopyEntry {
        receivers = List.copyOf(receivers);
    }
}
