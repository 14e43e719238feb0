package vn.congvan.outgoing.web;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.UnitId;
import vn.congvan.outgoing.NewPaper;
import vn.congvan.platform.web.Typed;

/// What stands in the form of a document on paper besides what every draft has, exactly as typed.
record PaperForm(
        @Nullable String unit,
        @Nullable String signedOn,
        @Nullable String pages,
        @Nullable String lateBecause) {
    static PaperForm typed(Map<?, ?> values) {
        return new PaperForm(
                first(values, "unit"), first(values, "signedOn"), first(values, "pages"), first(values, "lateBecause"));
    }

    private static @Nullable String first(Map<?, ?> values, String name) {
        return values.get(name) instanceof List<?> found && !found.isEmpty() ? String.valueOf(found.getFirst()) : null;
    }

    /// @throws Refusal with every field that is missing or not understood
    NewPaper paper(DraftForm draft) {
        var mistakes = new ArrayList<>(draft.mistakes());
        if (Typed.text(unit).isEmpty()) {
            mistakes.add(DraftForm.missing("unit"));
        }
        if (Typed.text(pages).filter(count -> count.matches("\\d{1,4}")).isEmpty()) {
            mistakes.add(Typed.notUnderstood("page.drafting.field.pages"));
        }
        if (day().isEmpty()) {
            mistakes.add(Typed.notUnderstood("page.drafting.field.signed-on"));
        }
        if (!mistakes.isEmpty()) {
            throw Refusal.userMistakes(List.<Reason>copyOf(mistakes));
        }
        return new NewPaper(
                draft.fields(),
                UnitId.of(Typed.text(unit).orElseThrow()),
                day().orElseThrow(),
                Integer.parseInt(Typed.text(pages).orElseThrow()),
                Typed.text(lateBecause));
    }

    private Optional<java.time.LocalDate> day() {
        try {
            return Typed.day(signedOn);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
