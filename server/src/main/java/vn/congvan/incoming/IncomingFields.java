package vn.congvan.incoming;

import java.time.LocalDate;
import java.util.Optional;
import vn.congvan.lawbook.Urgency;
import vn.congvan.registers.IncomingEntry;
import vn.congvan.registers.OutgoingEntry;
import vn.congvan.registers.Signer;

/// The register's fields of a document that arrives, as the package tells them or as the clerk confirms them.
///
/// @param typeName       tên loại văn bản
/// @param codeNumber     số, as printed
/// @param notation       ký hiệu
/// @param issuedOn       ngày văn bản
/// @param organName      cơ quan ban hành (tác giả)
/// @param subject        trích yếu
/// @param pages          số trang
/// @param signerPosition chức vụ người ký
/// @param signerName     họ tên người ký
/// @param urgency        mức độ khẩn
/// @param note           ghi chú
/// @param toPlaces       đơn vị hoặc người nhận, where already clear
/// @param due            thời hạn giải quyết, where already clear
public record IncomingFields(
        String typeName,
        String codeNumber,
        String notation,
        LocalDate issuedOn,
        String organName,
        String subject,
        int pages,
        String signerPosition,
        String signerName,
        Urgency urgency,
        Optional<String> note,
        Optional<String> toPlaces,
        Optional<LocalDate> due) {

    /// Số, ký hiệu as written, e.g. `05/QĐ-UBND`; what is missing is left out.
    public String full() {
        if (codeNumber.isBlank() || notation.isBlank()) {
            return codeNumber + notation;
        }
        return codeNumber + "/" + notation;
    }

    IncomingEntry entry() {
        return new IncomingEntry(
                typeName.strip(),
                codeNumber.strip(),
                notation.strip(),
                issuedOn,
                organName.strip(),
                subject.strip(),
                OutgoingEntry.VIETNAMESE,
                pages,
                note,
                new Signer(signerPosition.strip(), signerName.strip()),
                urgency,
                toPlaces,
                due);
    }
}
