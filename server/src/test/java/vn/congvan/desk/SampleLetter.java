package vn.congvan.desk;

import java.util.List;
import vn.congvan.form.DraftDocx;

/// A short decision of the provincial People's Committee, as a drafter brings it.
public final class SampleLetter {
    public static final String SUMMARY = "Ban hành Quy chế tiếp nhận, xử lý và phản hồi kiến nghị của người dân";

    private SampleLetter() {}

    public static byte[] docx() {
        return docx(paper -> {});
    }

    /// With a title whose last word stands alone like a mark of secrecy, which it is not.
    public static byte[] withSomethingLikeAMark() {
        return docx(paper ->
                paper.line("QUY ĐỊNH QUẢN LÝ TÀI LIỆU", 14, true, false).line("MẬT", 14, true, false));
    }

    private static byte[] docx(java.util.function.Consumer<DraftDocx> more) {
        var paper = new DraftDocx()
                .head(
                        List.of("ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH"),
                        "Số:        /QĐ-UBND",
                        "Bình Minh, ngày      tháng      năm 2026")
                .line("QUYẾT ĐỊNH", 14, true, false)
                .line(SUMMARY, 14, true, false)
                .line("ỦY BAN NHÂN DÂN TỈNH BÌNH MINH", 14, true, false)
                .body("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;")
                .body("Theo đề nghị của Chánh Văn phòng Ủy ban nhân dân tỉnh.")
                .line("QUYẾT ĐỊNH:", 14, true, false)
                .body("Điều 1. Ban hành kèm theo Quyết định này Quy chế tiếp nhận, xử lý và phản hồi kiến nghị.")
                .body("Điều 2. Quyết định này có hiệu lực kể từ ngày ký.")
                .body("Điều 3. Chánh Văn phòng, Giám đốc các sở chịu trách nhiệm thi hành Quyết định này./.");
        more.accept(paper);
        return paper.signature(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), 4, "Trần Quốc Bình")
                .bytes();
    }
}
