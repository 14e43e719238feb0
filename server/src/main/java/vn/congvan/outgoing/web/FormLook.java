package vn.congvan.outgoing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.congvan.form.FindingSeverity;
import vn.congvan.form.FormFinding;
import vn.congvan.lawbook.Sentence;
import vn.congvan.outgoing.FormChecked;

/// How the findings of the form check look and what they say: word, icon and tone together, never colour alone.
@Component("formLook")
class FormLook {
    private static final int LONGEST_REASON = 2000;

    private final MessageSource messages;

    FormLook(MessageSource messages) {
        this.messages = messages;
    }

    /// What a tab says of itself beside its name, e.g. two errors.
    public record Note(String tone, String icon, long count, String word) {}

    /// The sentence in the reader's language.
    public String said(Sentence sentence) {
        return sentence.in(locale());
    }

    /// `bad`, `soon` or `calm`.
    public String tone(FindingSeverity severity) {
        return switch (severity) {
            case ERROR -> "bad";
            case WARNING -> "soon";
            case HINT -> "calm";
        };
    }

    /// The name of an icon.
    public String icon(FindingSeverity severity) {
        return switch (severity) {
            case ERROR -> "circle-x";
            case WARNING -> "alert-triangle";
            case HINT -> "help-circle";
        };
    }

    /// The word of a severity.
    public String word(FindingSeverity severity) {
        return messages.getMessage("page.outgoing.form.severity." + severity.word(), null, locale());
    }

    /// How many findings there are of each severity that has some, the gravest first.
    public List<Note> notes(FormChecked checked) {
        return Stream.of(FindingSeverity.values())
                .filter(severity -> checked.count(severity) > 0)
                .map(severity -> new Note(tone(severity), icon(severity), checked.count(severity), word(severity)))
                .toList();
    }

    /// The chosen findings as the reason of a return, as many as there is room for; how many were left out is said.
    ///
    /// @param chosen counted from 1
    String reason(FormChecked checked, Set<Integer> chosen) {
        List<FormFinding> findings = IntStream.rangeClosed(1, checked.findings().size())
                .filter(chosen::contains)
                .mapToObj(number -> checked.findings().get(number - 1))
                .toList();
        int room = LONGEST_REASON - more(findings.size()).length();
        var lines = new ArrayList<String>();
        for (FormFinding finding : findings) {
            String line = line(lines.size() + 1, finding);
            if (line.length() + 1 > room) {
                break;
            }
            room -= line.length() + 1;
            lines.add(line);
        }
        if (lines.size() < findings.size()) {
            lines.add(more(findings.size() - lines.size()));
        }
        return String.join("\n", lines);
    }

    private String more(int count) {
        return messages.getMessage("page.outgoing.form.reason-more", new Object[] {count}, locale());
    }

    private String line(int number, FormFinding finding) {
        Object[] values = {
            number,
            finding.where().page() + 1,
            said(finding.name()),
            said(finding.message()),
            said(finding.mend()),
            finding.article()
        };
        return messages.getMessage("page.outgoing.form.reason-line", values, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
