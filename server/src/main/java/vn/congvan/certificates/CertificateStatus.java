package vn.congvan.certificates;

import java.util.Locale;

/// How a registered certificate stands by our register and its own dates; its words are in
/// `messages/certificates`, under `certificates.status.<word>`. What its authority says besides is asked
/// before each signature.
public enum CertificateStatus {
    ACTIVE,
    /// In use, and its time ends within thirty days.
    ENDS_SOON,
    /// Its time has not begun.
    NOT_YET,
    EXPIRED,
    /// Put out of use for a time.
    SUSPENDED,
    /// The registration has ended for good.
    ENDED;

    /// The stable word, e.g. `ends-soon`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether it may be signed with, as far as we know.
    public boolean usable() {
        return this == ACTIVE || this == ENDS_SOON;
    }
}
