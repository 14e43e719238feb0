package vn.congvan.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The known faults, one in each document.
final class Faults {
    private Faults() {}

    static List<Fault> all() {
        return Stream.of(PageFaults.all(), head(), numbers(), body(), closing(), looks(), others())
                .flatMap(List::stream)
                .toList();
    }

    static Fault decision(String name, Consumer<ModelDocument> spoil, String... expected) {
        return new Fault(name, ModelDocument::decision, spoil, List.of(expected));
    }

    private static Fault letter(String name, Consumer<ModelDocument> spoil, String... expected) {
        return new Fault(name, ModelDocument::letter, spoil, List.of(expected));
    }

    static List<Fault> head() {
        return List.of(
                decision(
                        "a letter lacks in the national name",
                        m -> m.nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIÊT NAM",
                        "national-name error"),
                decision("national name missing", m -> m.nation = "", "national-head-missing error"),
                decision("motto missing", m -> m.motto = "", "national-head-missing error"),
                decision("long dashes in the motto", m -> m.motto = "Độc lập – Tự do – Hạnh phúc", "motto error"),
                decision("small letters in the motto", m -> m.motto = "Độc lập - Tự do - hạnh phúc", "motto error"),
                decision("no agency", m -> m.agency = List.of(), "agency-missing error"),
                decision("the motto above the national name", m -> m.mottoFirst = true, "order warning"),
                decision("no line below the motto", m -> m.mottoLine = false, "part-line warning"),
                decision("no line below the agency's name", m -> m.agencyLine = false, "part-line warning"),
                decision("no line below the summary", m -> m.summaryLine = false, "part-line warning"),
                decision("a line longer than the agency's name", m -> m.agencyShare = 1.3, "part-line-length hint"),
                decision("a line beside the agency's name", m -> m.agencyLineOff = 60, "part-line-place hint"),
                decision("no title", m -> m.title = "", "type-missing hint"),
                decision("no summary", m -> m.summary = List.of(), "summary-missing error"),
                letter("a letter without its subject", m -> m.subject = List.of(), "subject-missing error"),
                letter("a letter without addressees", m -> m.addressees = List.of(), "addressees-missing error"),
                letter(
                        "a comma after an addressee",
                        m -> m.addressees = List.of("Kính gửi:", "- Sở Nội vụ,", "- Sở Y tế."),
                        "addressees-end warning"),
                letter(
                        "a degree of urgency that the law does not know",
                        m -> m.urgency = "KHẨN CẤP",
                        "urgency-words error"),
                letter(
                        "a mark of urgency on the right",
                        m -> {
                            m.urgency = "KHẨN";
                            m.urgencyX = 430;
                        },
                        "urgency-place hint"));
    }

    static List<Fault> numbers() {
        return List.of(
                decision("no line of number", m -> m.number = "", "number-missing error"),
                decision("no colon after Số", m -> m.number = "Số 15/QĐ-UBND", "number-form error"),
                decision("spaces in the notation", m -> m.number = "Số: 15 / QĐ - UBND", "number-form error"),
                decision("a space left over before the slash", m -> m.number = "Số: 15 /QĐ-UBND", "number-form hint"),
                decision("number 5 without a zero", m -> m.number = "Số: 5/QĐ-UBND", "number-zero error"),
                decision("the notation of another type", m -> m.number = "Số: 15/TB-UBND", "notation error"),
                letter("CV in the notation of a letter", m -> m.number = "Số: 15/CV-UBND", "notation error"),
                decision("no line of date", m -> m.date = "", "date-missing error"),
                decision(
                        "no comma after the place",
                        m -> m.date = "Bình Minh ngày 05 tháng 6 năm 2026",
                        "date-form error"),
                decision("a date without its place", m -> m.date = "Ngày 05 tháng 6 năm 2026", "date-form error"),
                decision("day 5 without a zero", m -> m.date = "Bình Minh, ngày 5 tháng 6 năm 2026", "date-zero error"),
                decision(
                        "month 6 with a zero", m -> m.date = "Bình Minh, ngày 05 tháng 06 năm 2026", "date-zero error"),
                decision(
                        "month 2 without a zero",
                        m -> m.date = "Bình Minh, ngày 15 tháng 2 năm 2026",
                        "date-zero error"));
    }

