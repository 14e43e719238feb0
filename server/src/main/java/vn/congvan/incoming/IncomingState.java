package vn.congvan.incoming;

import java.util.Locale;

/// Where a document that arrives stands. The words for people are in `messages/incoming`, under
/// `incoming.state.<word>`.
public enum IncomingState {
    /// Not here yet: where every way begins.
    OUTSIDE,
    /// Chờ tiếp nhận: arrived, waits for the clerk.
    WAITING,
    /// Nghi có dấu mật: a mark of secrecy is suspected; waits for the clerk's judgement.
    SUSPECTED,
    /// Cách ly vì có dấu mật: its content is shown to nobody; it can only be refused.
    ISOLATED,
    /// Đã vào sổ: accepted, has its số đến; no refusal any more.
    REGISTERED,
    /// Đã từ chối tiếp nhận.
    REFUSED,
    /// Đã bị thu hồi: cancelled by its sender; number and trace stay, nothing more is done with it.
    RECALLED;

    /// The stable word, e.g. `waiting`: in message keys, the API and the trail.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the document waits for somebody.
    public boolean open() {
        return this == WAITING || this == SUSPECTED || this == ISOLATED;
    }
}
