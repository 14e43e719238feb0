package vn.congvan.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Documents with one fault each, as PDF: what the form check finds, and nothing else.
class FormCheckTest {

    /// One of each common type, right in every part.
    static Map<String, Supplier<ModelDocument>> correct() {
        return new TreeMap<>(Map.of(
                "QD", ModelDocument::decision,
                "QPPL-QD", ModelDocument::normative,
                "CV", ModelDocument::letter,
                "TB", ModelDocument::notice,
                "BC", ModelDocument::report,
                "KH", ModelDocument::plan,
                "TTR", ModelDocument::submission,
                "CT", ModelDocument::directive));
    }

    @TestFactory
    Stream<DynamicTest> aCorrectDocumentHasNoFindingsAndItsTypeIsReadOffThePage() {
        return correct().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    FormReport report = FormChecks.pdf(entry.getValue().get());
                    assertThat(FormChecks.lines(report)).isEmpty();
                    assertThat(report.typeCode()).contains(entry.getKey());
                }));
    }

    @TestFactory
    Stream<DynamicTest> aCorrectDocumentWithEveryOtherPartAndATableHasNoFindings() {
        return correct().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertThat(FormChecks.lines(
                                        FormChecks.pdf(entry.getValue().get().withOtherParts())))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> oneFaultIsFoundAndNothingElse() {
        return Faults.all().stream()
                .map(fault -> DynamicTest.dynamicTest(fault.name(), () -> {
                    FormReport report = FormChecks.pdf(fault.document());
                    assertThat(FormChecks.rules(report))
                            .as(FormChecks.lines(report).toString())
                            .isEqualTo(fault.expected());
                }));
    }
}
