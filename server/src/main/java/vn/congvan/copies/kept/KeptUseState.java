package vn.congvan.copies.kept;

import java.util.Locale;

/// Where a request to use a kept copy stands. The words are in `messages/copies`, under
/// `copies.use.state.<word>`.
public enum KeptUseState {
    /// Asked for; the head, a deputy or whom the head named decides.
    REQUESTED,
    /// Not permitted. Final.
    REFUSED,
    /// Permitted; the clerk hands the kept copy over.
    PERMITTED,
    /// With who asked for it; its line stands in the register.
    LENT,
    /// Back with the clerk. Final.
    RETURNED;

    /// The stable word, e.g. `lent`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
