package vn.congvan.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.congvan.files.TestConversion;
import vn.congvan.lawbook.LawbookForTests;

class FormMendingTest {
    private static final FormMending MENDING = new FormMending(LawbookForTests.on(FormChecks.DAY));
    /// Rules that put other figures or fixed words in place.
    private static final Set<String> FIXED_WORDS = Set.of("national-name", "motto", "date-zero", "number-zero");

    /// Each known fault that can be mended: afterwards the words are the same but for those of the law.
    @TestFactory
    Stream<DynamicTest> theWordsOfTheTextNeverChange() {
        return mendable()
                .map(fault -> DynamicTest.dynamicTest(fault.name(), () -> {
                    byte[] spoilt = ModelDocx.write(fault.document());
                    byte[] mended = MENDING.mend(spoilt, FormMending.mendable(), FormChecks.DAY)
                            .docx();
                    if (rules(fault).stream().noneMatch(FIXED_WORDS::contains)) {
                        assertThat(words(mended)).isEqualTo(words(spoilt));
                    }
                    assertThat(words(mended)).isEqualTo(words(ModelDocx.write(sameBodyAs(fault))));
                }));
    }

    /// All faults that can be mended in one document: one conversion shows that none is left.
    @Test
    void afterMendingTheCheckFindsNothingMore() {
        ModelDocument model = ModelDocument.decision().but(m -> {
            m.left = 20;
            m.top = 10;
            m.right = 28;
            m.bottom = 30;
            m.font = "Arial";
            m.motto = "Độc lập – Tự do – Hạnh phúc";
            m.nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIÊT NAM";
            m.number = "Số: 5/QĐ-UBND";
            m.date = "Bình Minh, ngày 5 tháng 06 năm 2026";
            m.set.put("body", new ModelDocument.Set(12, ""));
            m.bases.replaceAll(basis -> basis.replace("2025;", "2025,").replace("Nội vụ.", "Nội vụ;"));
            m.replaceInBody("./.", ".");
            m.label = "Nơi nhận";
            m.recipients.set(1, "- Sở Nội vụ,");
            m.recipients.set(2, "- Lưu: VT, NC");
        });
        byte[] spoilt = ModelDocx.write(model);
        Set<String> found =
                FormChecks.CHECK
                        .docx(spoilt, TestConversion.pdf(spoilt), CheckedAs.unknown(FormChecks.DAY))
                        .findings()
                        .stream()
                        .map(FormFinding::rule)
                        .collect(Collectors.toSet());
        assertThat(FormMending.mendable()).containsAll(found);
        byte[] mended = MENDING.mend(spoilt, found, FormChecks.DAY).docx();
        FormReport report =
                FormChecks.CHECK.docx(mended, TestConversion.pdf(mended), CheckedAs.unknown(FormChecks.DAY));
        assertThat(FormChecks.lines(report)).isEmpty();
    }

    /// What is not running text has a size of its own, also where it stands outside of tables in long lines.
    @Test
    void theSizeOfRunningTextIsMendedAndNothingElse() throws IOException {
        String text = "Các cơ quan, đơn vị thuộc Ủy ban nhân dân tỉnh hoàn thành việc lập hồ sơ điện tử.";
        String annexed = "Danh sách các cơ quan, đơn vị thuộc tỉnh đã hoàn thành việc lập hồ sơ điện tử.";
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put(text, 12);
        sizes.put("Địa chỉ: Số 12 đường Trần Hưng Đạo, phường Bình Minh; Điện thoại: 0299 3822 888", 11);
        sizes.put("Nơi nhận:", 12);
        sizes.put("- Các sở, ban, ngành, đoàn thể và cơ quan thuộc tỉnh trong cả nước;", 11);
        sizes.put("- Ủy ban nhân dân các xã, phường và các đơn vị sự nghiệp thuộc tỉnh;", 11);
        sizes.put("- Lưu: VT, NC.", 11);
        sizes.put("Phụ lục", 14);
        sizes.put(annexed, 12);
        byte[] mended = MENDING.mend(paragraphs(sizes), Set.of("text-size"), FormChecks.DAY)
                .docx();
        try (var read = new XWPFDocument(new ByteArrayInputStream(mended))) {
            var now = new LinkedHashMap<String, Integer>();
            read.getParagraphs()
                    .forEach(one -> now.put(
                            one.getText(),
                            one.getRuns().getFirst().getFontSizeAsDouble().intValue()));
            sizes.put(text, 13);
            sizes.put(annexed, 13);
            assertThat(now).isEqualTo(sizes);
        }
    }

