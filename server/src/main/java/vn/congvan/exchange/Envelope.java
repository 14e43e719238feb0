package vn.congvan.exchange;

import java.time.LocalDate;
import java.util.Optional;
import vn.congvan.lawbook.SecrecyDegree;
import vn.congvan.lawbook.Urgency;

/// What the sender says of the document in the package; the receiver's register is prefilled from it.
///
/// @param typeCode       document type of the lawbook, e.g. `QD`
/// @param typeName       tên loại
/// @param codeNumber     số as printed, e.g. `05`
/// @param notation       ký hiệu, e.g. `QĐ-UBND`
/// @param issuedOn       ngày văn bản
/// @param organName      tên cơ quan ban hành
/// @param subject        trích yếu
/// @param language       ngôn ngữ
/// @param pages          số trang
/// @param signerPosition chức vụ người ký
/// @param signerName     họ tên người ký
/// @param urgency        mức độ khẩn
/// @param secrecy        độ mật; a package with a degree is refused at both doors
/// @param answerDue      hạn trả lời
/// @param copies         số lượng bản
public record Envelope(
        String typeCode,
        String typeName,
        String codeNumber,
        String notation,
        LocalDate issuedOn,
        String organName,
        String subject,
        String language,
        int pages,
        String signerPosition,
        String signerName,
        Urgency urgency,
        SecrecyDegree secrecy,
        Optional<LocalDate> answerDue,
        int copies) {

    /// Số, ký hiệu, e.g. `05/QĐ-UBND`.
    public String full() {
        return codeNumber + "/" + notation;
    }
}
