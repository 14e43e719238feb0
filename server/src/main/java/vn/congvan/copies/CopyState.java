package vn.congvan.copies;

import java.util.Locale;

/// Where a copy stands. The words are in `messages/copies`, under `copies.state.<word>`.
public enum CopyState {
    /// Asked for; who may sign copies must decide (xin sao).
    REQUESTED,
    /// Not granted. Final.
    REFUSED,
    /// Granted; the clerk must make it.
    APPROVED,
    /// Numbered; the agency's key must sign the electronic copy.
    SEALING,
    /// Made and in the register of copies.
    MADE,
    /// Handed out. Final.
    GIVEN,
    /// Given up with a reason; a number that it had stays in the register, cancelled. Final.
    CANCELLED;

    /// The stable word, e.g. `requested`: in message keys, the API and the trail.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
