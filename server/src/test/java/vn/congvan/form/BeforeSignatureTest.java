package vn.congvan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.common.Refusal;
import vn.congvan.files.TestConversion;

class BeforeSignatureTest {
    private static final String NAME = "Trần Thị Bích Hạnh";
    private static final Drawing NOTHING = new Drawing(Optional.empty(), Optional.empty(), Optional.empty(), false);
    private static final Drawing ALL =
            new Drawing(Optional.of(UrgencyBox.EXPRESS), Optional.of("PL.(300)"), Optional.of("LƯU HÀNH NỘI BỘ"), true);

    @TempDir
    Path folder;

    @Test
    void nothingToDrawLeavesTheFileAsItIs() {
        byte[] pdf = draft("DỰ THẢO").pdf();
        assertThat(draw(pdf, NOTHING)).isSameAs(pdf);
    }

    @Test
    void theDraftMarkIsGoneForEveryReader() throws Exception {
        byte[] pdf = draft("DỰ THẢO LẦN 2").pdf();
        assertThat(text(pdf)).contains("DỰ THẢO LẦN 2");
        byte[] drawn = draw(pdf, new Drawing(Optional.empty(), Optional.empty(), Optional.empty(), true));
        assertThat(text(drawn)).doesNotContain("THẢO").doesNotContain("LẦN 2");
        assertThat(text(drawn).replaceAll("\\s", ""))
                .isEqualTo(text(pdf).replace("DỰ THẢO LẦN 2", "").replaceAll("\\s", ""));
        assertThat(LaidOutText.of(drawn).pages().getFirst().lines())
                .noneMatch(line -> line.text().contains("THẢO"));
    }

    @Test
    void whatStandsBesideTheErasedLettersStaysWhereItIs() throws Exception {
        byte[] pdf = oneOperator("Số: ……/QĐ-UBND");
        byte[] drawn = draw(pdf, new Drawing(Optional.empty(), Optional.of("PL.(3)"), Optional.empty(), false));
        TextLine before = line(pdf, "Số:");
        TextLine after = line(drawn, "Số:");
        assertThat(after.text()).isEqualTo("Số: /QĐ-UBND");
        assertThat(after.right()).isCloseTo(before.right(), org.assertj.core.data.Offset.offset(0.05f));
    }

    @Test
    void wordsInATitleOrInRunningTextAreNoDraftMark() throws Exception {
        byte[] pdf = draft("").pdf();
        byte[] drawn = draw(
                new Sheet()
                        .head()
                        .centred(310, 640, 14, "b", "Góp ý dự thảo Quy chế")
                        .at(100, 560, 14, "", "Dự thảo đã được gửi lấy ý kiến.")
                        .pdf(),
                ALL);
        assertThat(text(drawn)).contains("Góp ý dự thảo Quy chế", "Dự thảo đã được gửi");
        assertThat(pdf).isNotEmpty();
    }

