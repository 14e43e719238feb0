package vn.congvan.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.congvan.files.TestConversion;

/// The same documents as DOCX, through the real converter.
class FormCheckDocxTest {
    /// One fault of each group: the rest is read off the page as in a PDF.
    private static final Set<String> CHOSEN = Set.of(
            "Letter instead of A4",
            "left margin of 20 mm",
            "top margin of 10 mm",
            "set in Arial",
            "text in size 12",
            "no page numbers",
            "page numbers at the foot",
            "long dashes in the motto",
            "CV in the notation of a letter",
            "month 6 with a zero",
            "a comma after a legal basis",
            "đ is left out",
            "two annexes in Arabic figures",
            "TM without a full stop",
            "a comma after a recipient",
            "date upright",
            "stamps without frames",
            "the drafter's sign in small letters",
            "no line above the address",
            "no line below the motto",
            "no line below the summary",
            "an annex whose pages are counted on",
            "an annex that does not say what it belongs to",
            "a table in Arial");

    @TestFactory
    Stream<DynamicTest> aCorrectDocumentHasNoFindingsAndItsTypeIsReadOffThePage() {
        return FormCheckTest.correct().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    FormReport report = FormChecks.docx(entry.getValue().get());
                    assertThat(FormChecks.lines(report)).isEmpty();
                    assertThat(report.typeCode()).contains(entry.getKey());
                }));
    }

    @TestFactory
    Stream<DynamicTest> oneFaultIsFoundAndNothingElse() {
        return Faults.all().stream()
                .filter(fault -> CHOSEN.contains(fault.name()))
                .map(fault -> DynamicTest.dynamicTest(fault.name(), () -> {
                    FormReport report = FormChecks.docx(fault.document());
                    assertThat(FormChecks.rules(report))
                            .as(FormChecks.lines(report).toString())
                            .isEqualTo(fault.expected());
                }));
    }

    @Test
    void aCorrectDocumentWithEveryOtherPartAndATableHasNoFindings() {
        assertThat(FormChecks.lines(FormChecks.docx(ModelDocument.decision().withOtherParts())))
                .isEmpty();
        assertThat(FormChecks.lines(
                        FormChecks.docx(ModelDocument.letter().withOtherParts().but(m -> m.tableRuled = false))))
                .isEmpty();
    }

    /// As a word processor writes an annex with a section of its own.
    @Test
    void aMarginOfALaterSectionIsFoundOnItsPage() {
        byte[] docx = ModelDocx.write(ModelDocument.decision()
                .but(m -> m.annexes.add(new ModelDocument.Annex("Phụ lục", List.of("Các thành viên.")))));
        byte[] narrow = ModelDocx.withLastSection(docx, 20);
        FormReport report =
                FormChecks.CHECK.docx(narrow, TestConversion.pdf(narrow), CheckedAs.unknown(FormChecks.DAY));
        assertThat(FormChecks.rules(report)).containsExactly("margin-left error");
        assertThat(report.findings().getFirst().where().page()).isPositive();
    }

    @Test
    void aTypefaceThatTheServerLacksIsNamedAsItsAuthorNamedIt() {
        FormReport report = FormChecks.docx(ModelDocument.notice().but(m -> m.font = "UTM Times"));
        assertThat(FormChecks.rules(report)).containsExactly("font error");
        assertThat(report.findings().getFirst().message().vi()).contains("UTM Times");
    }
}
