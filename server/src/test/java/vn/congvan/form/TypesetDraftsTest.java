package vn.congvan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import vn.congvan.common.Reason;
import vn.congvan.files.PictureSize;
import vn.congvan.files.TestConversion;

/// Documents as drafters make them, through the real converter.
class TypesetDraftsTest {
    private static final String NAME = "Trần Thị Bích Hạnh";
    private static final String LONG = "Văn phòng Ủy ban nhân dân tỉnh chủ trì, phối hợp với các sở, ban, ngành tổ chức"
            + " thực hiện; định kỳ báo cáo kết quả với Ủy ban nhân dân tỉnh để theo dõi, chỉ đạo theo quy định của pháp luật"
            + " về bảo vệ bí mật nhà nước và công tác văn thư.";
    private static final PictureSize SIGNATURE = new PictureSize(130, 60);
    private static final PictureSize SEAL = new PictureSize(119, 119);

    @Test
    void aDecisionOfSeveralPagesWithARegulationAndASecondBlock() {
        var draft = new DraftDocx()
                .head(
                        List.of("ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH"),
                        "Số:          /QĐ-UBND",
                        "Bình Minh, ngày        tháng        năm 2026")
                .line("QUYẾT ĐỊNH", 14, true, false)
                .line("Ban hành Quy chế quản lý văn bản điện tử", 14, true, false);
        for (int i = 1; i < 14; i++) {
            draft.body("Điều " + i + ". " + LONG);
        }
        draft.signature(List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), 5, NAME)
                .newPage()
                .line("QUY CHẾ", 14, true, false)
                .line("Quản lý văn bản điện tử", 14, true, false)
                .line("(Ban hành kèm theo Quyết định số      /QĐ-UBND ngày    tháng    năm 2026)", 14, false, true)
                .body("Điều 1. " + LONG)
                .signature(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), 5, "Nguyễn Văn Khác");
        byte[] pdf = TestConversion.pdf(draft.bytes());
        Recognised found = recognise(pdf, "QĐ-UBND", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
        assertThat(found.plan().doubts()).isEmpty();
        assertThat(found.plan().signature().page()).isEqualTo(1);
        assertThat(fields(found)).containsExactly(TextField.NUMBER, TextField.DAY, TextField.MONTH);
        nothingLiesUnder(pdf, found);
        samePlacesAfterDrawing(pdf, found, "QĐ-UBND");
        assertThat(SecrecyMarks.in(LaidOutText.of(pdf))).isEmpty();
    }

    @Test
    void aLetterWithItsSubjectUnderTheNumber() {
        byte[] pdf = TestConversion.pdf(new DraftDocx()
                .head(
                        List.of("ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH"),
                        "Số:          /UBND-VX",
                        "Bình Minh, ngày        tháng        năm 2026")
                .left("V/v rà soát hồ sơ điện tử", 12, false)
                .line("Kính gửi: Sở Nội vụ; Sở Khoa học và Công nghệ.", 14, false, false)
                .body(LONG)
                .signature(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), 4, NAME)
                .bytes());
        Recognised found = recognise(pdf, "UBND-VX", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
        assertThat(found.plan().doubts()).isEmpty();
        assertThat(found.notation()).contains("UBND-VX");
        nothingLiesUnder(pdf, found);
        samePlacesAfterDrawing(pdf, found, "UBND-VX");
    }

    @Test
    void aHeadOfManyLinesWithDotsForNumberAndDate() {
        byte[] pdf = TestConversion.pdf(new DraftDocx()
                .head(
                        List.of("HỘI ĐỒNG NHÂN DÂN", "TỈNH BÌNH MINH", "KHÓA XIX, KỲ HỌP THỨ BA"),
                        "Số: ......../2026/NQ-HĐND",
                        "Bình Minh, ngày…… tháng …… năm 2026")
                .left("DỰ THẢO", 14, true)
                .line("NGHỊ QUYẾT", 14, true, false)
                .body("Điều 1. " + LONG)
                .signature(List.of("CHỦ TỊCH"), 5, NAME)
                .bytes());
        Recognised found = recognise(pdf, "2026/NQ-HĐND", "CHỦ TỊCH");
        assertThat(found.plan().doubts()).isEmpty();
        assertThat(found.draftMark()).isTrue();
        samePlacesAfterDrawing(pdf, found, "2026/NQ-HĐND");
    }

    @Test
    void withoutRoomTheWordsAreTakenOutAndTheFieldsStayWhereTheyWere() {
        byte[] pdf = TestConversion.pdf(new DraftDocx()
                .head(List.of("ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH"), "Số: /QĐ-UBND", "Bình Minh, ngày tháng năm 2026")
                .line("QUYẾT ĐỊNH", 14, true, false)
                .body(LONG)
                .signature(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), 5, NAME)
                .bytes());
        Recognised found = recognise(pdf, "QĐ-UBND", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
        assertThat(fields(found)).containsExactly(TextField.NUMBER_NOTATION, TextField.FULL_DATE);
        byte[] drawn = samePlacesAfterDrawing(pdf, found, "QĐ-UBND");
        nothingLiesUnder(drawn, found);
        assertThat(LaidOutText.of(drawn).pages().getFirst().lines().toString())
                .contains("Bình Minh,")
                .doesNotContain("/QĐ-UBND")
                .doesNotContain("ngày tháng");
    }

    @Test
    void aForeignHeadIsRefused() {
        byte[] pdf = TestConversion.pdf(new DraftDocx()
                .head(
                        List.of("ỦY BAN NHÂN DÂN", "TỈNH KHÁC"),
                        "Số: 42/2020/QĐ-UBND",
                        "Nơi Khác, ngày 23 tháng 9 năm 2020")
                .line("QUYẾT ĐỊNH", 14, true, false)
                .body(LONG)
                .signature(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), 5, "Nguyễn Văn Khác")
                .bytes());
        assertThatThrownBy(() -> recognise(pdf, "QĐ-UBND", "CHỦ TỊCH"))
                .hasMessageContaining("form.number-already-printed");
    }

    private static Recognised recognise(byte[] pdf, String notation, String... authorityLines) {
        var expected = new Expected(
                NAME, List.of(authorityLines), notation, "Bình Minh", 2026, Optional.empty(), Optional.empty());
        return FormReading.recognise(LaidOutText.of(pdf), expected, Optional.of(SIGNATURE), Optional.of(SEAL));
    }

    private static List<TextField> fields(Recognised found) {
        return found.plan().texts().stream().map(TextPlace::field).toList();
    }

    private static void nothingLiesUnder(byte[] pdf, Recognised found) {
        LaidOutText text = LaidOutText.of(pdf);
        for (TextPlace place : found.plan().texts()) {
            assertThat(letters(text, place.box())).as(place.field().name()).isEmpty();
        }
        assertThat(letters(text, found.plan().signature())).isEmpty();
    }

    /// The letters whose middle lies in an area.
    private static String letters(LaidOutText text, Box area) {
        var letters = new StringBuilder();
        for (TextLine line : text.pages().get(area.page()).lines()) {
            for (Glyph glyph : line.glyphs()) {
                float middle = (glyph.x() + glyph.right()) / 2;
                if (middle > area.x()
                        && middle < area.right()
                        && glyph.baseline() > area.y()
                        && glyph.baseline() < area.top()) {
                    letters.append(glyph.letter());
                }
            }
        }
        return letters.toString();
    }

    private static byte[] samePlacesAfterDrawing(byte[] pdf, Recognised before, String notation) {
        byte[] drawn = BeforeSignature.draw(
                pdf,
                new Drawing(Optional.of(UrgencyBox.URGENT), Optional.of("NC.(25)"), Optional.empty(), true),
                TestConversion.fonts());
        assertThat(TestConversion.facts(drawn).pdfA()).isTrue();
        Recognised after = recognise(drawn, notation, before.signerLines().toArray(String[]::new));
        assertThat(after.plan().doubts()).extracting(Reason::code).isEmpty();
        assertThat(after.draftMark()).isFalse();
        assertThat(fields(after)).isEqualTo(fields(before));
        for (int i = 0; i < fields(after).size(); i++) {
            Box one = before.plan().texts().get(i).box();
            Box two = after.plan().texts().get(i).box();
            assertThat(two.x()).isCloseTo(one.x(), Offset.offset(1.5f));
            assertThat(two.y()).isCloseTo(one.y(), Offset.offset(0.5f));
        }
        assertThat(after.plan().signature()).isEqualTo(before.plan().signature());
        return drawn;
    }
}
