package vn.congvan.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.congvan.common.Reason;
import vn.congvan.lawbook.DocumentTemplate;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.lawbook.FormRule;
import vn.congvan.lawbook.Lawbook;

/// Makes templates of the lawbook into DOCX, says what a template lacks, and fills templates.
/// Built-in ones and those of an agency are filled alike.
@Service
public class Merging {
    /// Which fields keep which rule of form: one of them must stand in a template of a type that
    /// the rule is for.
    private static final List<Need> NEEDS = List.of(
            new Need("agency-missing", false, List.of(MergeField.AGENCY)),
            new Need("number-missing", false, List.of(MergeField.NOTATION)),
            new Need("date-missing", false, List.of(MergeField.PLACE)),
            new Need("summary-missing", false, List.of(MergeField.SUMMARY, MergeField.SUBJECT)),
            new Need("subject-missing", true, List.of(MergeField.SUBJECT, MergeField.SUMMARY)),
            new Need("addressees-missing", true, List.of(MergeField.ADDRESSEE, MergeField.DESTINATIONS)),
            new Need("signature-missing", false, List.of(MergeField.AUTHORITY_LINES)),
            new Need("signer-name-missing", false, List.of(MergeField.SIGNER)),
            new Need("recipients-missing", false, List.of(MergeField.ARCHIVE)));

    /// @param letters whether only letters need it
    private record Need(String rule, boolean letters, List<MergeField> oneOf) {}

    private final Lawbook lawbook;

    Merging(Lawbook lawbook) {
        this.lawbook = lawbook;
    }

    /// A template of the lawbook as DOCX, its fields unfilled.
    public byte[] docx(DocumentTemplate template, LocalDate day) {
        return TemplateDocx.write(template, LawOfTheDay.of(lawbook, day));
    }

    /// A filled copy of a template. A paragraph that is nothing but a field is repeated for each
    /// of its lines; a paragraph with a field that has no value is left out.
    ///
    /// @param docx has passed the door of `files`
    /// @throws vn.congvan.common.Refusal `form.unreadable`, `form.merge-field-unknown`
    public byte[] fill(byte[] docx, Map<MergeField, List<String>> values) {
        return MergeFilling.fill(docx, values);
    }

    /// The fields that a template names.
    public Set<MergeField> fields(byte[] docx) {
        return MergeFilling.named(docx).fields();
    }

    /// Why this cannot be a template for documents of this type: names in braces that are no
    /// field, braces that do not close, fields that are missing. Empty where nothing is wrong.
    ///
    /// @param docx has passed the door of `files`
    public List<Reason> faults(byte[] docx, DocumentType type, LocalDate day) {
        MergeFilling.Named named = MergeFilling.named(docx);
        var faults = new ArrayList<Reason>();
        named.unknown().forEach(field -> faults.add(unknown(field)));
        named.broken().forEach(text -> faults.add(Reason.of("form.merge-field-broken", "text", text)));
        List<FormRule> rules = lawbook.formRules(day);
        NEEDS.stream()
                .filter(need -> applies(need, type, rules))
                .filter(need -> need.oneOf().stream().noneMatch(named.fields()::contains))
                .forEach(need -> faults.add(missing(need.oneOf().getFirst())));
        return faults;
    }

    private static boolean applies(Need need, DocumentType type, List<FormRule> rules) {
        FormRule.Scope scope = type.kind() == DocumentType.Kind.LEGAL_NORMATIVE
                ? FormRule.Scope.LEGAL_NORMATIVE
                : FormRule.Scope.ADMINISTRATIVE;
        return (!need.letters() || type.kind() == DocumentType.Kind.LETTER)
                && rules.stream()
                        .anyMatch(rule -> rule.rule().equals(need.rule()) && rule.appliesTo(scope, type.code()));
    }

    static Reason unknown(String typed) {
        return Reason.of("form.merge-field-unknown", "field", "{{" + typed + "}}");
    }

    private static Reason missing(MergeField field) {
        return Reason.of("form.merge-field-missing", "field", field.typed())
                .with("name", "@form.merge." + field.word());
    }
}
