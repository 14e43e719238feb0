package vn.congvan.lawbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

class LawbookTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private final Lawbook lawbook = new Lawbook(
            Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh")), new LawFiles());

    @Test
    void decree30KnowsTwentyNineKindsAndTwentySevenAbbreviations() {
        var administrative = lawbook.documentTypes(DAY).stream()
                .filter(type -> type.kind() != DocumentType.Kind.LEGAL_NORMATIVE)
                .toList();
        assertThat(administrative).hasSize(29);
        assertThat(administrative.stream().flatMap(type -> type.abbreviation().stream()))
                .containsExactly(
                        "NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB",
                        "TTr", "HĐ", "CĐ", "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB");
        assertThat(administrative.stream()
                        .filter(type -> type.abbreviation().isEmpty())
                        .map(DocumentType::name))
                .containsExactly("Công văn", "Thư công");
    }

    @ParameterizedTest
    @CsvSource({
        "QD, UBND, , QĐ-UBND",
        "QYD, SNV, , QyĐ-SNV",
        "CV, UBND, VX, UBND-VX",
        "QPPL-QD, UBND, , 2026/QĐ-UBND",
        "QPPL-NQ, HĐND, , 2026/NQ-HĐND"
    })
    void signsAreComposedAsAnnexThreeSays(
            String type, String authority, @org.jspecify.annotations.Nullable String unit, String expected) {
        assertThat(lawbook.notation(lawbook.documentType(type, DAY), authority, Optional.ofNullable(unit), 2026))
                .isEqualTo(expected);
    }

    @Test
    void aLetterWithoutItsUnitIsRefused() {
        var letter = lawbook.documentType("CV", DAY);
        assertThatThrownBy(() -> lawbook.notation(letter, "UBND", Optional.empty(), 2026))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("lawbook.unit-abbreviation-missing"));
    }

    @ParameterizedTest
    @CsvSource({"1, 01", "9, 09", "10, 10", "1234, 1234"})
    void numbersBelowTenGetAZero(int number, String printed) {
        assertThat(lawbook.printedNumber(number)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-05, 05, 01", "2026-02-10, 10, 02", "2026-03-09, 09, 3", "2026-10-31, 31, 10"})
    void onlyJanuaryAndFebruaryGetAZero(LocalDate date, String day, String month) {
        assertThat(lawbook.printedDay(date)).isEqualTo(day);
        assertThat(lawbook.printedMonth(date)).isEqualTo(month);
    }

    @Test
    void fieldsAreThoseOfAnnexSix() {
        assertThat(lawbook.fields(FieldSection.OUTGOING, DAY)).hasSize(23).anySatisfy(field -> {
            assertThat(field.number()).isEqualTo("13.1");
            assertThat(field.english()).isEqualTo("OrganId");
            assertThat(field.length()).contains(13);
            assertThat(field.automatic()).isTrue();
        });
        assertThat(lawbook.fields(FieldSection.INCOMING, DAY)).hasSize(23).anySatisfy(field -> {
            assertThat(field.number()).isEqualTo("17");
            assertThat(field.type()).isEqualTo(FieldStandard.Type.LONG_TEXT);
            assertThat(field.length()).isEmpty();
        });
    }

    @Test
    void theSystemFillsTheFieldsThatAnnexSixNames() {
        assertThat(lawbook.fields(FieldSection.OUTGOING, DAY).stream().filter(FieldStandard::automatic))
                .extracting(FieldStandard::number)
                .containsExactly("1.1", "1.2", "2", "4", "6", "10", "13.1");
        assertThat(lawbook.fields(FieldSection.INCOMING, DAY).stream().filter(FieldStandard::automatic))
                .extracting(FieldStandard::number)
                .containsExactly("1.1", "1.2", "2", "10", "12", "13");
    }

    @Test
    void registersHaveTheirTenOfficialColumns() {
        assertThat(lawbook.registerForm(RegisterKind.OUTGOING, DAY).columns()).hasSize(10);
        assertThat(lawbook.registerForm(RegisterKind.INCOMING, DAY).columns())
                .hasSize(10)
                .element(2)
                .extracting(RegisterForm.Column::title)
                .isEqualTo("Tác giả");
    }

    @Test
    void notBeingSignedIsNoGroundOfRefusal() {
        assertThat(lawbook.refusalGrounds(DAY))
                .extracting(RefusalGround::code)
                .containsExactly("not-authentic", "not-intact", "wrong-recipient", "incomplete", "state-secret");
    }

    @ParameterizedTest
    @CsvSource({
        "ORIGINAL, VALID, VALID, AS_PAPER, ''",
        "ORIGINAL, VALID, MISSING, INFORMATION_ONLY, lawbook.weight-agency-missing",
        "ORIGINAL, MISSING, VALID, INFORMATION_ONLY, lawbook.weight-person-missing",
        "ORIGINAL, VALID, OPEN, OPEN, lawbook.weight-agency-open",
        "ORIGINAL, OPEN, OPEN, OPEN, lawbook.weight-person-open lawbook.weight-agency-open",
        "ORIGINAL, OPEN, MISSING, INFORMATION_ONLY, lawbook.weight-agency-missing",
        "ORIGINAL, INVALID, VALID, INFORMATION_ONLY, lawbook.weight-person-invalid",
        "ORIGINAL, OPEN, INVALID, INFORMATION_ONLY, lawbook.weight-agency-invalid",
        "COPY, MISSING, VALID, AS_PAPER, ''",
        "COPY, INVALID, VALID, AS_PAPER, ''",
        "COPY, MISSING, OPEN, OPEN, lawbook.weight-agency-open",
        "COPY, VALID, MISSING, INFORMATION_ONLY, lawbook.weight-agency-missing",
        "SEPARATE_APPENDIX, MISSING, VALID, AS_PAPER, ''",
        "SEPARATE_APPENDIX, MISSING, OPEN, OPEN, lawbook.weight-agency-open",
        "SEPARATE_APPENDIX, MISSING, MISSING, INFORMATION_ONLY, lawbook.weight-agency-missing"
    })
    void weightFollowsTheFormAndSaysWhatItLacks(
            DocumentForm form, Signed person, Signed agency, LegalWeight.Weight weight, String because) {
        LegalWeight found = lawbook.legalWeight(form, person, agency, DAY);
        assertThat(found.weight()).isEqualTo(weight);
        assertThat(found.because().stream().map(Reason::code).collect(java.util.stream.Collectors.joining(" ")))
                .isEqualTo(because);
        assertThat(found.source().instrument()).isEqualTo("Nghị định 30/2020/NĐ-CP");
    }

    @ParameterizedTest
    @CsvSource({
        "ORIGINAL, 2020-03-05, Nghị định 30/2020/NĐ-CP, AS_PAPER",
        "ORIGINAL, 2020-03-04, Quyết định 28/2018/QĐ-TTg; Thông tư 41/2017/TT-BTTTT, AS_PAPER",
        "ORIGINAL, 2018-09-05, Thông tư 41/2017/TT-BTTTT, AS_PAPER",
        "ORIGINAL, 2018-02-04, Luật Giao dịch điện tử 51/2005/QH11, AS_PAPER",
        "ORIGINAL, 2006-02-28, Nghị định 30/2020/NĐ-CP, INFORMATION_ONLY",
        "COPY, 2020-03-04, Thông tư 01/2019/TT-BNV, AS_PAPER",
        "COPY, 2019-03-09, Nghị định 30/2020/NĐ-CP, INFORMATION_ONLY",
        "SEPARATE_APPENDIX, 2018-02-05, Thông tư 41/2017/TT-BTTTT, AS_PAPER",
        "SEPARATE_APPENDIX, 2018-02-04, Nghị định 30/2020/NĐ-CP, INFORMATION_ONLY"
    })
    void weightFollowsTheRulesOfTheDocumentsOwnDay(
            DocumentForm form, java.time.LocalDate day, String instrument, LegalWeight.Weight weight) {
        LegalWeight found = lawbook.legalWeight(form, Signed.VALID, Signed.VALID, day);
        assertThat(found.source().instrument()).isEqualTo(instrument);
        assertThat(found.weight()).isEqualTo(weight);
        if (weight == LegalWeight.Weight.INFORMATION_ONLY) {
            assertThat(found.because()).containsExactly(Reason.of("lawbook.weight-no-rule-then", "day", day));
        }
    }

    @Test
    void aDayBeforeTheDecreeIsRefused() {
        assertThatThrownBy(() -> lawbook.documentTypes(LocalDate.of(2020, 3, 4)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("lawbook.day-not-covered"));
    }

    @Test
    void theRuleInForceOnTheDayIsTheOneThatApplies() {
        assertThat(lawbook.documentType("QPPL-QD", LocalDate.of(2025, 3, 31))
                        .source()
                        .instrument())
                .contains("80/2015/QH13");
        assertThat(lawbook.documentType("QPPL-QD", LocalDate.of(2025, 4, 1))
                        .source()
                        .instrument())
                .contains("64/2025/QH15");
    }

    @Test
    void pageCellsAndStampsAreThoseOfAnnexOne() {
        assertThat(lawbook.page(DAY).marginLeftMm()).isEqualTo(new Range(30, 35));
        assertThat(lawbook.cells(DAY)).anySatisfy(cell -> {
            assertThat(cell.key()).isEqualTo("place-date");
            assertThat(cell.style()).isEqualTo(CellRule.Style.ITALIC);
            assertThat(cell.size()).contains(new Range(13, 14));
        });
        assertThat(lawbook.urgencyStamps(DAY)).extracting(UrgencyStamp::widthMm).containsExactly(30, 40, 20);
    }
}
