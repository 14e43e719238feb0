package vn.congvan.outgoing;

import java.util.Locale;

/// Where an outgoing document stands. The Vietnamese and English words are in `messages/outgoing`, under
/// `outgoing.state.<word>`.
public enum OutgoingState {
    /// The drafter works on it (soạn thảo).
    DRAFTING,
    /// The head or a deputy head of the drafting unit must review it (chờ lãnh đạo đơn vị).
    UNIT_REVIEW,
    /// Further examiners of the agency's route must examine it, one after the other or side by side (chờ thẩm
    /// tra theo quy trình).
    EXAMINATION,
    /// The form checker must check form and presentation (chờ kiểm tra thể thức).
    FORM_CHECK,
    /// The named leader must sign (chờ ký).
    LEADER_SIGNING,
    /// Returned by the checker, the leader or the clerk: the head of the drafting unit passes it on or
    /// answers (trả lại lãnh đạo đơn vị).
    RETURNED_TO_UNIT_HEAD,
    /// The drafter must rework it (trả lại người soạn thảo).
    RETURNED_TO_DRAFTER,
    /// Signed by the leader; the clerk must check it last and let it take its number (chờ cấp số).
    NUMBERING,
    /// Number and date are given and in the file; the agency's key must sign (chờ đóng dấu).
    SEALING,
    /// The agency's key has signed; the archive time stamp is missing, and so it is not issued yet (chờ dấu
    /// thời gian).
    SEALED,
    /// Issued, registered and on its way to the recipients (đã ban hành). Final.
    ISSUED,
    /// The sealing was given up; the number stays in the book, with the reason (đã hủy đóng dấu). Final.
    CANCELLED,
    /// Taken out of the chain before a number was given (đã rút). Final.
    WITHDRAWN;

    /// Whether nothing can follow.
    public boolean last() {
        return this == ISSUED || this == CANCELLED || this == WITHDRAWN;
    }

    /// Whether the document bears a number of the book.
    public boolean numbered() {
        return this == SEALING || this == SEALED || this == ISSUED || this == CANCELLED;
    }

    /// The stable word, e.g. `unit-review`: in message keys, the API and the trail.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
