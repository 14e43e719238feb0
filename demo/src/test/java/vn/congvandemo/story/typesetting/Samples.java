package vn.congvandemo.story.typesetting;

import java.util.List;
import java.util.Optional;

/// The house and the document types that the tests typeset with.
final class Samples {

    static final House HOUSE = new House(
            List.of(),
            List.of("ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH"),
            "UBND",
            "VX",
            "Bình Minh",
            "ỦY BAN NHÂN DÂN TỈNH BÌNH MINH",
            "Ủy ban nhân dân tỉnh Bình Minh",
            List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
            "Trần Minh Quang",
            2026,
            List.of("- Như trên;", "- Lưu: VT."));

    static final List<DocumentKind> KINDS = List.of(
            kind("Nghị quyết", "NQ"),
            kind("Quyết định", "QĐ"),
            kind("Chỉ thị", "CT"),
            kind("Quy chế", "QC"),
            kind("Quy định", "QyĐ"),
            kind("Thông báo", "TB"),
            kind("Kế hoạch", "KH"),
            kind("Báo cáo", "BC"),
            kind("Tờ trình", "TTr"),
            kind("Công văn", null));

    private Samples() {}

    private static DocumentKind kind(String name, @org.jspecify.annotations.Nullable String abbreviation) {
        return new DocumentKind(name, Optional.ofNullable(abbreviation));
    }
}
