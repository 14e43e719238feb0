package vn.congvan.registers;

import java.time.LocalDate;
import java.util.Optional;
import vn.congvan.lawbook.Urgency;

/// What the register of incoming documents keeps of a document besides what the register itself gives (số
/// đến, ngày đến): the input fields of Nghị định 30/2020, Phụ lục VI, Phần II Mục II. Lengths are those of
/// the lawbook; too long a value is refused as `registers.field-too-long`.
///
/// @param typeName   tên loại văn bản
/// @param codeNumber số của văn bản, as the sender printed it
/// @param notation   ký hiệu của văn bản
/// @param issuedOn   ngày, tháng, năm văn bản
/// @param organName  tên cơ quan, tổ chức ban hành (tác giả)
/// @param subject    trích yếu nội dung
/// @param language   ngôn ngữ
/// @param pages      số trang
/// @param note       ghi chú
/// @param signer     chức vụ, họ tên người ký
/// @param urgency    mức độ khẩn
/// @param toPlaces   đơn vị hoặc người nhận, once known
/// @param due        thời hạn giải quyết, once known
public record IncomingEntry(
        String typeName,
        String codeNumber,
        String notation,
        LocalDate issuedOn,
        String organName,
        String subject,
        String language,
        int pages,
        Optional<String> note,
        Signer signer,
        Urgency urgency,
        Optional<String> toPlaces,
        Optional<LocalDate> due) {}