    private static byte[] paragraphs(Map<String, Integer> sizes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            sizes.forEach((text, size) -> {
                var run = document.createParagraph().createRun();
                run.setFontSize(size);
                run.setText(text);
            });
            document.write(out);
        }
        return out.toByteArray();
    }

    /// What the check counts among the legal bases is mended as one.
    @Test
    void everyLegalBasisThatTheCheckFindsIsMended() {
        ModelDocument model = ModelDocument.decision().but(m -> m.bases.add(2, "Sau khi xem xét hồ sơ trình,"));
        assertThat(FormChecks.rules(FormChecks.pdf(model))).containsExactly("legal-basis-end warning");
        var mended = MENDING.mend(ModelDocx.write(model), Set.of("legal-basis-end"), FormChecks.DAY);
        assertThat(mended.rules()).containsExactly("legal-basis-end");
        assertThat(new String(DocxPackage.open(mended.docx()).text(), StandardCharsets.UTF_8))
                .contains("Sau khi xem xét hồ sơ trình;");
    }

    @Test
    void onlyWhatWasAskedForIsMended() throws IOException {
        byte[] spoilt = ModelDocx.write(ModelDocument.decision().but(m -> {
            m.left = 20;
            m.motto = "Độc lập – Tự do – Hạnh phúc";
        }));
        var answer = MENDING.mend(spoilt, Set.of("margin-left"), FormChecks.DAY);
        byte[] mended = answer.docx();
        assertThat(answer.rules()).containsExactly("margin-left");
        assertThat(words(mended)).isEqualTo(words(spoilt));
        assertThat(DocxSections.of(mended).getFirst().left()).isBetween(29.9, 30.1);
    }

    @Test
    void aCorrectDocumentStaysAsItIs() throws IOException {
        byte[] fine = ModelDocx.write(ModelDocument.letter());
        var answer = MENDING.mend(fine, FormMending.mendable(), FormChecks.DAY);
        assertThat(text(answer.docx())).isEqualTo(text(fine));
        assertThat(answer.rules()).isEmpty();
    }

    private static Stream<Fault> mendable() {
        return Faults.all().stream().filter(fault -> FormMending.mendable().containsAll(rules(fault)));
    }

    private static List<String> rules(Fault fault) {
        return fault.expected().stream().map(line -> line.split(" ", 2)[0]).toList();
    }

    /// The document that the fault was made of; where the fault added paragraphs, with them.
    private static ModelDocument sameBodyAs(Fault fault) {
        ModelDocument spoilt = fault.document();
        return fault.from().get().but(m -> {
            if (spoilt.body.size() != m.body.size()) {
                m.body.clear();
                m.body.addAll(spoilt.body);
            }
            if (rules(fault).contains("number-zero")) {
                m.number = "Số: 05/QĐ-UBND";
            }
            if (rules(fault).contains("date-zero")) {
                m.date = Map.<String, String>of(
                                "Bình Minh, ngày 15 tháng 2 năm 2026", "Bình Minh, ngày 15 tháng 02 năm 2026")
                        .getOrDefault(spoilt.date, m.date);
            }
        });
    }

    private static Map<String, Long> words(byte[] docx) throws IOException {
        return Arrays.stream(text(docx).split("[^\\p{L}\\d]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static String text(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }
}
