package vn.congvan.form;

import java.util.List;
import java.util.Optional;
import vn.congvan.lawbook.Sentence;

/// What the form check says of one document.
///
/// @param typeCode the type of document it was checked as, given or read off the page
/// @param findings in the order of the pages, from top to bottom
/// @param notApplicable names of the rules that are not this kind of document's ("không áp dụng")
public record FormReport(Optional<String> typeCode, List<FormFinding> findings, List<Sentence> notApplicable) {
    public FormReport {
        findings = List.copyOf(findings);
        notApplicable = List.copyOf(notApplicable);
    }

    /// What the other rules say.
    public FormReport without(String rule) {
        return new FormReport(
                typeCode,
                findings.stream()
                        .filter(finding -> !finding.rule().equals(rule))
                        .toList(),
                notApplicable);
    }

    /// Whether anything is against the law for sure.
    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == FindingSeverity.ERROR);
    }
}
