package vn.congvan.outgoing.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.form.Circulation;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.outgoing.DraftFields;
import vn.congvan.outgoing.DraftingChoices;

/// The part `draft` of a new draft or a new version.
///
/// @param authority id or key of the issuing authority, e.g. `ubnd`
/// @param signer id of the signer's post; may be absent where only one post can sign for the authority
/// @param recipients identifier codes
/// @param urgency proposed; absent is `NORMAL`
/// @param circulation how far it may circulate; absent for no word on it
/// @param subjectArea lĩnh vực, as the province's list of how documents are sent names it
/// @param secrecy a degree of secrecy: such a draft is refused
record DraftJson(
        @Nullable String authority,
        @Nullable String documentType,
        @Nullable String summary,
        @Nullable Urgency urgency,
        @Nullable UUID signer,
        @Nullable List<String> recipients,
        @Nullable String drafterMark,
        @Nullable Integer copies,
        @Nullable String language,
        @Nullable String description,
        @Nullable LocalDate replyBy,
        @Nullable Circulation circulation,
        @Nullable String subjectArea,
        @Nullable String secrecy) {

    DraftFields fields(DraftingChoices choices) {
        DraftingChoices.AuthorityChoice chosen = choices.authorities().stream()
                .filter(choice ->
                        named(choice.authority().id(), choice.authority().key()))
                .findFirst()
                .orElseThrow(() -> Refusal.userMistake(Reason.of("outgoing.authority-unknown")));
        return new DraftFields(
                chosen.authority().id(),
                documentType == null ? "" : documentType,
                summary == null ? "" : summary,
                urgency == null ? Urgency.NORMAL : urgency,
                signer(chosen),
                recipients == null ? List.of() : recipients,
                Optional.ofNullable(drafterMark),
                copies == null ? 1 : copies,
                language == null ? DraftFields.VIETNAMESE : language,
                Optional.ofNullable(description),
                Optional.ofNullable(replyBy),
                Optional.ofNullable(circulation),
                Optional.ofNullable(subjectArea),
                Optional.ofNullable(secrecy));
    }

    private boolean named(AuthorityId id, String key) {
        return key.equals(authority) || id.value().toString().equals(authority);
    }

    private PostId signer(DraftingChoices.AuthorityChoice chosen) {
        if (signer != null) {
            return new PostId(signer);
        }
        if (chosen.signers().size() != 1) {
            throw Refusal.userMistake(Reason.of("outgoing.signer-unknown"));
        }
        return chosen.signers().getFirst().signer().id();
    }
}