    @Test
    void theUrgencyBoxHasTheSizeOfTheDecreeAndIsRed() throws Exception {
        byte[] drawn = draw(draft("").pdf(), ALL);
        Box box = DrawingPlaces.find(draft("").read(), ALL).urgency().orElseThrow();
        assertThat(box.width() / FreePlaces.MILLIMETRE).isCloseTo(30, org.assertj.core.data.Offset.offset(0.01f));
        assertThat(box.height() / FreePlaces.MILLIMETRE).isCloseTo(8, org.assertj.core.data.Offset.offset(0.01f));
        assertThat(text(drawn)).contains("HỎA TỐC", "LƯU HÀNH NỘI BỘ", "PL.(300)");
        try (PDDocument document = Loader.loadPDF(drawn)) {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 144);
            float height = document.getPage(0).getMediaBox().getHeight();
            int frame = picture.getRGB(Math.round(box.centreX() * 2), Math.round((height - box.top() + 0.5f) * 2));
            assertThat(frame & 0xff0000).isGreaterThan(0xc00000);
            assertThat(frame & 0x00ffff).isLessThan(0x005050);
        }
    }

    @Test
    void whatIsDrawnLiesOverNothing() throws Exception {
        LaidOutText text = draft("").read();
        DrawingPlaces places = DrawingPlaces.find(text, ALL);
        for (Box box : List.of(
                places.urgency().orElseThrow(),
                places.circulation().orElseThrow(),
                places.drafter().orElseThrow())) {
            assertThat(text.pages().get(box.page()).free(box)).isTrue();
        }
        assertThat(places.urgency().orElseThrow().overlaps(places.circulation().orElseThrow()))
                .isFalse();
        TextLine last = text.pages().getFirst().segments().stream()
                .filter(line -> line.text().startsWith("- Lưu"))
                .findFirst()
                .orElseThrow();
        assertThat(places.drafter().orElseThrow().top()).isLessThan(last.baseline());
    }

    @Test
    void whatFindsNoRoomUnderTheNumberGoesAboveTheHeadAndNeverIntoTheText() {
        LaidOutText text = draft("")
                .at(90, 705, 12, "", "V/v rà soát hồ sơ điện tử")
                .at(90, 690, 12, "", "và chứng thư số đã cấp")
                .at(90, 676, 12, "", "cho cán bộ, công chức")
                .at(90, 622, 14, "", "Ban hành kèm theo Quyết định này")
                .read();
        DrawingPlaces places = DrawingPlaces.find(text, ALL);
        float body = HeadReading.end(text.pages().getFirst());
        assertThat(places.urgency().orElseThrow().y()).isGreaterThan(body);
        assertThat(places.circulation().orElseThrow().y()).isGreaterThan(780);
    }

    @Test
    void aPageWithoutRoomIsRefused() {
        var full = new Sheet().head().centred(150, 735, 13, "", "Số:          /QĐ-UBND");
        for (int y = 840; y > 340; y -= 10) {
            full.at(20, y, 12, "", "chữ chữ chữ chữ chữ chữ chữ chữ chữ chữ chữ chữ chữ chữ chữ chữ chữ chữ chữ");
        }
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> draw(full.pdf(), ALL));
        assertThat(refusal.code()).isEqualTo("form.no-room");
    }

    @Test
    void pdfAStaysPdfAAndTheJudgeOfOthersFindsNoDraftMark() throws Exception {
        byte[] pdf = TestConversion.pdf(new DraftDocx()
                .head(
                        List.of("ỦY BAN NHÂN DÂN", "TỈNH BÌNH MINH"),
                        "Số: …../QĐ-UBND",
                        "Bình Minh, ngày …. tháng …. năm 2026")
                .left("DỰ THẢO", 14, true)
                .line("QUYẾT ĐỊNH", 14, true, false)
                .body("Điều 1. Ban hành Quy chế quản lý văn bản điện tử; dự thảo kèm theo.")
                .signature(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), 5, NAME)
                .bytes());
        assertThat(TestConversion.facts(pdf).pdfA()).isTrue();
        byte[] drawn = draw(pdf, ALL);
        assertThat(TestConversion.facts(drawn).pdfA()).isTrue();
        assertThat(text(drawn))
                .contains("HỎA TỐC", "PL.(300)", "LƯU HÀNH NỘI BỘ", "dự thảo kèm theo")
                .doesNotContain("DỰ THẢO")
                .doesNotContain("…");
    }

    /// The drafter typed "THƯỢNG KHẨN", the signer decides: what he decides is the only mark on the page.
    @Test
    void aTypedMarkOfUrgencyGivesWayToWhatTheSignerDecides() throws Exception {
        byte[] pdf = ModelPages.pdf(ModelDocument.letter().but(m -> m.urgency = "HỎA TỐC"));
        assertThat(text(pdf)).contains("HỎA TỐC");
        byte[] urgent =
                draw(pdf, new Drawing(Optional.of(UrgencyBox.URGENT), Optional.empty(), Optional.empty(), true));
        assertThat(text(urgent)).contains("KHẨN").doesNotContain("HỎA").doesNotContain("TỐC");
        assertThat(ofMarks(urgent)).isEmpty();
        byte[] usual = draw(pdf, new Drawing(Optional.empty(), Optional.empty(), Optional.empty(), true));
        assertThat(text(usual)).doesNotContain("HỎA").doesNotContain("KHẨN");
        assertThat(LaidOutText.of(usual).pages().getFirst().rulings())
                .as("the frame is gone with the words")
                .hasSize(LaidOutText.of(ModelPages.pdf(ModelDocument.letter()))
                        .pages()
                        .getFirst()
                        .rulings()
                        .size());
    }

    @Test
    void everyTypedMarkThatTheSystemDrawsStandsThereOnceAndPdfAStaysPdfA() throws Exception {
        byte[] pdf = TestConversion.pdf(
                ModelDocx.write(ModelDocument.decision().withOtherParts().but(m -> m.table.clear())));
        byte[] drawn = draw(
                pdf,
                new Drawing(
                        Optional.of(UrgencyBox.EXPRESS),
                        Optional.of("NC.(25)"),
                        Optional.of("XEM XONG TRẢ LẠI"),
                        true));
        assertThat(text(drawn))
                .contains("MẬT", "HỎA TỐC", "NC.(25)", "XEM XONG TRẢ LẠI", "Địa chỉ:")
                .doesNotContain("THƯỢNG")
                .doesNotContain("LƯU HÀNH")
                .doesNotContain("PL.");
        assertThat(ofMarks(drawn)).isEmpty();
        assertThat(TestConversion.facts(drawn).pdfA()).isTrue();
    }

    @Test
    void wordsOfUrgencyInATableOrInRunningTextAreNoMark() throws Exception {
        byte[] pdf = ModelPages.pdf(ModelDocument.decision()
                .but(m -> m.table.addAll(List.of(List.of("TT", "Việc", "KHẨN"), List.of("1.", "Rà soát", "KHẨN")))));
        byte[] drawn = draw(pdf, new Drawing(Optional.empty(), Optional.empty(), Optional.empty(), true));
        assertThat(text(drawn).split("KHẨN", -1)).hasSize(3);
        assertThat(LaidOutText.of(drawn).pages().getFirst().rulings())
                .hasSameSizeAs(LaidOutText.of(pdf).pages().getFirst().rulings());
    }

    @Test
    void aTypedMarkThatCannotBeTakenOutHoldsTheDocument() {
        var marks = TypedMarks.find(
                LaidOutText.of(ModelPages.pdf(ModelDocument.letter().but(m -> m.urgency = "HỎA TỐC"))),
                new Drawing(Optional.empty(), Optional.empty(), Optional.empty(), true));
        LaidOutText stays = LaidOutText.of(ModelPages.pdf(ModelDocument.letter().but(m -> m.urgency = "HỎA TỐC")));
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> marks.gone(stays, new Drawing(Optional.empty(), Optional.empty(), Optional.empty(), true)));
        assertThat(refusal.code()).isEqualTo("form.typed-mark-stays");
        assertThat(refusal.reason().values()).containsValue("HỎA TỐC");
    }

    /// What the form check says but of number and date, which are not filled in yet.
    private static List<String> ofMarks(byte[] pdf) {
        return FormChecks.lines(FormChecks.CHECK.pdf(pdf, CheckedAs.unknown(FormChecks.DAY))).stream()
                .filter(line -> !line.startsWith("number-") && !line.startsWith("date-"))
                .toList();
    }

    private static Sheet draft(String mark) {
        var sheet = new Sheet()
                .head()
                .centred(150, 735, 13, "", "Số:          /QĐ-UBND")
                .centred(400, 735, 14, "i", "Bình Minh, ngày        tháng        năm 2026")
                .title()
                .at(90, 300, 12, "bi", "Nơi nhận:")
                .at(90, 286, 11, "", "- Như Điều 3;")
                .at(90, 273, 11, "", "- Lưu: VT.")
                .block(300, NAME, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
        return mark.isEmpty() ? sheet : sheet.centred(150, 690, 13, "b", mark);
    }

    private static byte[] draw(byte[] pdf, Drawing drawing) {
        return BeforeSignature.draw(pdf, drawing, TestConversion.fonts());
    }

    private static byte[] oneOperator(String text) throws IOException {
        try (var document = new PDDocument();
                var out = new java.io.ByteArrayOutputStream()) {
            var page = new PDPage(org.apache.pdfbox.pdmodel.common.PDRectangle.A4);
            document.addPage(page);
            var font = PDType0Font.load(
                    document, TestConversion.fonts().serif(false, false).toFile());
            try (var stream = new PDPageContentStream(document, page)) {
                stream.beginText();
                stream.setFont(font, 13);
                stream.setCharacterSpacing(0.4f);
                stream.newLineAtOffset(90, 735);
                stream.showText(text);
                stream.endText();
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static TextLine line(byte[] pdf, String start) {
        return LaidOutText.of(pdf).pages().getFirst().lines().stream()
                .filter(line -> line.text().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private String text(byte[] pdf) throws Exception {
        Path file = Files.write(folder.resolve("a.pdf"), pdf);
        Path text = folder.resolve("a.txt");
        Process process = new ProcessBuilder("pdftotext", "-layout", file.toString(), text.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(process.waitFor()).isZero();
        return Files.readString(text, StandardCharsets.UTF_8);
    }
}