    static List<Fault> body() {
        return List.of(
                decision(
                        "a comma after a legal basis",
                        m -> m.bases.replaceAll(b -> b.replace("2025;", "2025,")),
                        "legal-basis-end warning"),
                decision(
                        "a semicolon after the last legal basis",
                        m -> m.bases.replaceAll(b -> b.replace("Nội vụ.", "Nội vụ;")),
                        "legal-basis-end warning"),
                decision(
                        "Điều 3 twice",
                        m -> m.replaceInBody("Điều 4.", "Điều 3."),
                        "article-order error",
                        "article-order error"),
                decision("Điều 1:", m -> m.replaceInBody("Điều 1.", "Điều 1:"), "article-form warning"),
                decision("no clause 2", m -> m.replaceInBody("3. Báo cáo", "4. Báo cáo"), "clause-order error"),
                decision(
                        "đ is left out",
                        m -> {
                            m.replaceInBody("đ) Đánh", "e) Đánh");
                            m.replaceInBody("e) Chuyển", "g) Chuyển");
                        },
                        "point-order error"),
                decision("a point f", m -> m.replaceInBody("e) Chuyển", "f) Chuyển"), "point-letter error"),
                decision(
                        "chapters in Arabic figures",
                        m -> m.body.addAll(0, List.of("Chương 1", "QUY ĐỊNH CHUNG")),
                        "chapter-form error"),
                decision(
                        "the first chapter is Chương II",
                        m -> m.body.addAll(0, List.of("Chương II", "QUY ĐỊNH CHUNG")),
                        "chapter-order error"),
                decision(
                        "no Chương II",
                        m -> {
                            m.body.addAll(1, List.of("Chương III", "TỔ CHỨC THỰC HIỆN"));
                            m.body.addAll(0, List.of("Chương I", "QUY ĐỊNH CHUNG"));
                        },
                        "chapter-order error"),
                decision(
                        "the first section is Mục 2",
                        m -> m.body.addAll(0, List.of("Chương I", "QUY ĐỊNH CHUNG", "MỤC 2", "PHẠM VI")),
                        "section-order error"),
                decision(
                        "no Mục 2",
                        m -> {
                            m.body.addAll(1, List.of("MỤC 3", "THỰC HIỆN"));
                            m.body.addAll(0, List.of("Chương I", "QUY ĐỊNH CHUNG", "MỤC 1", "PHẠM VI"));
                        },
                        "section-order error"),
                decision(
                        "the first part is Phần II",
                        m -> m.body.addAll(0, List.of("PHẦN II", "QUY ĐỊNH CHUNG")),
                        "part-order error"),
                decision(
                        "a hint of the template in the place of an article",
                        m -> m.replaceInBody("Quyết định này có hiệu lực kể từ ngày ký.", "[Nội dung quyết định]."),
                        "hint-left error"),
                decision(
                        "a hint of the template over two lines",
                        m -> m.replaceInBody(
                                "Quyết định này có hiệu lực kể từ ngày ký.",
                                "Quyết định này có hiệu lực kể từ ngày [ngày, tháng, năm, không sớm hơn ngày ký văn bản này]."),
                        "hint-left error"),
                decision(
                        "dots in brackets",
                        m -> m.replaceInBody("kể từ ngày ký.", "kể từ ngày […]."),
                        "hint-left hint"),
                new Fault(
                        "an annex that the text does not speak of",
                        ModelDocument::notice,
                        m -> m.annexes.add(new ModelDocument.Annex("Phụ lục", List.of("Các thành viên."))),
                        List.of("annex-unmentioned hint")),
                decision(
                        "an annex without title",
                        m -> m.annexes.add(new ModelDocument.Annex(
                                "Phụ lục", "", ModelDocument.REFERENCE, List.of("Các thành viên."))),
                        "annex-title warning"),
                decision(
                        "an annex that does not say what it belongs to",
                        m -> m.annexes.add(new ModelDocument.Annex(
                                "Phụ lục", "DANH SÁCH THÀNH VIÊN", "", List.of("Các thành viên."))),
                        "annex-reference warning"),
                decision(
                        "an annex that names its document without a date",
                        m -> m.annexes.add(new ModelDocument.Annex(
                                "Phụ lục",
                                "DANH SÁCH THÀNH VIÊN",
                                "(Kèm theo Quyết định này)",
                                List.of("Các thành viên."))),
                        "annex-reference hint"),
                decision("no ./. at the end", m -> m.replaceInBody("./.", "."), "end-mark warning"),
                decision(
                        "two annexes in Arabic figures",
                        m -> {
                            m.annexes.add(new ModelDocument.Annex("Phụ lục 1", List.of("Danh sách thành viên.")));
                            m.annexes.add(new ModelDocument.Annex("Phụ lục 2", List.of("Mẫu báo cáo.")));
                        },
                        "annex-number warning",
                        "annex-number warning"));
    }

