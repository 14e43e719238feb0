package vn.congvan.incoming;

import java.util.Locale;

/// What happens to a document that arrives. The first four begin its way and are nobody's button; the words
/// of the others are in `messages/incoming`, under `incoming.act.<word>`.
public enum IncomingAct {
    /// The package arrived whole and shows no mark of secrecy.
    ARRIVE,
    /// The package arrived; a mark of secrecy is suspected.
    ARRIVE_SUSPECTED,
    /// The package arrived with a mark of secrecy.
    ARRIVE_MARKED,
    /// The clerk enters a document that came on paper or by another way.
    REGISTER_BY_HAND,
    /// Tiếp nhận, vào sổ: số đến and registration.
    ACCEPT,
    /// Từ chối tiếp nhận, on a ground of the closed list.
    REFUSE,
    /// The clerk finds that the suspected mark is none, with a reason.
    OVERRIDE_MARK,
    /// The sender recalls it (thu hồi); nobody in the house can refuse that.
    RECALL;

    /// Whether the clerk must say why.
    public boolean needsRemark() {
        return this == REFUSE || this == OVERRIDE_MARK;
    }

    /// The stable word, e.g. `override-mark`: in message keys, the API's paths and the trail.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
