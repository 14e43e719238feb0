package vn.congvan.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.congvan.lawbook.FormRule;
import vn.congvan.lawbook.Source;

/// Gathers what the groups of rules say. What a rule says that is not this document's is left out; what was
/// read from a picture is never more than a hint.
final class Findings {
    private final LawOfTheDay law;
    private final Map<String, FormRule> rules;
    private final boolean unsure;
    private final List<FormFinding> found = new ArrayList<>();

    /// @param rules the rules that apply
    /// @param unsure whether the whole text was recognised from a picture
    Findings(LawOfTheDay law, List<FormRule> rules, boolean unsure) {
        this.law = law;
        this.rules = rules.stream().collect(Collectors.toMap(FormRule::rule, rule -> rule));
        this.unsure = unsure;
    }

    /// A place that certainly is not as the rule has it.
    void sure(String rule, Box where, String... namesAndValues) {
        add(rule, where, true, namesAndValues);
    }

    /// A place that a person should look at.
    void unsure(String rule, Box where, String... namesAndValues) {
        add(rule, where, false, namesAndValues);
    }

    void add(String rule, Box where, boolean sure, String... namesAndValues) {
        FormRule inForce = rules.get(rule);
        if (inForce == null) {
            return;
        }
        var values = new HashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        var texts = law.texts(rule);
        Source source = inForce.source();
        found.add(new FormFinding(
                rule,
                source.instrument() + ", " + source.article(),
                severity(source, sure && !unsure),
                where,
                texts.name(),
                texts.message().with(values),
                texts.mend().with(values)));
    }

    private static FindingSeverity severity(Source source, boolean sure) {
        if (!sure) {
            return FindingSeverity.HINT;
        }
        return switch (source.severity()) {
            case BLOCKS -> FindingSeverity.ERROR;
            case WARNS -> FindingSeverity.WARNING;
            case INFORMS -> FindingSeverity.HINT;
        };
    }

    /// In the order of the pages, from top to bottom.
    List<FormFinding> inOrder() {
        return found.stream()
                .sorted(Comparator.<FormFinding, Integer>comparing(
                                finding -> finding.where().page())
                        .thenComparing(finding -> -finding.where().top())
                        .thenComparing(finding -> finding.where().x()))
                .toList();
    }
}
