package vn.congvan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.PictureSize;

class FormReadingTest {
    private static final String NAME = "Trần Thị Bích Hạnh";
    private static final List<String> LINES = List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
    private static final Expected EXPECTED =
            new Expected(NAME, LINES, "QĐ-UBND", "Bình Minh", 2026, Optional.empty(), Optional.empty());
    private static final PictureSize SEAL = new PictureSize(119, 119);
    private static final PictureSize SIGNATURE = new PictureSize(130, 60);

    @Test
    void theGapsOfAUsualHeadBecomeFieldsThatHoldOnlyWhatIsMissing() {
        Recognised found = recognise(usual("Số:          /QĐ-UBND", "Bình Minh, ngày        tháng        năm 2026"));
        assertThat(fields(found)).containsExactly(TextField.NUMBER, TextField.DAY, TextField.MONTH);
        assertThat(found.notation()).contains("QĐ-UBND");
        assertThat(found.place()).contains("Bình Minh");
        assertThat(found.year()).contains(2026);
        assertThat(found.month()).isEmpty();
        assertThat(found.plan().doubts()).isEmpty();
        Box number = found.plan().texts().getFirst().box();
        assertThat(number.width()).isBetween(20f, 40f);
        assertThat(number.y()).isBetween(728f, 738f);
    }

    @Test
    void aYearThatIsNotPrintedBecomesAFieldToo() {
        assertThat(fields(recognise(usual("Số:          /QĐ-UBND", "Bình Minh, ngày        tháng        năm"))))
                .containsExactly(TextField.NUMBER, TextField.DAY, TextField.MONTH, TextField.YEAR);
        assertThat(fields(recognise(usual("Số:          /QĐ-UBND", "Bình Minh, ngày        tháng        năm 20…"))))
                .endsWith(TextField.YEAR_LAST_TWO);
        assertThat(fields(recognise(usual("Số:          /QĐ-UBND", "Bình Minh, ngày        tháng 11 năm 202.."))))
                .containsExactly(TextField.NUMBER, TextField.DAY, TextField.YEAR_LAST_ONE);
    }

    @Test
    void dotsStandForTheGap() {
        Recognised found = recognise(usual("Số: …………/QĐ-UBND", "Bình Minh, ngày ……. tháng …… năm 2026"));
        assertThat(fields(found)).containsExactly(TextField.NUMBER, TextField.DAY, TextField.MONTH);
        assertThat(found.plan().doubts()).isEmpty();
    }

    @Test
    void withoutRoomTheWholeTextIsWrittenAnew() {
        Recognised found = recognise(usual("Số: /QĐ-UBND", "Bình Minh, ngày tháng năm 2026"));
        assertThat(fields(found)).containsExactly(TextField.NUMBER_NOTATION, TextField.FULL_DATE);
        assertThat(codes(found)).containsExactly("form.number-gap-narrow", "form.date-gap-narrow");
        Head head = HeadReading.read(
                usual("Số: /QĐ-UBND", "Bình Minh, ngày tháng năm 2026").read(), "QĐ-UBND");
        assertThat(head.erase()).hasSize(2);
    }

    @Test
    void aLabelAloneTakesNumberAndNotation() {
        assertThat(fields(recognise(usual("Số:", "Bình Minh,"))))
                .containsExactly(TextField.NUMBER_NOTATION, TextField.FULL_DATE);
    }

