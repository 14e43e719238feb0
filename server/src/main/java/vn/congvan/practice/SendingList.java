package vn.congvan.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The province's list of how documents are sent, from a day on until the next list.
///
/// @param instrument the document that brought it, e.g. `Quyết định 12/QĐ-UBND ngày 02/01/2026`
/// @param rules the first that fits counts
public record SendingList(
        LocalDate validFrom, String instrument, List<SendingRule> rules, String enteredBy, Instant enteredAt) {
    public SendingList {
        rules = List.copyOf(rules);
    }

    /// The subject areas that its rules name, in their order.
    public List<String> subjectAreas() {
        return rules.stream()
                .flatMap(rule -> rule.subjectArea().stream())
                .distinct()
                .toList();
    }
}
