package vn.congvan.outgoing.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congvan.common.DocumentId;
import vn.congvan.outgoing.Answering;
import vn.congvan.platform.web.Typed;

/// What a new draft begins with, as typed beside its fields.
///
/// @param template key of the template, if the draft begins with one
/// @param answers  the document that arrived and is answered
/// @param settles  whether issuing the draft closes it
record DraftStart(
        @Nullable String template,
        @Nullable String answers,
        @Nullable String settles) {
    /// An official letter, and its template in the lawbook.
    static final String LETTER = "CV";

    private static final String LETTER_TEMPLATE = "cong-van";

    static DraftStart empty() {
        return new DraftStart(null, null, null);
    }

    static DraftStart answering(DocumentId answered) {
        return new DraftStart(LETTER_TEMPLATE, answered.toString(), null);
    }

    /// As it was sent, by parameter names.
    static DraftStart typed(Map<?, ?> values) {
        return new DraftStart(
                DraftForm.first(values, "template"),
                DraftForm.first(values, "answers"),
                DraftForm.first(values, "settles"));
    }

    /// The chosen template.
    Optional<String> chosen() {
        return Typed.text(template);
    }

    /// What the draft answers.
    Optional<Answering> answering() {
        return Typed.text(answers).map(id -> new Answering(DocumentId.of(id), settles != null));
    }
}
