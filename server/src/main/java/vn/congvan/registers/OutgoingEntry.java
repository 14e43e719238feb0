package vn.congvan.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.congvan.lawbook.Urgency;

/// What the register of outgoing documents keeps of a document besides what the register itself gives (số, ký
/// hiệu, ngày): the input fields of Nghị định 30/2020, Phụ lục VI, Phần II Mục I, and the columns of Phụ lục
/// IV that are not among them. Lengths are those of the lawbook; too long a value is refused as
/// `registers.field-too-long`.
///
/// @param typeName     tên loại văn bản
/// @param organName    tên cơ quan, tổ chức ban hành
/// @param subject      trích yếu nội dung
/// @param language     ngôn ngữ, usually `Tiếng Việt`
/// @param pages        số trang
/// @param note         ghi chú
/// @param signer       chức vụ, họ tên người ký
/// @param receivers    nơi nhận
/// @param urgency      mức độ khẩn
/// @param copies       số lượng bản phát hành
/// @param answerDue    hạn trả lời
/// @param copyKeeper   đơn vị, người nhận bản lưu (cột 6)
public record OutgoingEntry(
        String typeName,
        String organName,
        String subject,
        String language,
        int pages,
        Optional<String> note,
        Signer signer,
        List<Receiver> receivers,
        Urgency urgency,
        int copies,
        Optional<LocalDate> answerDue,
        String copyKeeper) {

    /// The language of nearly every document.
    public static final String VIETNAMESE = "Tiếng Việt";

    public OutgoingEntry {
        receivers = List.copyOf(receivers);
    }
}
