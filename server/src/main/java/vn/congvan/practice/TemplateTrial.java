package vn.congvan.practice;

import java.util.List;
import java.util.Set;
import vn.congvan.form.FormReport;
import vn.congvan.form.MergeField;

/// What trying a template out has shown.
///
/// @param fields that it names
/// @param unused fields that it could name and does not
/// @param form what the form check says of the filled template
public record TemplateTrial(OwnTemplate template, Set<MergeField> fields, List<MergeField> unused, FormReport form) {
    public TemplateTrial {
        fields = Set.copyOf(fields);
        unused = List.copyOf(unused);
    }
}
