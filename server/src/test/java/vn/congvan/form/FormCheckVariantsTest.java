package vn.congvan.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Documents as agencies really write them: what the law leaves open is no fault, and what the machine
/// cannot be sure of is a hint at most.
class FormCheckVariantsTest {

    @TestFactory
    Stream<DynamicTest> whatTheLawLeavesOpenIsNoFault() {
        return fine().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertThat(FormChecks.lines(FormChecks.pdf(entry.getValue())))
                                .isEmpty()));
    }

    private static Map<String, ModelDocument> fine() {
        var fine = new TreeMap<String, ModelDocument>();
        fine.put("a draft without number and date", ModelDocument.decision().but(m -> {
            m.number = "Số:          /QĐ-UBND";
            m.date = "Bình Minh, ngày       tháng       năm 2026";
        }));
        fine.put("dots for number and date", ModelDocument.letter().but(m -> {
            m.number = "Số: ……/UBND-NC";
            m.date = "Bình Minh, ngày …… tháng …… năm 2026";
        }));
        fine.put("the date left to the clerk", ModelDocument.notice().but(m -> m.date = "Bình Minh,"));
        fine.put(
                "the tone of HOÀ on its second vowel",
                ModelDocument.notice().but(m -> m.nation = "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
        fine.put(
                "one addressee on the line of Kính gửi",
                ModelDocument.letter().but(m -> m.addressees = List.of("Kính gửi: Ủy ban nhân dân các xã, phường.")));
        fine.put(
                "the last of Nơi nhận ends with a name in brackets, on a line of its own",
                ModelDocument.letter()
                        .but(m -> m.recipients =
                                List.of("- Như trên;", "- Sở Nội vụ;", "- Lưu: VT, NC,", "KGVX (Lan).")));
        fine.put("a mark of urgency under the subject", ModelDocument.letter().but(m -> m.urgency = "HỎA TỐC"));
        fine.put(
                "a table without rules", ModelDocument.report().withOtherParts().but(m -> m.tableRuled = false));
        fine.put(
                "a table at the end of the text",
                ModelDocument.plan().withOtherParts().but(m -> {
                    m.body.removeLast();
                    m.tableLast = true;
                }));
        fine.put(
                "letters of any size in a table",
                ModelDocument.notice().withOtherParts().but(m -> m.tableSize = 9));
        fine.put(
                "a direction on circulation of the agency's own",
                ModelDocument.letter().but(m -> m.circulation = "KHÔNG PHỔ BIẾN"));
        fine.put("a document to be withdrawn", ModelDocument.letter().but(m -> m.circulation = "TÀI LIỆU THU HỒI"));
        fine.put("a drafter's sign without brackets", ModelDocument.letter().but(m -> m.drafterMark = "PL.300"));
        fine.put("an electronic copy", ModelDocument.decision().but(m -> m.copySignature = Faults.COPY));
        fine.put(
                "a telephone in the text",
                ModelDocument.letter()
                        .but(m -> m.body.add(
                                m.body.size() - 1, "Điện thoại: 0299 3822 888; E-mail: snv@binhminh.gov.vn.")));
        fine.put("two signers", ModelDocument.notice().but(m -> m.recipients.set(2, "- Lưu: VT (2b).")));
        fine.put("a list with Roman headings and 1.1", ModelDocument.report().but(m -> {
            m.body.clear();
            m.body.addAll(List.of(
                    "Ủy ban nhân dân tỉnh báo cáo kết quả công tác văn thư, lưu trữ của các cơ quan thuộc tỉnh trong năm như sau:",
                    "I. Kết quả thực hiện trong năm",
                    "1. Công tác văn thư",
                    "1.1. Các cơ quan đã ban hành quy chế công tác văn thư, lưu trữ và giao văn bản qua hệ thống theo quy định.",
                    "1.2. Văn bản được gửi, nhận hoàn toàn trên môi trường điện tử, trừ văn bản mật theo quy định của pháp luật.",
                    "- Văn bản đi tăng so với năm trước, trong đó phần lớn là công văn của các sở.",
                    "2. Công tác lưu trữ",
                    "II. Phương hướng năm sau",
                    "1. Tiếp tục hướng dẫn các xã lập hồ sơ điện tử và nộp hồ sơ vào lưu trữ đúng hạn.",
                    "2. Mở lớp bồi dưỡng./."));
        }));
        fine.put(
                "an appendix that the text speaks of",
                ModelDocument.decision()
                        .but(m -> m.annexes.add(new ModelDocument.Annex(
                                "Phụ lục", List.of("Danh sách thành viên Tổ công tác rà soát hồ sơ điện tử.")))));
        fine.put("a higher agency above the own name", ModelDocument.notice().but(m -> {
            m.agency = List.of("ỦY BAN NHÂN DÂN TỈNH", "SỞ NỘI VỤ");
            m.number = "Số: 112/TB-SNV";
            m.authority = new ArrayList<>(List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"));
        }));
        fine.put("chapters, sections and articles", ModelDocument.directive().but(m -> {
            m.body.clear();
            m.body.addAll(List.of(
                    "Chương I",
                    "QUY ĐỊNH CHUNG",
                    "Điều 1. Phạm vi điều chỉnh của văn bản này là việc lập hồ sơ điện tử tại các cơ quan thuộc tỉnh.",
                    "Chương II",
                    "LẬP HỒ SƠ",
                    "Điều 2. Người lập hồ sơ mở hồ sơ khi có văn bản đầu tiên, theo khoản",
                    "1. Mở hồ sơ theo danh mục đã được người đứng đầu cơ quan ban hành đầu năm.",
                    "2. Kết thúc hồ sơ khi công việc đã giải quyết xong./."));
        }));
        return fine;
    }

    @Test
    void anAmendingTextIsNeverMoreThanHintedAt() {
        FormReport report = FormChecks.pdf(ModelDocument.decision().but(m -> {
            m.body.clear();
            m.body.addAll(List.of(
                    "Điều 1. Sửa đổi, bổ sung một số điều của Quy chế",
                    "1. Sửa đổi Điều 5 như sau:",
                    "“Điều 5. Trách nhiệm của văn thư",
                    "1. Cấp số, đăng ký văn bản đi;",
                    "2. Giữ con dấu.”",
                    "2. Bổ sung điểm g vào khoản 3 Điều 7 như sau:",
                    "“g) Kiểm tra thể thức trước khi trình ký.”",
                    "Điều 2. Quyết định này có hiệu lực kể từ ngày ký./."));
        }));
        assertThat(report.findings()).noneMatch(finding -> finding.severity() == FindingSeverity.ERROR);
    }

    @Test
    void theSameDocumentIsAnotherTypesFault() {
        FormReport report = FormChecks.pdf(ModelDocument.notice(), "BC");
        assertThat(FormChecks.rules(report)).containsExactly("notation error", "type-differs error");
    }

    @Test
    void theSignersOwnLinesAreExpectedWhereTheyAreKnown() {
        var expected = new Expected(
                "Lê Thị Hoa",
                List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
                "QĐ-UBND",
                "Bình Minh",
                2026,
                Optional.empty(),
                Optional.empty());
        FormReport report = FormChecks.CHECK.pdf(
                ModelPages.pdf(ModelDocument.decision()),
                new CheckedAs(Optional.of("QD"), FormChecks.DAY, Optional.of(expected)));
        assertThat(FormChecks.rules(report)).containsExactly("authority-differs error", "signer-differs error");
    }

    @Test
    void legalNormativeDocumentsHaveTheirOwnDatedRules() {
        ModelDocument model = ModelDocument.normative().but(m -> m.replaceInBody("./.", "."));
        FormReport now = FormChecks.pdf(model);
        assertThat(now.findings()).isEmpty();
        assertThat(now.notApplicable()).extracting(name -> name.en()).contains("End of the text", "Mark of urgency");
        var before = new CheckedAs(Optional.empty(), LocalDate.of(2024, 6, 5), Optional.empty());
        FormReport then =
                FormChecks.CHECK.pdf(ModelPages.pdf(model.but(m -> m.motto = "Độc lập – Tự do – Hạnh phúc")), before);
        assertThat(then.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.article()).contains("34/2016"));
    }

    @Test
    void aFirstArticleThatIsNotTheFirstIsToldInAPlainSentence() {
        FormReport report = FormChecks.pdf(ModelDocument.decision().but(m -> {
            m.replaceInBody("Điều 1.", "Điều 3.");
            m.replaceInBody("Điều 2.", "Điều 4.");
        }));
        assertThat(report.findings().getFirst().message().vi()).isEqualTo("Điều 3 đứng ở chỗ của Điều 1.");
    }

    @Test
    void aPageWithoutTextIsLeftToPeople() {
        FormReport report = FormChecks.CHECK.pdf(new Sheet().pdf(), CheckedAs.unknown(FormChecks.DAY));
        assertThat(FormChecks.rules(report)).containsExactly("text-missing hint");
    }

    @Test
    void aFindingPointsAtItsPlaceOnThePage() {
        FormReport report = FormChecks.pdf(ModelDocument.decision().but(m -> m.number = "Số: 5/QĐ-UBND"));
        Box where = report.findings().getFirst().where();
        assertThat(where.page()).isZero();
        assertThat(where.x()).isBetween(85f, 250f);
        assertThat(where.centreY()).isBetween(700f, 790f);
        assertThat(where.height()).isBetween(10f, 20f);
    }
}
