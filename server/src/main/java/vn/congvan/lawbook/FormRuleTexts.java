package vn.congvan.lawbook;

/// What people read about a rule of form.
///
/// @param name what the rule is about
/// @param message what was found; names `{printed}`, `{part}`, `{before}` or `{line}`
/// @param mend what to do; names `{expected}`
public record FormRuleTexts(String rule, Sentence name, Sentence message, Sentence mend) {}
