package vn.congvan.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.congvan.files.TestConversion;
import vn.congvan.lawbook.LawbookForTests;

/// The form check for tests.
final class FormChecks {
    static final LocalDate DAY = LocalDate.of(2026, 6, 5);
    static final FormCheck CHECK = new FormCheck(LawbookForTests.on(DAY));

    private FormChecks() {}

    static FormReport pdf(ModelDocument model) {
        return CHECK.pdf(ModelPages.pdf(model), CheckedAs.unknown(DAY));
    }

    static FormReport pdf(ModelDocument model, String type) {
        return CHECK.pdf(ModelPages.pdf(model), new CheckedAs(Optional.of(type), DAY, Optional.empty()));
    }

    static FormReport docx(ModelDocument model) {
        byte[] docx = ModelDocx.write(model);
        return CHECK.docx(docx, TestConversion.pdf(docx), CheckedAs.unknown(DAY));
    }

    /// `rule severity` of each finding, sorted.
    static List<String> rules(FormReport report) {
        return report.findings().stream()
                .map(finding -> finding.rule() + " " + finding.severity().word())
                .sorted()
                .toList();
    }

    /// For people who read a failed test.
    static List<String> lines(FormReport report) {
        return report.findings().stream()
                .map(finding -> "%s %s p%d %s → %s"
                        .formatted(
                                finding.rule(),
                                finding.severity().word(),
                                finding.where().page() + 1,
                                finding.message().vi(),
                                finding.mend().vi()))
                .toList();
    }
}
