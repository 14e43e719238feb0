package vn.congvan.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A document that is right in every part, to be spoilt in one: what it says and how it is set. The same
/// document is written as PDF and as DOCX.
public final class ModelDocument {
    /// Size and style of a part; `b` bold, `i` italic.
    public record Set(double size, String style) {}

    /// An annex with its heading, its title and what it belongs to.
    public record Annex(String heading, String title, String reference, List<String> paragraphs) {
        Annex(String heading, List<String> paragraphs) {
            this(heading, "NỘI DUNG KÈM THEO", REFERENCE, paragraphs);
        }
    }

    static final String REFERENCE =
            "(Kèm theo Quyết định số      /QĐ-UBND ngày     tháng     năm 2026 của Ủy ban nhân dân tỉnh)";

    /// Where the page numbers stand.
    public enum PageNumbers {
        RIGHT,
        NONE,
        BOTTOM,
        FIRST_TOO
    }

    String nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    /// The motto above the national name.
    boolean mottoFirst;
    boolean mottoLine = true;
    boolean agencyLine = true;
    boolean summaryLine = true;
    /// How long the line below the agency's name is, as a share of it, and how far it stands to the right.
    double agencyShare = 0.4;
    float agencyLineOff;
    String motto = "Độc lập - Tự do - Hạnh phúc";
    List<String> agency = List.of("ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH");
    String number = "Số: 15/QĐ-UBND";
    String date = "Bình Minh, ngày 05 tháng 6 năm 2026";
    List<String> subject = List.of();
    String urgency = "";
    float urgencyX = 110;
    boolean framed = true;
    String secrecy = "";
    String circulation = "";
    float circulationX = 110;
    String drafterMark = "";
    boolean drafterOnTheRight;
    final List<String> contact = new ArrayList<>();
    boolean contactRule = true;
    boolean contactOnEveryPage;
    String copySignature = "";
    float copySignatureX = 350;
    /// The rows of a table after the text, or of one that stands in it.
    final List<List<String>> table = new ArrayList<>();
    boolean tableRuled = true;
    boolean tableLast;
    String tableFont = "";
    double tableSize = 12;
    String title = "";
    List<String> summary = List.of();
    List<String> addressees = List.of();
    String issuer = "";
    List<String> bases = new ArrayList<>();
    String order = "";
    List<String> body = new ArrayList<>();
    String label = "Nơi nhận:";
    List<String> recipients = new ArrayList<>(List.of("- Như trên;", "- Sở Nội vụ;", "- Lưu: VT, NC."));
    List<String> authority = new ArrayList<>(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"));
    String signer = "Trần Quốc Bình";
    final List<Annex> annexes = new ArrayList<>();
    double width = 210;
    double height = 297;
    double top = 20;
    double bottom = 20;
    double left = 30;
    double right = 15;
    String font = "Times New Roman";
    PageNumbers pageNumbers = PageNumbers.RIGHT;
    /// How much more the pages say than they are.
    int pageNumberShift;
    boolean annexesCountOn;
    final Map<String, Set> set = new HashMap<>(Map.ofEntries(
            Map.entry("national-name", new Set(12, "b")),
            Map.entry("national-motto", new Set(13, "b")),
            Map.entry("agency", new Set(13, "b")),
            Map.entry("number", new Set(13, "")),
            Map.entry("place-date", new Set(13, "i")),
            Map.entry("letter-subject", new Set(12, "")),
            Map.entry("urgency", new Set(13, "b")),
            Map.entry("secrecy", new Set(13, "b")),
            Map.entry("circulation", new Set(13, "b")),
            Map.entry("drafter-mark", new Set(11, "")),
            Map.entry("contact", new Set(11, "")),
            Map.entry("copy-signature", new Set(10, "")),
            Map.entry("type-name", new Set(14, "b")),
            Map.entry("summary", new Set(14, "b")),
            Map.entry("addressees", new Set(14, "")),
            Map.entry("issuer", new Set(14, "b")),
            Map.entry("legal-bases", new Set(14, "i")),
            Map.entry("order", new Set(14, "b")),
            Map.entry("body", new Set(14, "")),
            Map.entry("article", new Set(14, "b")),
            Map.entry("authority-lines", new Set(14, "b")),
            Map.entry("signer-name", new Set(14, "b")),
            Map.entry("recipients-word", new Set(12, "bi")),
            Map.entry("recipients", new Set(11, "")),
            Map.entry("annex-word", new Set(14, "b")),
            Map.entry("annex-title", new Set(14, "b")),
            Map.entry("annex-reference", new Set(14, "i")),
            Map.entry("page-number", new Set(13, ""))));

    private ModelDocument() {}

    /// The same document with something changed.
    public ModelDocument but(Consumer<ModelDocument> change) {
        change.accept(this);
        return this;
    }

    /// With everything that a document may have besides, and with a table.
    ModelDocument withOtherParts() {
        return but(m -> {
            m.secrecy = "MẬT";
            m.urgency = "THƯỢNG KHẨN";
            m.circulation = "LƯU HÀNH NỘI BỘ";
            m.drafterMark = "PL.(300)";
            m.contact.addAll(List.of(
                    "Địa chỉ: Số 12 đường Trần Hưng Đạo, phường Bình Minh",
                    "ĐT: 0299 3822 888, Fax: 0299 3822 999; E-mail: ubnd@binhminh.gov.vn; Website: binhminh.gov.vn"));
            m.table.addAll(rows());
        });
    }

    /// Rows with everything that would be a fault of the running text.
    private static List<List<String>> rows() {
        return List.of(
                List.of("TT", "Nội dung công việc", "CHỦ TỊCH"),
                List.of("1.", "Điều 7: rà soát hồ sơ điện tử của các cơ quan thuộc tỉnh trong năm", "Sở Nội vụ"),
                List.of("4.", "Căn cứ danh mục hồ sơ, f) bổ sung văn bản còn thiếu của từng hồ sơ", "KHẨN"),
                List.of("9.", "Mục 7 và Chương 3", "Trần Văn Nam"));
    }

    Set set(String part) {
        return java.util.Objects.requireNonNull(set.get(part), part);
    }

    void replaceInBody(String was, String now) {
        body.replaceAll(paragraph -> paragraph.replace(was, now));
    }

    public static ModelDocument decision() {
        var model = new ModelDocument();
        model.title = "QUYẾT ĐỊNH";
        model.summary = List.of("Về việc thành lập Tổ công tác rà soát hồ sơ điện tử", "của các cơ quan thuộc tỉnh");
        model.issuer = "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BÌNH MINH";
        model.bases.addAll(List.of(
                "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
                "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
                "Theo đề nghị của Giám đốc Sở Nội vụ."));
        model.order = "QUYẾT ĐỊNH:";
        model.body.addAll(
                List.of(
                        "Điều 1. Thành lập Tổ công tác rà soát hồ sơ điện tử, gồm các thành viên có tên trong danh sách kèm theo Quyết định này.",
                        "Điều 2. Nhiệm vụ của Tổ công tác",
                        "1. Rà soát hồ sơ điện tử đã lập từ ngày hệ thống được đưa vào sử dụng đến hết quý này, đối chiếu từng hồ sơ với danh mục hồ sơ của cơ quan và ghi rõ những hồ sơ còn thiếu văn bản.",
                        "2. Hướng dẫn các cơ quan, đơn vị hoàn thiện hồ sơ, trong đó:",
                        "a) Bổ sung văn bản còn thiếu;",
                        "b) Sửa tiêu đề hồ sơ chưa phản ánh đúng nội dung công việc đã giải quyết;",
                        "c) Xác định lại thời hạn bảo quản;",
                        "d) Loại bỏ bản trùng, bản nháp;",
                        "đ) Đánh số thứ tự văn bản trong hồ sơ;",
                        "e) Chuyển hồ sơ đã hoàn thiện cho lưu trữ.",
                        "3. Báo cáo kết quả trước ngày 20 tháng 12 hằng năm; báo cáo nêu số hồ sơ đã rà soát, số hồ sơ phải hoàn thiện, nguyên nhân và kiến nghị của từng cơ quan.",
                        "Điều 3. Tổ công tác làm việc theo chế độ kiêm nhiệm, sử dụng con dấu của Sở Nội vụ khi cần và tự giải thể khi hoàn thành nhiệm vụ được giao.",
                        "Điều 4. Quyết định này có hiệu lực kể từ ngày ký.",
                        "Điều 5. Chánh Văn phòng, Giám đốc Sở Nội vụ, thủ trưởng các cơ quan có liên quan và các thành viên Tổ công tác chịu trách nhiệm thi hành Quyết định này./."));
        return model;
    }

    /// A legal normative decision: the number carries the year.
    public static ModelDocument normative() {
        return decision().but(model -> {
            model.number = "Số: 42/2026/QĐ-UBND";
            model.issuer = "ỦY BAN NHÂN DÂN TỈNH BÌNH MINH";
            model.summary = List.of("Quy định về lập hồ sơ điện tử trên địa bàn tỉnh");
        });
    }

    public static ModelDocument letter() {
        var model = new ModelDocument();
        model.number = "Số: 05/UBND-NC";
        model.subject = List.of("V/v rà soát hồ sơ điện tử", "quý II năm 2026");
        model.addressees =
                List.of("Kính gửi:", "- Sở Nội vụ;", "- Sở Khoa học và Công nghệ;", "- Ủy ban nhân dân các xã.");
        model.body.addAll(plain());
        return model;
    }

    public static ModelDocument notice() {
        return named("THÔNG BÁO", "TB", "Kết luận tại cuộc họp về công tác văn thư, lưu trữ");
    }

    public static ModelDocument report() {
        return named("BÁO CÁO", "BC", "Kết quả công tác văn thư, lưu trữ năm 2026")
                .but(model -> {
                    model.authority = new ArrayList<>(List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"));
                    model.signer = "Lê Thị Hoa";
                });
    }

    public static ModelDocument plan() {
        return named("KẾ HOẠCH", "KH", "Triển khai công tác văn thư, lưu trữ năm 2027")
                .but(model -> {
                    model.authority = new ArrayList<>(List.of("TL. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ"));
                });
    }

    public static ModelDocument submission() {
        return named("TỜ TRÌNH", "TTr", "Về việc ban hành danh mục hồ sơ năm 2027")
                .but(model -> model.addressees = List.of("Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh"));
    }

    public static ModelDocument directive() {
        return named("CHỈ THỊ", "CT", "Về việc tăng cường lập hồ sơ điện tử");
    }

    private static ModelDocument named(String title, String abbreviation, String summary) {
        var model = new ModelDocument();
        model.number = "Số: 07/" + abbreviation + "-UBND";
        model.title = title;
        model.summary = List.of(summary);
        model.body.addAll(plain());
        return model;
    }

    private static List<String> plain() {
        return List.of(
                "Thực hiện kế hoạch công tác năm, Ủy ban nhân dân tỉnh đã xem xét tình hình lập hồ sơ điện tử của các cơ quan thuộc tỉnh và có ý kiến như sau:",
                "1. Các cơ quan hoàn thành việc lập danh mục hồ sơ; phân công người lập hồ sơ cho từng việc; hồ sơ được mở ngay khi có văn bản đầu tiên của việc ấy và được kết thúc khi việc đã giải quyết xong.",
                "2. Văn phòng theo dõi, đôn đốc:",
                "a) Tổng hợp tình hình hằng tháng;",
                "b) Nhắc các cơ quan còn chậm.",
                "3. Sở Nội vụ hướng dẫn nghiệp vụ, mở lớp bồi dưỡng cho công chức mới, phối hợp với cơ quan quản lý hệ thống sửa những lỗi mà các cơ quan đã phản ánh trong quý vừa qua.",
                "Đề nghị các cơ quan nghiêm túc thực hiện./.");
    }
}
