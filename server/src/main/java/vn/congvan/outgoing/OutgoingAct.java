package vn.congvan.outgoing;

import java.util.Locale;

/// What can be done to an outgoing document. Which act leads where is in {@link OutgoingLifecycle}; who may
/// do it, in the classes `May…`. The words of the buttons are in `messages/outgoing`, under
/// `outgoing.act.<word>`.
public enum OutgoingAct {
    /// The drafter hands the draft to the head of the unit (trình).
    SUBMIT,
    /// File, fields, recipients or attachments are replaced; a new version (sửa dự thảo).
    REVISE,
    /// The places of number, date, signature and seal are corrected (chỉnh vị trí).
    CORRECT_PLACES,
    /// The unit's head takes responsibility for the content and passes it on (duyệt).
    APPROVE,
    /// The unit's head returns it to the drafter (trả lại người soạn thảo).
    RETURN_DRAFT,
    /// A further examiner of the route agrees (đồng ý).
    ENDORSE,
    /// A further examiner returns it to the unit's head (trả lại khi thẩm tra).
    RETURN_EXAMINATION,
    /// A further examiner is passed over, with a reason that stays on the cover (bỏ qua bước).
    SKIP_EXAMINER,
    /// The checker finds form and presentation right (đạt thể thức).
    PASS_FORM,
    /// The checker returns it to the unit's head (trả lại vì thể thức).
    RETURN_FORM,
    /// The leader signs (ký số).
    SIGN,
    /// The signature of somebody from outside, who signs among others, is brought in (nhận chữ ký người ngoài).
    TAKE_SIGNED,
    /// The leader returns it to the unit's head (lãnh đạo trả lại).
    RETURN_SIGNING,
    /// The unit's head passes a return on to the drafter (chuyển người soạn thảo).
    PASS_TO_DRAFTER,
    /// The unit's head answers a further examiner; the content stays as it is (giải trình với người thẩm tra).
    ANSWER_EXAMINER,
    /// The unit's head answers the checker; the content stays as it is (giải trình với người kiểm tra thể
    /// thức).
    ANSWER_CHECKER,
    /// The unit's head answers the leader or the clerk; the content stays as it is (giải trình với lãnh đạo).
    ANSWER_LEADER,
    /// The clerk returns a signed document to the unit's head; the leader's signature is void (văn thư trả
    /// lại).
    RETURN_NUMBERING,
    /// The clerk asks the leader for a new signature, because the old one is of too early a day (đề nghị ký
    /// lại).
    ASK_NEW_SIGNATURE,
    /// Who handed it on takes it back, as long as the next has not opened it (lấy lại).
    TAKE_BACK,
    /// Taken out of the chain for good (rút văn bản).
    WITHDRAW,
    /// The number and the date of today are given and filled in; the agency's key is asked (cấp số và đóng
    /// dấu).
    NUMBER,
    /// The agency's key is asked once more; number, date and bytes stay (đóng dấu tiếp).
    RESUME_SEAL,
    /// The day of the number has passed without a seal: the number is given up with a reason that
    /// the book shows, and
    /// the signed document waits for a number of another day (hủy số, lấy số mới).
    RENUMBER,
    /// The agency's key has signed (đóng dấu).
    SEAL,
    /// The sealing is given up with a reason that the book shows (hủy đóng dấu).
    CANCEL_SEAL,
    /// The archive time stamp is there: registered and sent (phát hành).
    ISSUE;

    /// The stable word, e.g. `pass-form`: in message keys, the API's paths and the trail.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether the act must come with a remark, because somebody has to answer or to understand it.
    public boolean needsRemark() {
        return switch (this) {
            case RETURN_DRAFT,
                    RETURN_EXAMINATION,
                    RETURN_FORM,
                    RETURN_SIGNING,
                    RETURN_NUMBERING,
                    SKIP_EXAMINER,
                    ANSWER_EXAMINER,
                    ANSWER_CHECKER,
                    ANSWER_LEADER,
                    RENUMBER,
                    CANCEL_SEAL,
                    WITHDRAW -> true;
            case SUBMIT,
                    REVISE,
                    CORRECT_PLACES,
                    APPROVE,
                    ENDORSE,
                    PASS_FORM,
                    SIGN,
                    TAKE_SIGNED,
                    PASS_TO_DRAFTER,
                    ASK_NEW_SIGNATURE,
                    TAKE_BACK,
                    NUMBER,
                    RESUME_SEAL,
                    SEAL,
                    ISSUE -> false;
        };
    }

    /// Whether it carries the document on towards its issue, so that whatever stands in the way of that stands in
    /// its way.
    public boolean forward() {
        return switch (this) {
            case SUBMIT,
                    APPROVE,
                    ENDORSE,
                    SKIP_EXAMINER,
                    PASS_FORM,
                    SIGN,
                    TAKE_SIGNED,
                    ANSWER_EXAMINER,
                    ANSWER_CHECKER,
                    ANSWER_LEADER,
                    NUMBER -> true;
            default -> false;
        };
    }

    /// Whether it is done by one click and a remark, without file, key or form: these are the acts of {@link
    /// Outgoing#act}.
    public boolean plain() {
        return switch (this) {
            case SUBMIT,
                    APPROVE,
                    RETURN_DRAFT,
                    ENDORSE,
                    RETURN_EXAMINATION,
                    PASS_FORM,
                    RETURN_FORM,
                    RETURN_SIGNING,
                    PASS_TO_DRAFTER,
                    ANSWER_EXAMINER,
                    ANSWER_CHECKER,
                    ANSWER_LEADER,
                    RETURN_NUMBERING,
                    ASK_NEW_SIGNATURE,
                    TAKE_BACK,
                    WITHDRAW -> true;
            case REVISE,
                    CORRECT_PLACES,
                    SKIP_EXAMINER,
                    SIGN,
                    TAKE_SIGNED,
                    NUMBER,
                    RESUME_SEAL,
                    RENUMBER,
                    SEAL,
                    CANCEL_SEAL,
                    ISSUE -> false;
        };
    }
}
