package vn.congvan.lawbook;

import java.util.Set;

/// A rule of form that a machine can check, as it applies to one kind of document. A rule without an entry
/// for a kind of document is not that kind's: "không áp dụng".
///
/// @param rule the stable word of the rule, e.g. `date-zero`
/// @param except codes of the types of document that the rule leaves out
public record FormRule(String rule, Scope scope, Set<String> except, Source source) implements Sourced {
    public FormRule {
        except = Set.copyOf(except);
    }

    /// Whose rule it is.
    public enum Scope {
        /// Văn bản hành chính (Decree 30/2020), letters among them.
        ADMINISTRATIVE,
        /// Văn bản quy phạm pháp luật, which have their own dated rules.
        LEGAL_NORMATIVE
    }

    /// Whether the rule is one of this scope and does not leave out this type.
    public boolean appliesTo(Scope asked, String typeCode) {
        return scope == asked && !except.contains(typeCode);
    }
}
