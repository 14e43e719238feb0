package vn.congvan.outgoing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.congvan.common.PostId;
import vn.congvan.form.Circulation;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.AuthorityId;

/// What the drafter fills in (Nghị định 30/2020, Phụ lục VI Phần II Mục I). Number, date and number of pages
/// are the system's and are never typed.
///
/// @param authority in whose name it is issued
/// @param documentType code of the kind of document, e.g. `QD`
/// @param summary trích yếu, at most 500 characters
/// @param urgency the proposed urgency
/// @param signer the post that is to sign; must hold a signing power of the authority
/// @param recipients identifier codes (mã định danh) of the receiving authorities, in the order of "Nơi nhận"
/// @param drafterMark the drafter's mark of cell 12, e.g. `PL`; drawn before the signature
/// @param copies number of copies issued (số lượng bản phát hành)
/// @param language ngôn ngữ
/// @param description ghi chú, at most 500 characters
/// @param replyBy hạn trả lời văn bản
/// @param circulation chỉ dẫn phạm vi lưu hành, drawn in cell 11 before the first signature
/// @param subjectArea lĩnh vực, as the province's list of how documents are sent names it
/// @param secrecyDegree a degree of secrecy, if the drafter names one: such a draft is refused
public record DraftFields(
        AuthorityId authority,
        String documentType,
        String summary,
        Urgency urgency,
        PostId signer,
        List<String> recipients,
        Optional<String> drafterMark,
        int copies,
        String language,
        Optional<String> description,
        Optional<LocalDate> replyBy,
        Optional<Circulation> circulation,
        Optional<String> subjectArea,
        Optional<String> secrecyDegree) {
    /// The language of nearly all documents.
    public static final String VIETNAMESE = "Tiếng Việt";

    public DraftFields {
        recipients = List.copyOf(recipients);
        // What was kept before there were subject areas names none.
        subjectArea = Objects.requireNonNullElse(subjectArea, Optional.empty());
    }

    /// The same with another urgency.
    DraftFields withUrgency(Urgency other) {
        return new DraftFields(
                authority,
                documentType,
                summary,
                other,
                signer,
                recipients,
                drafterMark,
                copies,
                language,
                description,
                replyBy,
                circulation,
                subjectArea,
                secrecyDegree);
    }

    /// The same in another subject area.
    DraftFields withSubjectArea(Optional<String> other) {
        return new DraftFields(
                authority,
                documentType,
                summary,
                urgency,
                signer,
                recipients,
                drafterMark,
                copies,
                language,
                description,
                replyBy,
                circulation,
                other,
                secrecyDegree);
    }

    /// Without a word on how far it may circulate, and of no subject area.
    public DraftFields(
            AuthorityId authority,
            String documentType,
            String summary,
            Urgency urgency,
            PostId signer,
            List<String> recipients,
            Optional<String> drafterMark,
            int copies,
            String language,
            Optional<String> description,
            Optional<LocalDate> replyBy,
            Optional<String> secrecyDegree) {
        this(
                authority,
                documentType,
                summary,
                urgency,
                signer,
                recipients,
                drafterMark,
                copies,
                language,
                description,
                replyBy,
                Optional.empty(),
                Optional.empty(),
                secrecyDegree);
    }

    /// The fields that every draft has, all others at their usual values.
    public static DraftFields of(
            AuthorityId authority,
            String documentType,
            String summary,
            Urgency urgency,
            PostId signer,
            List<String> recipients) {
        return new DraftFields(
                authority,
                documentType,
                summary,
                urgency,
                signer,
                recipients,
                Optional.empty(),
                1,
                VIETNAMESE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
