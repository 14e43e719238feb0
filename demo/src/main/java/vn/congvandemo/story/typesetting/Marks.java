package vn.congvandemo.story.typesetting;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words by which the lines of an official document are known.
final class Marks {

    /// Place and date as Annex I writes them, filled or open.
    static final Pattern PLACE_AND_DATE =
            find("[\\p{Lu}][\\p{L}. -]{0,40},\\s*ngày[\\s\\d./…_]*tháng[\\s\\d./…_]*năm[\\s\\d./…_]*$");
    /// `Số:` with a notation; the number may be open.
    static final Pattern NUMBER = find("^Số\\s*[:.]?\\s*[\\d\\s….,_]*/\\s*[\\p{L}\\d/&.\\-]+");
    /// The line that ties an annexed text to its document.
    static final Pattern REFERENCE = find("^\\(\\s*(?:Ban hành )?[Kk]èm theo ");

    private static final Pattern NATION = find("C[ỘO]NG\\s+(?:HÒA|HOÀ)\\s+XÃ\\s+HỘI");
    private static final Pattern MOTTO = find("Độc\\s+lập\\s*[-–—]\\s*Tự\\s+do\\s*[-–—]\\s*Hạnh\\s+phúc");
    private static final Pattern DRAFT = find("^D[Ựự]\\s*TH[Ảả]O(?:\\s+L[Ầầ]N\\s+\\d+)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern RULE = find("^[-–—_=*~.·\\s]{2,}$");
    private static final Pattern ARTICLE = find("^Điều\\s+\\d+[a-zđ]?\\s*[.:]");
    private static final Pattern DIVISION = find("^(?:PHẦN|Phần|CHƯƠNG|Chương)\\s+(?:[IVXLC]+|\\d+|thứ\\s+\\p{L}+)\\b");
    private static final Pattern SECTION =
            find("^(?:MỤC|Mục|TIỂU MỤC|Tiểu mục|PHỤ LỤC|Phụ lục)\\s*(?:[IVXLC]+|\\d+)?\\s*[.:]?(?:\\s|$)");
    private static final Pattern ITEM =
            find("^(?:\\d{1,3}(?:\\.\\d{1,3})*[.)]\\s|[a-zđ]{1,2}\\)\\s|[-–+•]\\s|[IVX]+\\.\\s)");
    private static final Pattern BASIS = find("^(?:Căn cứ|Xét|Theo đề nghị|Thực hiện)\\s");
    private static final Pattern ORDER = find("^(?:QUYẾT\\s+ĐỊNH|QUYẾT\\s+NGHỊ|CHỈ\\s+THỊ|NGHỊ\\s+QUYẾT)\\s*:?$");
    private static final Pattern RECIPIENTS = find("^Nơi\\s+nhận\\s*:?");
    private static final Pattern ADDRESSEES = find("^Kính\\s+gửi\\s*:?");
    private static final Pattern ON_BEHALF = find("^(?:TM|KT|TL|TUQ|Q)\\s*\\.\\s*\\p{Lu}");
    private static final Pattern OFFICE =
            find("^(?:PHÓ\\s+)?(?:CHỦ\\s+TỊCH|GIÁM\\s+ĐỐC|TỔNG\\s+GIÁM\\s+ĐỐC|CHÁNH\\s+VĂN\\s+PHÒNG|TRƯỞNG\\s+\\p{Lu}+"
                    + "|BỘ\\s+TRƯỞNG|CỤC\\s+TRƯỞNG|HIỆU\\s+TRƯỞNG|CHÁNH\\s+THANH\\s+TRA)|^THỨ\\s+TRƯỞNG");
    private static final Pattern AUTHORITY = find(
            "^(?:ỦY|UỶ)\\s+BAN|^HỘI\\s+ĐỒNG|^CHỦ\\s+TỊCH|^THƯỜNG\\s+TRỰC|^GIÁM\\s+ĐỐC|^BỘ\\s+TRƯỞNG|^CHÁNH\\s|^TRƯỞNG\\s|^TỔNG\\s|^THỦ\\s+TƯỚNG");
    private static final Pattern NAME = find("^\\p{Lu}\\p{Ll}*(?:\\s+\\p{Lu}\\p{Ll}*){1,5}$");
    private static final Pattern SIGNED = find("^\\((?:Đã\\s+ký|đã\\s+ký|Ký\\s+tên)[^)]*\\)$");
    private static final Pattern ADDRESS = find("^https?://\\S+$");

    private Marks() {}

    private static Pattern find(String regex) {
        return find(regex, 0);
    }

    private static Pattern find(String regex, int flags) {
        return Pattern.compile(regex, flags | Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE);
    }

    static Matcher nation(String text) {
        return NATION.matcher(text);
    }

    static Matcher motto(String text) {
        return MOTTO.matcher(text);
    }

    static boolean draft(String text) {
        return DRAFT.matcher(text).matches();
    }

    static boolean rule(String text) {
        return RULE.matcher(text).matches();
    }

    static boolean article(String text) {
        return ARTICLE.matcher(text).find();
    }

    static Matcher articleNumber(String text) {
        return ARTICLE.matcher(text);
    }

    /// A chapter or part: its number alone on the line, or followed by a title in capitals (a sentence may
    /// mention one).
    static boolean division(String text) {
        Matcher number = DIVISION.matcher(text);
        return number.find() && standsAlone(text.substring(number.end()));
    }

    private static boolean standsAlone(String rest) {
        String words = rest.strip();
        return words.isEmpty() || words.startsWith(".") || words.startsWith(":") || upper(words);
    }

    static Matcher divisionNumber(String text) {
        return DIVISION.matcher(text);
    }

    static boolean section(String text) {
        Matcher label = SECTION.matcher(text);
        return label.find() && standsAlone(label.group().strip().endsWith(".") ? "." : text.substring(label.end()));
    }

    static boolean item(String text) {
        return ITEM.matcher(text).find();
    }

    static boolean basis(String text) {
        return BASIS.matcher(text).find();
    }

    static boolean order(String text) {
        return ORDER.matcher(text).matches();
    }

    static boolean recipients(String text) {
        return RECIPIENTS.matcher(text).find();
    }

    static Matcher recipientsLabel(String text) {
        return RECIPIENTS.matcher(text);
    }

    static boolean addressees(String text) {
        return ADDRESSEES.matcher(text).find();
    }

    static Matcher addresseesLabel(String text) {
        return ADDRESSEES.matcher(text);
    }

    /// A line of a signature block that names a power, as `TM. ỦY BAN NHÂN DÂN`.
    static boolean onBehalf(String text) {
        return ON_BEHALF.matcher(text).find() && upper(text);
    }

    static boolean office(String text) {
        return OFFICE.matcher(text).find() && upper(text);
    }

    static boolean authority(String text) {
        return AUTHORITY.matcher(text).find() && upper(text);
    }

    static boolean personName(String text) {
        return NAME.matcher(text).matches() && text.length() <= 40;
    }

    static boolean signed(String text) {
        return SIGNED.matcher(text).matches();
    }

    static boolean address(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /// Whether all letters are capitals and there are at least two.
    static boolean upper(String text) {
        return text.codePoints().filter(Character::isLetter).count() >= 2
                && text.codePoints().noneMatch(Character::isLowerCase);
    }

    static boolean startsLower(String text) {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }

    /// Whether a line begins something of its own, whatever stands above it.
    static boolean begins(String text) {
        return article(text)
                || division(text)
                || section(text)
                || order(text)
                || recipients(text)
                || addressees(text)
                || onBehalf(text)
                || address(text)
                || REFERENCE.matcher(text).find();
    }

    static boolean ends(String text) {
        return !text.isEmpty() && ".;:!?”\"".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    static String capital(String text) {
        return text.toUpperCase(Locale.forLanguageTag("vi"));
    }
}
