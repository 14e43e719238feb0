package vn.congvan.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// What people type into the fields of a form. Days are read as they are shown: `dd/MM/yyyy`.
public final class Typed {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Typed() {}

    /// The text without blanks around it; nothing where only blanks stand.
    public static Optional<String> text(@Nullable String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(found -> !found.isEmpty());
    }

    /// @throws DateTimeException where something stands that is no day
    public static Optional<LocalDate> day(@Nullable String typed) {
        return text(typed).map(found -> LocalDate.parse(found, DAY));
    }

    /// @param field key of the field's name, e.g. `page.practice.from`
    /// @throws Refusal naming the field where something stands that is no day
    public static Optional<LocalDate> day(@Nullable String typed, String field) {
        try {
            return day(typed);
        } catch (DateTimeException _) {
            throw Refusal.userMistake(notUnderstood(field));
        }
    }

    /// That what stands in this field is not understood.
    public static Reason notUnderstood(String field) {
        return Reason.of("desk.field-not-understood", "field", "@" + field);
    }

    /// A day as it stands in a field and in a sentence.
    public static String shown(LocalDate day) {
        return DAY.format(day);
    }
}
