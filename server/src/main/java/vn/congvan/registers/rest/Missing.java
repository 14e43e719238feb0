package vn.congvan.registers.rest;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// What software left out of what it sent.
///
/// @param label under which the field stands on the page
record Missing(String label, @Nullable Object value) {
    /// `registers.field-missing`, once for each field without a value.
    static Refusal of(Missing... fields) {
        return Refusal.userMistakes(Stream.of(fields)
                .filter(field -> field.value() == null)
                .map(field -> Reason.of("registers.field-missing", "field", "@page.numbers." + field.label()))
                .toList());
    }

    static List<String> named(List<@Nullable String> names) {
        return names.stream()
                .map(name -> Objects.requireNonNullElse(name, ""))
                .filter(name -> !name.isBlank())
                .toList();
    }
}