    static List<Fault> closing() {
        return List.of(
                decision(
                        "nobody signs",
                        m -> {
                            m.authority = List.of();
                            m.signer = "";
                        },
                        "signature-missing error"),
                decision("T/M", m -> m.authority.set(0, "T/M. ỦY BAN NHÂN DÂN"), "authority-form error"),
                decision(
                        "TM without a full stop",
                        m -> m.authority.set(0, "TM ỦY BAN NHÂN DÂN"),
                        "authority-form error"),
                decision(
                        "TM. CHỦ TỊCH",
                        m -> m.authority = new ArrayList<>(List.of("TM. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
                        "authority-collective error"),
                decision(
                        "KT. CHỦ TỊCH signed by the CHỦ TỊCH",
                        m -> m.authority = new ArrayList<>(List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "CHỦ TỊCH")),
                        "authority-deputy error"),
                decision(
                        "KT. above TM.",
                        m -> m.authority =
                                new ArrayList<>(List.of("KT. CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH")),
                        "authority-order error"),
                decision("ThS. before the name", m -> m.signer = "ThS. Trần Quốc Bình", "signer-titles warning"),
                decision("no name", m -> m.signer = "", "signer-name-missing hint"),
                decision(
                        "no Nơi nhận",
                        m -> {
                            m.label = "";
                            m.recipients.clear();
                        },
                        "recipients-missing error"),
                decision("Nơi nhận without a colon", m -> m.label = "Nơi nhận", "recipients-label warning"),
                decision(
                        "a comma after a recipient",
                        m -> m.recipients.set(1, "- Sở Nội vụ,"),
                        "recipients-end warning"),
                decision(
                        "no full stop after the last recipient",
                        m -> m.recipients.set(2, "- Lưu: VT, NC"),
                        "recipients-end warning"),
                decision(
                        "a recipient without a dash",
                        m -> m.recipients.set(1, "Sở Nội vụ;"),
                        "recipients-dash warning"),
                decision("no archive", m -> m.recipients.set(2, "- Sở Tài chính."), "recipients-archive warning"));
    }

    private static Fault other(String name, Consumer<ModelDocument> spoil, String... expected) {
        return new Fault(name, () -> ModelDocument.letter().withOtherParts(), spoil, List.of(expected));
    }

    /// Cells 10a to 14 and tables.
    static List<Fault> others() {
        return List.of(
                other(
                        "a degree of secrecy that the law does not know",
                        m -> m.secrecy = "TUYỆT ĐỐI MẬT",
                        "secrecy-words error"),
                letter(
                        "a mark of secrecy above the number",
                        m -> m.agency = List.of("MẬT", "ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH"),
                        "secrecy-place hint"),
                other("stamps without frames", m -> m.framed = false, "part-frame warning", "part-frame warning"),
                other(
                        "a mark of urgency in size 16",
                        m -> m.set.put("urgency", new ModelDocument.Set(16, "b")),
                        "part-size warning"),
                other(
                        "a misspelt direction on circulation",
                        m -> m.circulation = "LƯU HÀNH NỘI BÔ",
                        "circulation-words warning"),
                other(
                        "a direction on circulation that is not bold",
                        m -> m.set.put("circulation", new ModelDocument.Set(13, "")),
                        "part-bold warning"),
                other(
                        "a direction on circulation in small letters",
                        m -> m.circulation = "Xem xong trả lại",
                        "part-capitals warning"),
                letter(
                        "a direction on circulation under the text",
                        m -> m.body.add(m.body.size() - 1, "XEM XONG TRẢ LẠI"),
                        "circulation-place hint",
                        "part-frame warning"),
                other("copies in words", m -> m.drafterMark = "PL.(ba trăm)", "drafter-mark-form warning"),
                other("the drafter's sign in small letters", m -> m.drafterMark = "pl.(300)", "part-capitals warning"),
                other(
                        "the drafter's sign in size 13",
                        m -> m.set.put("drafter-mark", new ModelDocument.Set(13, "")),
                        "part-size warning"),
                other("the drafter's sign on the right", m -> m.drafterOnTheRight = true, "drafter-mark-place hint"),
                other("no line above the address", m -> m.contactRule = false, "contact-line warning"),
                other(
                        "the address in size 14",
                        m -> m.set.put("contact", new ModelDocument.Set(14, "")),
                        "part-size warning"),
                other(
                        "the address in italics",
                        m -> m.set.put("contact", new ModelDocument.Set(11, "i")),
                        "part-upright warning"),
                other("the address on every page", m -> m.contactOnEveryPage = true, "contact-place warning"),
                decision(
                        "a copy's signature without its time",
                        m -> m.copySignature = "SAO Y; ỦY BAN NHÂN DÂN TỈNH BÌNH MINH",
                        "copy-signature-form warning"),
                decision(
                        "a copy's signature on the left",
                        m -> {
                            m.copySignature = COPY;
                            m.copySignatureX = 90;
                        },
                        "copy-signature-place warning"),
                decision(
                        "a copy's signature in size 12",
                        m -> {
                            m.copySignature = COPY;
                            m.set.put("copy-signature", new ModelDocument.Set(12, ""));
                        },
                        "part-size warning"),
                other("a table in Arial", m -> m.tableFont = "a", "font error"));
    }

    static final String COPY = "SAO Y; SỞ NỘI VỤ; 05/03/2026 14:30:25 +07:00";

    static List<Fault> looks() {
        return List.of(
                decision(
                        "national name in size 14",
                        m -> m.set.put("national-name", new ModelDocument.Set(14, "b")),
                        "part-size warning"),
                decision(
                        "motto not bold",
                        m -> m.set.put("national-motto", new ModelDocument.Set(13, "")),
                        "part-bold warning"),
                decision(
                        "date upright",
                        m -> m.set.put("place-date", new ModelDocument.Set(13, "")),
                        "part-italic warning"),
                decision(
                        "legal bases upright",
                        m -> m.set.put("legal-bases", new ModelDocument.Set(14, "")),
                        "part-italic warning"),
                decision("number bold", m -> m.set.put("number", new ModelDocument.Set(13, "b")), "part-light warning"),
                decision(
                        "agency in small letters",
                        m -> m.agency = List.of("Ủy ban nhân dân", "tỉnh Bình Minh"),
                        "part-capitals warning"),
                decision("title in small letters", m -> m.title = "Quyết định", "part-capitals warning"),
                decision(
                        "Điều not bold", m -> m.set.put("article", new ModelDocument.Set(14, "")), "part-bold warning"),
                decision(
                        "recipients in size 13",
                        m -> m.set.put("recipients", new ModelDocument.Set(13, "")),
                        "part-size warning"),
                decision(
                        "the signer's name not bold",
                        m -> m.set.put("signer-name", new ModelDocument.Set(14, "")),
                        "part-bold warning"));
    }
}
