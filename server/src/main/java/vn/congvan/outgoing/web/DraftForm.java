package vn.congvan.outgoing.web;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.form.Circulation;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.outgoing.DraftFields;
import vn.congvan.platform.web.Typed;
import vn.congvan.registers.Answerable;

/// What stands in the drafting form, exactly as typed, so that it can be shown again.
record DraftForm(
        @Nullable String authority,
        @Nullable String documentType,
        @Nullable String summary,
        @Nullable String urgency,
        @Nullable String signer,
        @Nullable List<String> recipients,
        @Nullable String outside,
        @Nullable String drafterMark,
        @Nullable String copies,
        @Nullable String replyBy,
        @Nullable String description,
        @Nullable String circulation,
        @Nullable String subjectArea,
        @Nullable String remark) {
    static DraftForm empty() {
        return new DraftForm(null, null, null, null, null, List.of(), null, null, null, null, null, null, null, null);
    }

    /// A letter that answers a document: from its receiver, to its sender.
    ///
    /// @param sender the sender's code, if documents can be sent there
    static DraftForm answering(Answerable answered, Optional<String> sender) {
        return new DraftForm(
                answered.authority().toString(),
                DraftStart.LETTER,
                answered.subject(),
                null,
                null,
                sender.stream().toList(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static DraftForm of(DraftFields fields) {
        return new DraftForm(
                fields.authority().toString(),
                fields.documentType(),
                fields.summary(),
                fields.urgency().name(),
                fields.signer().toString(),
                RecipientWords.ticked(fields.recipients()),
                RecipientWords.outside(fields.recipients()),
                fields.drafterMark().orElse(null),
                Integer.toString(fields.copies()),
                fields.replyBy().map(Typed::shown).orElse(null),
                fields.description().orElse(null),
                fields.circulation().map(Enum::name).orElse(null),
                fields.subjectArea().orElse(null),
                null);
    }

    /// For a công văn about the same matter: whose words are its own.
    DraftForm asLetter() {
        return with("CV");
    }

    /// For a document of the same kind, whose words are its own.
    DraftForm afresh() {
        return with(documentType);
    }

    private DraftForm with(@Nullable String type) {
        return new DraftForm(
                authority,
                type,
                null,
                urgency,
                signer,
                recipients,
                outside,
                drafterMark,
                copies,
                null,
                null,
                circulation,
                subjectArea,
                null);
    }

    /// The code of the chosen kind of document.
    String type() {
        return Typed.text(documentType).orElse("");
    }

    /// The form as it was sent, by parameter names.
    static DraftForm typed(Map<?, ?> values) {
        return new DraftForm(
                first(values, "authority"),
                first(values, "documentType"),
                first(values, "summary"),
                first(values, "urgency"),
                first(values, "signer"),
                all(values, "recipients"),
                first(values, "outside"),
                first(values, "drafterMark"),
                first(values, "copies"),
                first(values, "replyBy"),
                first(values, "description"),
                first(values, "circulation"),
                first(values, "subjectArea"),
                first(values, "remark"));
    }

    static @Nullable String first(Map<?, ?> values, String name) {
        var found = all(values, name);
        return found.isEmpty() ? null : found.getFirst();
    }

    private static List<String> all(Map<?, ?> values, String name) {
        return values.get(name) instanceof List<?> found
                ? found.stream().map(String::valueOf).toList()
                : List.of();
    }

    /// The recipients that are ticked.
    Set<String> ticked() {
        return recipients == null ? Set.of() : Set.copyOf(recipients);
    }

    /// Every field that is missing or not understood.
    List<Reason> mistakes() {
        var mistakes = new ArrayList<Reason>();
        present(authority, "authority", mistakes);
        present(documentType, "document-type", mistakes);
        present(summary, "summary", mistakes);
        present(signer, "signer", mistakes);
        if (Typed.text(copies).filter(count -> !count.matches("\\d{1,5}")).isPresent()) {
            mistakes.add(notUnderstood("copies"));
        }
        try {
            Typed.day(replyBy);
        } catch (DateTimeException _) {
            mistakes.add(notUnderstood("reply-by"));
        }
        return mistakes;
    }

    /// The fields of a form without {@link #mistakes()}.
    DraftFields fields() {
        return new DraftFields(
                AuthorityId.of(Typed.text(authority).orElseThrow()),
                Typed.text(documentType).orElseThrow(),
                Typed.text(summary).orElseThrow(),
                Typed.text(urgency).map(Urgency::valueOf).orElse(Urgency.NORMAL),
                PostId.of(Typed.text(signer).orElseThrow()),
                RecipientWords.of(recipients, outside),
                Typed.text(drafterMark),
                Typed.text(copies).map(Integer::parseInt).orElse(1),
                DraftFields.VIETNAMESE,
                Typed.text(description),
                Typed.day(replyBy),
                Typed.text(circulation).map(Circulation::valueOf),
                Typed.text(subjectArea),
                Optional.empty());
    }

    private static void present(@Nullable String value, String field, List<Reason> mistakes) {
        if (Typed.text(value).isEmpty()) {
            mistakes.add(missing(field));
        }
    }

    static Reason missing(String field) {
        return Reason.of("desk.field-missing", "field", "@page.drafting.field." + field);
    }

    private static Reason notUnderstood(String field) {
        return Typed.notUnderstood("page.drafting.field." + field);
    }
}
