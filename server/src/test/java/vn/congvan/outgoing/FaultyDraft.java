package vn.congvan.outgoing;

import java.util.List;
import vn.congvan.form.DraftDocx;

/// Drafts of a decision of the provincial People's Committee, with known faults of form or with none.
public final class FaultyDraft {
    private FaultyDraft() {}

    public static UploadedFile withoutFaults() {
        return docx("Độc lập - Tự do - Hạnh phúc", "Điều 1.", "./.");
    }

    /// An error that the machine can mend, the strokes of the motto; a warning that it can mend, the mark at the end;
    /// and an error that it leaves to people, an article left out.
    public static UploadedFile withFaults() {
        return docx("Độc lập – Tự do – Hạnh phúc", "Điều 3.", ".");
    }

    /// An error that the machine can mend elsewhere but not here: the size of the text is the style's.
    public static UploadedFile smallByStyle() {
        return file(new DraftDocx()
                .head(
                        List.of("ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH"),
                        "Số:        /QĐ-UBND",
                        "Bình Minh, ngày      tháng      năm 2026")
                .line("QUYẾT ĐỊNH", 14, true, false)
                .line("Ban hành Quy chế tiếp nhận văn bản điện tử", 14, true, false)
                .ruled()
                .bodyInSizeOfStyle("Ban hành kèm theo Quyết định này Quy chế tiếp nhận văn bản điện tử; "
                        + "Chánh Văn phòng, Giám đốc các sở chịu trách nhiệm thi hành Quyết định này./.")
                .signature(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), 4, "Trần Quốc Bình"));
    }

    private static UploadedFile docx(String motto, String first, String end) {
        return file(new DraftDocx()
                .head(
                        List.of("ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH"),
                        "Số:        /QĐ-UBND",
                        "Bình Minh, ngày      tháng      năm 2026",
                        motto)
                .line("QUYẾT ĐỊNH", 14, true, false)
                .line("Ban hành Quy chế tiếp nhận văn bản điện tử", 14, true, false)
                .ruled()
                .article(first, "Ban hành kèm theo Quyết định này Quy chế tiếp nhận văn bản điện tử.")
                .article("Điều 2.", "Chánh Văn phòng, Giám đốc các sở chịu trách nhiệm thi hành Quyết định này" + end)
                .signature(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), 4, "Trần Quốc Bình"));
    }

    private static UploadedFile file(DraftDocx document) {
        return new UploadedFile("quyet-dinh.docx", document.bytes());
    }
}
