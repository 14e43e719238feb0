package vn.congvan.practice;

import java.util.Optional;

/// One line of the province's list of how documents are sent.
///
/// @param documentType code of the kind of document; empty for every kind
/// @param subjectArea lĩnh vực; empty for every one
/// @param recipient identifier code, or a code with `.*` behind it for all codes below it; empty for every recipient
public record SendingRule(
        Optional<String> documentType, Optional<String> subjectArea, Optional<String> recipient, SendingMode mode) {
    private static final String BELOW = ".*";

    /// Whether it speaks of this kind of document of this subject area to this recipient. A rule for a subject
    /// area does not speak of a document of none.
    public boolean fits(String type, Optional<String> area, String code) {
        return documentType.map(type::equals).orElse(true)
                && (subjectArea.isEmpty() || subjectArea.equals(area))
                && recipient.map(wanted -> covers(wanted, code)).orElse(true);
    }

    private static boolean covers(String wanted, String code) {
        return wanted.endsWith(BELOW) ? code.startsWith(wanted.substring(0, wanted.length() - 1)) : wanted.equals(code);
    }
}
