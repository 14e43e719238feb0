package vn.congvan.incoming.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.incoming.IncomingFields;
import vn.congvan.lawbook.Urgency;
import vn.congvan.platform.web.Typed;

/// The register's fields exactly as they stand in the form, so that they can be shown again.
record ReceptionForm(
        @Nullable String typeName,
        @Nullable String codeNumber,
        @Nullable String notation,
        @Nullable String issuedOn,
        @Nullable String organName,
        @Nullable String subject,
        @Nullable String pages,
        @Nullable String signerPosition,
        @Nullable String signerName,
        @Nullable String urgency,
        @Nullable String note,
        @Nullable String toPlaces,
        @Nullable String due) {
    static ReceptionForm of(IncomingFields fields) {
        return new ReceptionForm(
                fields.typeName(),
                fields.codeNumber(),
                fields.notation(),
                Typed.shown(fields.issuedOn()),
                fields.organName(),
                fields.subject(),
                Integer.toString(fields.pages()),
                fields.signerPosition(),
                fields.signerName(),
                fields.urgency().name(),
                fields.note().orElse(null),
                fields.toPlaces().orElse(null),
                fields.due().map(Typed::shown).orElse(null));
    }

    static ReceptionForm empty() {
        return new ReceptionForm(
                null, null, null, null, null, null, "1", null, null, Urgency.NORMAL.name(), null, null, null);
    }

    /// @throws Refusal naming every field that is not understood, all at once
    IncomingFields fields() {
        var mistakes = new ArrayList<Reason>();
        var issued = day(issuedOn, "issued-on", mistakes);
        var answer = day(due, "due", mistakes);
        var count = number(mistakes);
        if (issued.isEmpty() && mistakes.isEmpty()) {
            mistakes.add(mistake("issued-on"));
        }
        if (!mistakes.isEmpty()) {
            throw Refusal.userMistakes(mistakes);
        }
        return new IncomingFields(
                words(typeName),
                words(codeNumber),
                words(notation),
                issued.orElseThrow(),
                words(organName),
                words(subject),
                count,
                words(signerPosition),
                words(signerName),
                Optional.ofNullable(urgency).map(Urgency::valueOf).orElse(Urgency.NORMAL),
                Typed.text(note),
                Typed.text(toPlaces),
                answer);
    }

    private static Optional<LocalDate> day(@Nullable String typed, String field, List<Reason> mistakes) {
        try {
            return Typed.day(typed);
        } catch (DateTimeException _) {
            mistakes.add(mistake(field));
            return Optional.empty();
        }
    }

    private int number(List<Reason> mistakes) {
        try {
            return Integer.parseInt(words(pages));
        } catch (NumberFormatException _) {
            mistakes.add(mistake("pages"));
            return 0;
        }
    }

    private static Reason mistake(String field) {
        return Typed.notUnderstood("page.reception.field." + field);
    }

    private static String words(@Nullable String value) {
        return Typed.text(value).orElse("");
    }
}
