package vn.congvan.outgoing;

import java.util.List;
import vn.congvan.form.DraftDocx;

/// Drafts of one decision that differ in their words only.
public final class Wording {
    private Wording() {}

    /// A DOCX whose article 2 says this.
    public static UploadedFile of(String article2) {
        byte[] bytes = new DraftDocx()
                .head(
                        List.of("ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH"),
                        "Số:        /QĐ-UBND",
                        "Bình Minh, ngày      tháng      năm 2026")
                .line("QUYẾT ĐỊNH", 14, true, false)
                .line("Ban hành Quy chế tiếp nhận văn bản điện tử", 14, true, false)
                .body("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;")
                .body("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;")
                .body("Theo đề nghị của Chánh Văn phòng Ủy ban nhân dân tỉnh.")
                .article("Điều 1.", "Ban hành kèm theo Quyết định này Quy chế tiếp nhận văn bản điện tử.")
                .article("Điều 2.", article2)
                .article("Điều 3.", "Chánh Văn phòng, Giám đốc các sở chịu trách nhiệm thi hành Quyết định này./.")
                .signature(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), 4, "Trần Quốc Bình")
                .bytes();
        return new UploadedFile("quyet-dinh.docx", bytes);
    }
}
