package vn.congvan.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.congvan.lawbook.CellRule;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.lawbook.FormRule;
import vn.congvan.lawbook.FormRuleTexts;
import vn.congvan.lawbook.FormWording;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.Numbering;
import vn.congvan.lawbook.PageRules;
import vn.congvan.lawbook.PartLine;
import vn.congvan.lawbook.UrgencyStamp;

/// Everything that the lawbook says about form on one day.
record LawOfTheDay(
        PageRules page,
        Map<String, CellRule> cells,
        Numbering numbering,
        FormWording wording,
        List<UrgencyStamp> stamps,
        List<PartLine> lines,
        List<DocumentType> types,
        List<FormRule> rules,
        Map<String, FormRuleTexts> texts) {

    static LawOfTheDay of(Lawbook lawbook, LocalDate day) {
        return new LawOfTheDay(
                lawbook.page(day),
                lawbook.cells(day).stream().collect(Collectors.toMap(CellRule::key, Function.identity())),
                lawbook.numbering(day),
                lawbook.formWording(day),
                lawbook.urgencyStamps(day),
                lawbook.partLines(day),
                lawbook.documentTypes(day),
                lawbook.formRules(day),
                lawbook.formRuleTexts().stream().collect(Collectors.toMap(FormRuleTexts::rule, Function.identity())));
    }

    CellRule cell(String key) {
        return java.util.Objects.requireNonNull(cells.get(key), () -> "the lawbook lacks the cell " + key);
    }

    /// The line below a part; none where the law asks for none.
    Optional<PartLine> line(String key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst();
    }

    FormRuleTexts texts(String rule) {
        return java.util.Objects.requireNonNull(texts.get(rule), () -> "the lawbook lacks the rule " + rule);
    }
}
