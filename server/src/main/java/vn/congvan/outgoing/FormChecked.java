package vn.congvan.outgoing;

import java.util.List;
import java.util.Optional;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.form.FindingSeverity;
import vn.congvan.form.FormFinding;
import vn.congvan.form.FormMending;
import vn.congvan.lawbook.Edition;
import vn.congvan.lawbook.Sentence;

/// What the machine finds in the form of the current version of a document. It proposes; whoever checks the form
/// answers for it (Điều 12).
///
/// @param version whose file was checked
/// @param law by which it was checked
/// @param findings in the order of the pages, from top to bottom
/// @param notApplicable names of the rules that are not this kind of document's ("không áp dụng")
/// @param unreadable why the file could not be checked; there are no findings then
/// @param mayMend whether the asker may let the machine mend the file
public record FormChecked(
        int version,
        Edition law,
        List<FormFinding> findings,
        List<Sentence> notApplicable,
        Optional<Reason> unreadable,
        Decision mayMend) {
    public FormChecked {
        findings = List.copyOf(findings);
        notApplicable = List.copyOf(notApplicable);
    }

    /// The findings that are against the law for sure.
    public List<FormFinding> errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == FindingSeverity.ERROR)
                .toList();
    }

    /// How many findings are of this severity.
    public long count(FindingSeverity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /// Whether the machine can mend this in a DOCX without touching the meaning.
    public boolean mendable(FormFinding finding) {
        return FormMending.mendable().contains(finding.rule());
    }

    /// How many findings the machine can mend.
    public long mendable() {
        return findings.stream().filter(this::mendable).count();
    }
}