    @Test
    void numberAndDateOnOneLineAreTakenApart() {
        var sheet = new Sheet()
                .head()
                .at(90, 735, 13, "", "Số:          /QĐ-UBND")
                .at(275, 735, 14, "i", "Bình Minh, ngày        tháng        năm 2026")
                .title()
                .block(300, NAME, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
        Recognised found = recognise(sheet);
        assertThat(fields(found)).containsExactly(TextField.NUMBER, TextField.DAY, TextField.MONTH);
        assertThat(found.notation()).contains("QĐ-UBND");
        assertThat(found.place()).contains("Bình Minh");
    }

    @Test
    void aDateBrokenOverTwoLinesIsReadAsOne() {
        var sheet = new Sheet()
                .head()
                .at(90, 735, 13, "", "Số:          /QĐ-UBND")
                .at(340, 735, 14, "i", "Bình Minh, ngày        tháng")
                .at(380, 717, 14, "i", "năm 2026")
                .title()
                .block(300, NAME, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
        Recognised found = recognise(sheet);
        assertThat(fields(found)).containsExactly(TextField.NUMBER, TextField.DAY, TextField.MONTH);
        assertThat(found.year()).contains(2026);
    }

    @Test
    void theNumberOfALegalNormativeDocumentKeepsItsYear() {
        Recognised found = FormReading.recognise(
                usual("Số:          /2026/QĐ-UBND", "Bình Minh, ngày        tháng        năm 2026")
                        .read(),
                new Expected(NAME, LINES, "2026/QĐ-UBND", "Bình Minh", 2026, Optional.empty(), Optional.empty()),
                Optional.of(SIGNATURE),
                Optional.of(SEAL));
        assertThat(found.notation()).contains("2026/QĐ-UBND");
        assertThat(found.plan().doubts()).isEmpty();
        assertThat(fields(found)).startsWith(TextField.NUMBER);
    }

    @ParameterizedTest
    @CsvSource({"Số: 15/QĐ-UBND", "Số: 42/2020/QĐ-UBND", "Số:15/QĐ-UBND", "Số 01 /QĐ-UBND", "Số: 07"})
    void aPrintedNumberIsRefused(String line) {
        String text = line.startsWith("Số 01") ? "Số: 01 /QĐ-UBND" : line;
        assertThat(refusal(usual(text, "Bình Minh, ngày        tháng        năm 2026"))
                        .code())
                .isEqualTo("form.number-already-printed");
    }

    @Test
    void aPrintedDayIsRefused() {
        assertThat(refusal(usual("Số:          /QĐ-UBND", "Bình Minh, ngày 22 tháng 11 năm 2026"))
                        .code())
                .isEqualTo("form.date-already-printed");
    }

    @Test
    void aPrintedDayIsRefusedAlsoAfterTheDraftWasCleaned() {
        byte[] pdf = usual("Số:          /QĐ-UBND", "Bình Minh, ngày 22 tháng năm 2026")
                .pdf();
        byte[] clean = BeforeSignature.draw(
                pdf,
                new Drawing(Optional.empty(), Optional.empty(), Optional.empty(), true),
                vn.congvan.files.TestConversion.fonts());
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> FormReading.recognise(LaidOutText.of(clean), EXPECTED, Optional.empty(), Optional.empty()));
        assertThat(refusal.code()).isEqualTo("form.date-already-printed");
    }

    @Test
    void anotherSignerIsRefusedByName() {
        var sheet = head().title().block(300, "Lê Hồng Quang", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
        Refusal refusal = refusal(sheet);
        assertThat(refusal.code()).isEqualTo("form.foreign-signer");
        assertThat(refusal.reason().values())
                .containsEntry("printed", "Lê Hồng Quang")
                .containsEntry("expected", NAME);
    }

    @Test
    void aTitleBeforeTheNameOrAnotherWayOfSettingTonesIsTheSamePerson() {
        assertThat(recognise(head().title().block(300, "ThS. " + NAME, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"))
                        .signerName())
                .contains("ThS. " + NAME);
    }

    @Test
    void theSignatureIsCentredBetweenTitleAndNameAndTheSealCoversItsLeftThird() {
        Recognised found = recognise(head().title().block(300, NAME, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"));
        Box signature = found.plan().signature();
        Box seal = found.plan().seal();
        assertThat(signature.centreX()).isBetween(419f, 421f);
        assertThat(signature.top()).isLessThan(283);
        assertThat(signature.y()).isGreaterThan(196 + 12);
        assertThat(signature.width() / signature.height()).isBetween(2.1f, 2.2f);
        assertThat(seal.width()).isEqualTo(119);
        assertThat(seal.height()).isEqualTo(119);
        assertThat(seal.right()).isEqualTo(signature.x() + signature.width() / 3);
        assertThat(seal.centreY()).isEqualTo(signature.centreY());
    }

    @Test
    void theBlockIsFoundOnALaterPage() {
        var sheet = head().title().nextPage().nextPage().block(600, NAME, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
        Recognised found = recognise(sheet);
        assertThat(found.plan().signature().page()).isEqualTo(2);
        assertThat(found.signerLines()).containsExactly("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
        assertThat(codes(found)).containsExactly("form.authority-lines-differ");
    }

    @Test
    void theBlockOfAnAnnexedTextIsNotTheDocuments() {
        var sheet = head().title()
                .block(300, NAME, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
                .nextPage()
                .centred(310, 780, 14, "b", "QUY CHẾ")
                .centred(310, 760, 14, "i", "(Ban hành kèm theo Quyết định số     /QĐ-UBND ngày    tháng    năm 2026)")
                .block(300, "Nguyễn Văn Khác", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
        Recognised found = recognise(sheet);
        assertThat(found.plan().signature().page()).isZero();
        assertThat(found.plan().texts()).allMatch(text -> text.box().page() == 0);
        var swapped = head().title()
                .block(300, "Nguyễn Văn Khác", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
                .nextPage()
                .centred(310, 760, 14, "i", "(Kèm theo Quyết định số     /QĐ-UBND)")
                .block(300, NAME, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
        assertThat(refusal(swapped).code()).isEqualTo("form.foreign-signer");
    }

    @Test
    void aBlockBesideTheRecipientsIsFound() {
        var sheet = head().title()
                .at(90, 300, 12, "bi", "Nơi nhận:")
                .at(90, 283, 11, "", "- Như Điều 3;")
                .at(90, 196, 11, "", "- Lưu: VT.")
                .block(300, NAME, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
        assertThat(recognise(sheet).signerName()).contains(NAME);
    }

    @Test
    void whatIsMissingIsDoubtedAndGetsAUsualPlace() {
        Recognised found =
                recognise(new Sheet().centred(310, 700, 14, "b", "THÔNG BÁO").at(100, 650, 14, "", "Nội dung"));
        assertThat(codes(found))
                .contains("form.number-line-missing", "form.date-line-missing", "form.signature-block-missing");
        assertThat(fields(found)).containsExactly(TextField.NUMBER_NOTATION, TextField.FULL_DATE);
    }

    @Test
    void aBareScanIsDoubted() {
        assertThat(codes(recognise(new Sheet()))).contains("form.no-text");
    }

    @Test
    void aTitleWithoutANameIsDoubted() {
        var sheet =
                head().title().centred(420, 300, 14, "b", "TM. ỦY BAN NHÂN DÂN").centred(420, 283, 14, "b", "CHỦ TỊCH");
        assertThat(codes(recognise(sheet))).containsExactly("form.signer-name-missing");
    }

    @Test
    void otherNotationPlaceAndYearAreDoubted() {
        Recognised found = recognise(usual("Số:          /QĐ-SNV", "Sóc Trăng, ngày        tháng        năm 2022"));
        assertThat(codes(found)).containsExactly("form.notation-differs", "form.place-differs", "form.year-differs");
    }

    @Test
    void theTextOfAFieldIsWrittenAsTheDecreeWantsIt() {
        LocalDate date = LocalDate.of(2026, 2, 5);
        assertThat(TextField.NUMBER_NOTATION.text("05", "QĐ-UBND", date)).isEqualTo("05/QĐ-UBND");
        assertThat(TextField.FULL_DATE.text("05", "QĐ-UBND", date)).isEqualTo("ngày 05 tháng 02 năm 2026");
        assertThat(TextField.MONTH.text("05", "QĐ-UBND", LocalDate.of(2026, 6, 15)))
                .isEqualTo("6");
        assertThat(TextField.YEAR_LAST_TWO.text("05", "x", date)).isEqualTo("26");
    }

    private static Sheet head() {
        return new Sheet()
                .head()
                .centred(150, 735, 13, "", "Số:          /QĐ-UBND")
                .centred(400, 735, 14, "i", "Bình Minh, ngày        tháng        năm 2026");
    }

    private static Sheet usual(String number, String date) {
        return new Sheet()
                .head()
                .centred(150, 735, 13, "", number)
                .centred(400, 735, 14, "i", date)
                .title()
                .block(300, NAME, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
    }

    private static Recognised recognise(Sheet sheet) {
        return FormReading.recognise(sheet.read(), EXPECTED, Optional.of(SIGNATURE), Optional.of(SEAL));
    }

    private static Refusal refusal(Sheet sheet) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> recognise(sheet));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static List<TextField> fields(Recognised found) {
        return found.plan().texts().stream().map(TextPlace::field).toList();
    }

    private static List<String> codes(Recognised found) {
        return found.plan().doubts().stream().map(Reason::code).toList();
    }
}
