package vn.congvan.form;

import java.util.Set;

/// Marks of urgency as people write them, right or wrong, standing alone.
final class UrgencyWords {
    private static final Set<String> ALL = Set.of(
            "khẩn",
            "thượng khẩn",
            "hỏa tốc",
            "hỏa tốc hẹn giờ",
            "khẩn cấp",
            "rất khẩn",
            "tối khẩn",
            "thượng khẩn cấp",
            "đặc biệt khẩn",
            "gấp",
            "rất gấp");

    private UrgencyWords() {}

    static boolean any(String text) {
        return ALL.contains(Words.plain(text).replaceAll("[!.*]", "").strip());
    }
}
