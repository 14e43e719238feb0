package vn.congvan.form;

import vn.congvan.lawbook.Sentence;

/// One place where a document is not as a rule of form has it.
///
/// @param rule the stable word of the rule, e.g. `date-zero`
/// @param article instrument and article, e.g. `Nghị định 30/2020/NĐ-CP, Điều 13`
/// @param where the place to be pointed out; where a part is missing, where it belongs
/// @param name what the rule is about
/// @param message what was found
/// @param mend what to do
public record FormFinding(
        String rule,
        String article,
        FindingSeverity severity,
        Box where,
        Sentence name,
        Sentence message,
        Sentence mend) {}
