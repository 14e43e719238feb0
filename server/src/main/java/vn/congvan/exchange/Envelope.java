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
/// @param submission     what the receiver is asked to issue, where the package carries a hồ sơ trình
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
        int copies,
        Optional<Submission> submission) {

    /// Of a document that asks for no decision.
    public Envelope(
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
        this(
                typeCode,
                typeName,
                codeNumber,
                notation,
                issuedOn,
                organName,
                subject,
                language,
                pages,
                signerPosition,
                signerName,
                urgency,
                secrecy,
                answerDue,
                copies,
                Optional.empty());
    }

    /// The same, asking its receiver for a decision.
    public Envelope submitting(Submission asked) {
        return new Envelope(
                typeCode,
                typeName,
                codeNumber,
                notation,
                issuedOn,
                organName,
                subject,
                language,
                pages,
                signerPosition,
                signerName,
                urgency,
                secrecy,
                answerDue,
                copies,
                Optional.of(asked));
    }

    /// Số, ký hiệu, e.g. `05/QĐ-UBND`.
    public String full() {
        return codeNumber + "/" + notation;
    }
}
