package vn.congvan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// Templates as a word processor saves them: another program writes them and reads what was filled.
class MergeFillingTest {
    private static final List<String> PIECES =
            List.of("Sở ", "& ", "<b>", "]]>", "{", "}", "{{nguoi_ky}}", "ồ́", "\u0007", "𝔸", "  ", "\"", "12/QĐ");

    @RepeatedTest(60)
    void whereverTheFieldsAreSplitTheirValuesStandInTheirPlaceLetterByLetter(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var expected = new ArrayList<String>();
        Map<MergeField, List<String>> values = new EnumMap<>(MergeField.class);
        try (var document = new XWPFDocument()) {
            for (int i = 0; i < 6; i++) {
                MergeField field = MergeField.values()[random.nextInt(MergeField.values().length)];
                List<String> lines = values.computeIfAbsent(field, _ -> lines(random));
                String before = random.nextBoolean() ? "" : "Trước " + i + " ";
                split(document.createParagraph(), before + field.typed(), random);
                expect(before, lines, expected);
            }
            byte[] filled = MergeFilling.fill(bytes(document), values);
            assertThat(paragraphs(filled)).isEqualTo(expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void expect(String before, List<String> lines, List<String> expected) {
        if (lines.isEmpty()) {
            return;
        }
        if (before.isEmpty()) {
            expected.addAll(lines);
        } else {
            expected.add(before + String.join(" ", lines));
        }
    }

    private static List<String> lines(Random random) {
        var lines = new ArrayList<String>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var line = new StringBuilder("v");
            for (int j = random.nextInt(6); j >= 0; j--) {
                line.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            lines.add(line.toString().replace('\u0007', ' ').strip());
        }
        return lines;
    }

    private static void split(XWPFParagraph paragraph, String text, Random random) {
        int at = 0;
        while (at < text.length()) {
            int next = Math.min(text.length(), at + 1 + random.nextInt(4));
            var run = paragraph.createRun();
            run.setBold(random.nextBoolean());
            run.setText(text.substring(at, next));
            at = next;
        }
    }

    @Test
    void aLineIsRepeatedWithItsLookAndItsMarksOnceOnly() throws IOException {
        try (var document = new XWPFDocument()) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.getCTP().addNewBookmarkStart().setName("cho_ky");
            paragraph.getCTP().addNewBookmarkEnd();
            var run = paragraph.createRun();
            run.setBold(true);
            run.setText("{{quyen_han}}");
            byte[] filled = MergeFilling.fill(
                    bytes(document), Map.of(MergeField.AUTHORITY_LINES, List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")));
            try (var read = new XWPFDocument(new ByteArrayInputStream(filled))) {
                assertThat(read.getParagraphs())
                        .hasSize(2)
                        .allSatisfy(one ->
                                assertThat(one.getRuns().getFirst().isBold()).isTrue());
                assertThat(read.getParagraphs().stream()
                                .mapToInt(one -> one.getCTP().sizeOfBookmarkStartArray())
                                .sum())
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void aFieldWithoutValueTakesItsParagraphAlongButLeavesACellItsLastOne() throws IOException {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Trả lời {{tra_loi}}, cơ quan có ý kiến:");
            document.createParagraph().createRun().setText("Nội dung.");
            XWPFTableCell cell = document.createTable(1, 1).getRow(0).getCell(0);
            cell.getParagraphs().getFirst().createRun().setText("{{co_quan_chu_quan}}");
            byte[] filled = MergeFilling.fill(bytes(document), Map.of());
            try (var read = new XWPFDocument(new ByteArrayInputStream(filled))) {
                assertThat(read.getParagraphs())
                        .extracting(XWPFParagraph::getText)
                        .containsExactly("Nội dung.");
                assertThat(read.getTables().getFirst().getRow(0).getCell(0).getText())
                        .isEmpty();
            }
        }
    }

    @Test
    void headersAndFootersAreFilledToo() throws IOException {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Nội dung.");
            document.createFooter(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("{{ Ten_Co_Quan }}");
            byte[] filled = MergeFilling.fill(bytes(document), Map.of(MergeField.AGENCY_NAME, List.of("Sở Nội vụ")));
            try (var read = new XWPFDocument(new ByteArrayInputStream(filled))) {
                assertThat(read.getFooterList().getFirst().getText().strip()).isEqualTo("Sở Nội vụ");
            }
        }
    }

    @Test
    void namesAreFoundHoweverTheyAreTypedAndWrongOnesAreNamed() throws IOException {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("{{Trích yếu}} {{KY-HIEU}} {{nguoi ky}} {{số điện thoại}}");
            document.createParagraph().createRun().setText("{{dia_danh}, ngày");
            MergeFilling.Named named = MergeFilling.named(bytes(document));
            assertThat(named.fields())
                    .containsExactlyInAnyOrder(MergeField.SUMMARY, MergeField.NOTATION, MergeField.SIGNER);
            assertThat(named.unknown()).containsExactly("số điện thoại");
            assertThat(named.broken()).containsExactly("{{dia_danh}, ngày");
            assertThatThrownBy(() -> MergeFilling.fill(bytes(document), Map.of()))
                    .hasMessageContaining("form.merge-field-unknown");
        }
    }

    private static byte[] bytes(XWPFDocument document) {
        var out = new ByteArrayOutputStream();
        try {
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<String> paragraphs(byte[] docx) throws IOException {
        try (var read = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return read.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }
}
