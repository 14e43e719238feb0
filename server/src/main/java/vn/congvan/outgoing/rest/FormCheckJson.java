package vn.congvan.outgoing.rest;

import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.congvan.common.Reason;
import vn.congvan.form.Box;
import vn.congvan.form.FindingSeverity;
import vn.congvan.form.FormFinding;
import vn.congvan.lawbook.Edition;
import vn.congvan.lawbook.Sentence;
import vn.congvan.outgoing.FormChecked;

/// The machine's check of form. Sentences are in the language that is asked for.
///
/// @param notApplicable names of the rules that are not this kind of document's
/// @param unreadable why the file could not be checked
/// @param mayMend whether the asker may have the machine mend what is mendable
/// @param mendReasons why, or why not
record FormCheckJson(
        int version,
        Edition law,
        long errors,
        long warnings,
        long hints,
        List<Finding> findings,
        List<String> notApplicable,
        Optional<Reason> unreadable,
        boolean mayMend,
        List<Reason> mendReasons) {

    /// One finding, as the command `check-form` writes it.
    ///
    /// @param severity `error`, `warning` or `hint`
    /// @param page counted from 1
    /// @param name what the rule is about
    /// @param mend how to mend it
    /// @param mendable whether the machine can mend it in a DOCX
    record Finding(
            String rule,
            String article,
            String severity,
            int page,
            Where where,
            String name,
            String message,
            String mend,
            boolean mendable) {}

    /// The place in points from the lower left corner of its page.
    record Where(double x, double y, double width, double height) {
        static Where of(Box box) {
            return new Where(tenth(box.x()), tenth(box.y()), tenth(box.width()), tenth(box.height()));
        }

        private static double tenth(float points) {
            return Math.round(points * 10) / 10.0;
        }
    }

    static FormCheckJson of(FormChecked checked) {
        return new FormCheckJson(
                checked.version(),
                checked.law(),
                checked.count(FindingSeverity.ERROR),
                checked.count(FindingSeverity.WARNING),
                checked.count(FindingSeverity.HINT),
                checked.findings().stream()
                        .map(finding -> of(finding, checked.mendable(finding)))
                        .toList(),
                checked.notApplicable().stream().map(FormCheckJson::said).toList(),
                checked.unreadable(),
                checked.mayMend().permitted(),
                checked.mayMend().reasons());
    }

    private static Finding of(FormFinding finding, boolean mendable) {
        return new Finding(
                finding.rule(),
                finding.article(),
                finding.severity().word(),
                finding.where().page() + 1,
                Where.of(finding.where()),
                said(finding.name()),
                said(finding.message()),
                said(finding.mend()),
                mendable);
    }

    private static String said(Sentence sentence) {
        return sentence.in(LocaleContextHolder.getLocale());
    }
}
