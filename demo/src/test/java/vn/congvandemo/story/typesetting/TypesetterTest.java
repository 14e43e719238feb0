package vn.congvandemo.story.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypesetterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "broken-lines-and-second-block",
                "no-head",
                "markdown",
                "number-printed-and-address",
                "long-lines-tabs",
                "columns-on-one-line",
                "letter",
                "prose"
            })
    void theBodyIsKeptWordForWord(String name) throws IOException {
        String text = text(name);

        Typeset typeset = typeset(name);

        Words.Difference difference = Words.between(Words.of(text), Words.of(Words.inDocx(typeset.docx())));
        assertThat(GivenTextsTest.unexplained(
                        difference.lost(), typeset.replaced().stream().map(Replacement::was)))
                .isEmpty();
        assertThat(GivenTextsTest.unexplained(
                        difference.added(), typeset.replaced().stream().map(Replacement::now)))
                .isEmpty();
    }

    @Test
    void theComparisonSeesALostAndAMovedWord() {
        Words.Difference lost = Words.between(Words.of("một hai ba"), Words.of("một ba"));
        Words.Difference moved = Words.between(Words.of("một hai ba"), Words.of("hai ba một"));

        assertThat(lost.lost()).containsExactly("hai");
        assertThat(moved.lost()).containsExactly("một");
        assertThat(moved.added()).containsExactly("một");
    }

    @Test
    void headAndBlockOfAnotherAgencyAreReplacedAndNamed() throws IOException {
        Typeset typeset = typeset("broken-lines-and-second-block");

        assertThat(typeset.kind().name()).isEqualTo("Quyết định");
        assertThat(typeset.notation()).isEqualTo("QĐ-UBND");
        assertThat(typeset.summary())
                .isEqualTo(
                        "Ban hành Nội quy tiếp nhận và bàn giao hồ sơ tại bộ phận một cửa trên địa bàn thị xã Suối Mây");
        assertThat(replaced(typeset, Part.AGENCY_HEAD).was()).isEqualTo("ỦY BAN NHÂN DÂN THỊ XÃ SUỐI MÂY");
        assertThat(replaced(typeset, Part.PLACE_AND_DATE).was()).isEqualTo("Suối Mây, ngày tháng năm 2021");
        assertThat(replaced(typeset, Part.SIGNATURE_BLOCK).was())
                .isEqualTo("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Đỗ Hữu Lâm");
        assertThat(replaced(typeset, Part.SIGNATURE_BLOCK).now()).endsWith("Trần Minh Quang");
        assertThat(replaced(typeset, Part.NUMBER).supplied()).isFalse();
    }

    @Test
    void theBlockAtTheEndOfTheAnnexedTextStaysUnsigned() throws IOException {
        String words = Words.inDocx(typeset("broken-lines-and-second-block").docx());

        assertThat(words.indexOf("Trần Minh Quang")).isEqualTo(words.lastIndexOf("Trần Minh Quang"));
        assertThat(words.strip()).endsWith("Đỗ Hữu Lâm");
    }

    @Test
    void theReferenceLineStaysUnfilledAlsoWhereTheTextHadANumber() throws IOException {
        Typeset typeset = typeset("number-printed-and-address");

        assertThat(typeset.legalNormative()).isTrue();
        assertThat(typeset.notation()).isEqualTo("2026/QĐ-UBND");
        assertThat(replaced(typeset, Part.ANNEX_REFERENCE).now())
                .matches(
                        "\\(Ban hành kèm theo Quyết định số +/2026/QĐ-UBND ngày +tháng +năm 2026 của Ủy ban nhân dân tỉnh Bình Minh\\)");
        assertThat(Words.inDocx(typeset.docx())).doesNotContain("17/2021");
    }

    @Test
    void aTextWithoutHeadGetsOne() throws IOException {
        Typeset typeset = typeset("no-head");

        assertThat(typeset.kind().name()).isEqualTo("Quy chế");
        assertThat(typeset.summary())
                .isEqualTo("Trực, đón tiếp và giữ gìn trật tự tại trụ sở làm việc của các cơ quan");
        assertThat(List.of(
                        Part.AGENCY_HEAD,
                        Part.NATIONAL_HEAD,
                        Part.NUMBER,
                        Part.PLACE_AND_DATE,
                        Part.TITLE,
                        Part.SIGNATURE_BLOCK))
                .allSatisfy(
                        part -> assertThat(replaced(typeset, part).supplied()).isTrue());
    }

    @Test
    void theDraftMarksAreTakenAway() throws IOException {
        Typeset typeset = typeset("markdown");

        assertThat(Words.inDocx(typeset.docx()))
                .doesNotContain("DỰ THẢO")
                .doesNotContain("**")
                .doesNotContain("##");
        assertThat(typeset.replaced())
                .filteredOn(one -> one.part() == Part.DRAFT_MARK)
                .hasSize(2);
    }

    @Test
    void theWordMatInTheTextStaysAWord() throws IOException {
        assertThat(Words.inDocx(typeset("long-lines-tabs").docx()))
                .contains("công văn mật")
                .contains("\"Tối mật\"");
    }

    @Test
    void rowsDrawnWithTabsOrBarsBecomeTables() throws IOException {
        try (XWPFDocument tabs = open("long-lines-tabs");
                XWPFDocument bars = open("markdown")) {
            assertThat(tabs.getTables())
                    .anySatisfy(table -> assertThat(table.getText()).contains("Xe khách\t16"));
            assertThat(bars.getTables())
                    .anySatisfy(table -> assertThat(table.getText()).contains("Micrô\t12"));
        }
    }

    @Test
    void brokenLinesBecomeParagraphsAgain() throws IOException {
        try (XWPFDocument document = open("broken-lines-and-second-block")) {
            List<String> paragraphs = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(paragraphs)
                    .contains(
                            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;")
                    .contains("Điều 2. Nguyên tắc  và yêu cầu khi bàn giao hồ sơ giữa hai ca trực của bộ phận một cửa"
                            .replace("  ", " "))
                    .anySatisfy(text ->
                            assertThat(text).contains("01/2019/TT-BNV ngày 24").startsWith("Người giao"))
                    .anySatisfy(text -> assertThat(text).contains("Điều 4, Chương II và khoản 2"));
        }
    }

    @Test
    void columnsThatRunOnOneLineAreToldApart() throws IOException {
        Typeset typeset = typeset("columns-on-one-line");

        assertThat(typeset.notation()).isEqualTo("KH-UBND");
        assertThat(replaced(typeset, Part.AGENCY_HEAD).was()).isEqualTo("UBND TỈNH SAO KHUÊ SỞ NỘI VỤ");
        assertThat(replaced(typeset, Part.NUMBER).was()).isEqualTo("Số: 31/KH-SNV");
        assertThat(replaced(typeset, Part.SIGNATURE_BLOCK).was())
                .isEqualTo("KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC (Đã ký) Hà Thị Thu Nga");
        assertThat(Words.inDocx(typeset.docx())).contains("- Các phòng;").contains("- Lưu: VT.");
    }

    @Test
    void aLetterKeepsItsSubjectAndAddressees() throws IOException {
        Typeset typeset = typeset("letter");

        assertThat(typeset.kind().letter()).isTrue();
        assertThat(typeset.notation()).isEqualTo("UBND-VX");
        assertThat(typeset.summary()).isEqualTo("V/v báo cáo số liệu công tác văn thư quý III");
        assertThat(Words.inDocx(typeset.docx())).contains("- Văn phòng UBND tỉnh;");
    }

    @Test
    void thePageHasTheMeasuresOfAnnexI() throws IOException {
        try (XWPFDocument document = open("broken-lines-and-second-block")) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat(millimetres(section.getPgSz().getW())).isBetween(209, 211);
            assertThat(millimetres(section.getPgSz().getH())).isBetween(296, 298);
            assertThat(millimetres(section.getPgMar().getLeft())).isBetween(30, 35);
            assertThat(millimetres(section.getPgMar().getRight())).isBetween(15, 20);
            assertThat(millimetres(section.getPgMar().getTop())).isBetween(20, 25);
            assertThat(section.isSetTitlePg()).isTrue();
            XWPFParagraph body = document.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().startsWith("2. Quy định này"))
                    .findFirst()
                    .orElseThrow();
            assertThat(body.getAlignment()).isEqualTo(ParagraphAlignment.BOTH);
            assertThat(Math.round(body.getIndentationFirstLine() * 25.4 / 1440)).isEqualTo(10);
            assertThat(body.getRuns().getFirst().getFontFamily()).isEqualTo("Times New Roman");
        }
    }

    @Test
    void aTextWithoutWordsIsRefused() {
        Typesetter typesetter = new Typesetter(Samples.KINDS);

        assertThatThrownBy(() -> typesetter.set(" \n\t", Samples.HOUSE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int millimetres(Object twips) {
        return (int) Math.round(Double.parseDouble(twips.toString()) * 25.4 / 1440);
    }

    private static Replacement replaced(Typeset typeset, Part part) {
        Optional<Replacement> found =
                typeset.replaced().stream().filter(one -> one.part() == part).findFirst();
        assertThat(found).as(part.name()).isPresent();
        return found.get();
    }

    private static XWPFDocument open(String name) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(typeset(name).docx()));
    }

    private static Typeset typeset(String name) throws IOException {
        return new Typesetter(Samples.KINDS).set(text(name), Samples.HOUSE);
    }

    private static String text(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(TypesetterTest.class.getResourceAsStream("/texts/" + name + ".txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
