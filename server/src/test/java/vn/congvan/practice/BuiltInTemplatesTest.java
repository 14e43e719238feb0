package vn.congvan.practice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.congvan.files.TestBatch;
import vn.congvan.files.TestConversion;
import vn.congvan.files.TestFiles;
import vn.congvan.form.FormTools;
import vn.congvan.form.Merging;
import vn.congvan.lawbook.DocumentTemplate;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.LawbookForTests;
import vn.congvan.practice.Signatures.Signing;

/// The templates of the lawbook, filled and printed by the real converter.
class BuiltInTemplatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 5);
    private static final Lawbook LAW = LawbookForTests.on(DAY);
    private static final Merging MERGING = FormTools.merging(LAW);
    private static final List<Printed> PRINTED = new ArrayList<>();

    /// A filled template and its PDF.
    private record Printed(String name, Filling filling, byte[] docx, byte[] pdf) {
        String template() {
            return name.substring(0, name.indexOf('_'));
        }

        /// One page of each template: who signs makes no other page.
        boolean golden() {
            return name.endsWith("_" + Signing.TM_KT.name());
        }
    }

    @BeforeAll
    static void oneBatch() {
        Map<String, Filling> fillings = new LinkedHashMap<>();
        Map<String, byte[]> docx = new LinkedHashMap<>();
        for (DocumentTemplate template : LAW.documentTemplates(DAY)) {
            for (Signing signing : Signing.values()) {
                int addressees = signing.ordinal() % 2 == 0 ? 1 : 3;
                Filling filling = Signatures.filling(signing, type(template), addressees, LAW, DAY);
                String name = template.key() + "_" + signing.name();
                fillings.put(name, filling);
                docx.put(name, MERGING.fill(MERGING.docx(template, DAY), TemplateValues.of(filling, LAW, DAY)));
            }
        }
        Map<String, byte[]> pdf = TestBatch.pdfs(docx);
        fillings.forEach((name, filling) ->
                PRINTED.add(new Printed(name, filling, requireNonNull(docx.get(name)), requireNonNull(pdf.get(name)))));
    }

    private static DocumentType type(DocumentTemplate template) {
        return LAW.documentType(template.types().stream().findFirst().orElse("QD"), DAY);
    }

    /// The hints "[…]" are left in: the drafter replaces them. Every other rule is kept.
    @TestFactory
    Stream<DynamicTest> aDocumentOfATemplateHasNoFindingsWhoeverSigns() {
        return PRINTED.stream()
                .filter(printed -> !printed.name().startsWith("phu-luc"))
                .map(printed -> DynamicTest.dynamicTest(
                        printed.name(),
                        () -> assertThat(FormTools.findings(LAW, DAY, printed.docx(), printed.pdf(), printed.filling()))
                                .filteredOn(line -> !line.startsWith("hint-left "))
                                .isEmpty()));
    }

    /// Text, lines and a picture of every page; what differs is left in `target/templates` beside what
    /// was expected.
    @TestFactory
    Stream<DynamicTest> aTemplatePrintsTheGoldenPage() {
        return PRINTED.stream()
                .filter(Printed::golden)
                .map(printed -> DynamicTest.dynamicTest(
                        printed.name(), () -> GoldenPage.of(printed.template()).compare(printed.pdf())));
    }

    /// Who signs changes words, never a line.
    @TestFactory
    Stream<DynamicTest> theLinesAreTheSameWhoeverSigns() {
        return PRINTED.stream()
                .map(printed -> DynamicTest.dynamicTest(
                        printed.name(),
                        () -> assertThat(GoldenPage.lengths(FormTools.lines(printed.pdf())))
                                .isEqualTo(GoldenPage.of(printed.template()).lengths())));
    }

    @Test
    void aPageWithoutItsLinesIsNotTheGoldenOne() {
        Printed whole = PRINTED.stream()
                .filter(printed -> printed.golden() && printed.template().equals("quyet-dinh"))
                .findFirst()
                .orElseThrow();
        byte[] lineless = TestConversion.pdf(withoutLines(whole.docx()));
        assertThatThrownBy(() -> GoldenPage.of("quyet-dinh").judge(lineless))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("as many lines as before");
    }

    /// Every line takes the room that it took, and is not drawn.
    private static byte[] withoutLines(byte[] docx) {
        String text = TestFiles.part(docx, "word/document.xml");
        return TestFiles.with(docx, Map.of("word/document.xml", text.replace("w:val=\"single\"", "w:val=\"nil\"")));
    }

    @Test
    void everyKindOfDocumentOfTheDecreeHasATemplate() {
        List<String> without = LAW.documentTypes(DAY).stream()
                .filter(type -> type.kind() != DocumentType.Kind.LEGAL_NORMATIVE)
                .map(DocumentType::code)
                .filter(code -> LAW.documentTemplates(DAY).stream()
                        .noneMatch(template -> template.types().contains(code)))
                .toList();
        assertThat(without).isEmpty();
    }
}
