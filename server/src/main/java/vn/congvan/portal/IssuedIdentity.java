package vn.congvan.portal;

import java.time.LocalDate;

/// What document of this installation a file is: what stands on its face, and nothing that does not.
///
/// @param extended whether the file begins with the issued one and goes on after it
/// @param recalled whether its issuer has recalled it (thu hồi)
public record IssuedIdentity(
        Kind kind, String sign, LocalDate date, String typeName, String organ, boolean extended, boolean recalled) {
    /// As what it was issued.
    public enum Kind {
        /// A document.
        DOCUMENT,
        /// An appendix in a file of its own; the sign is that of its main document.
        APPENDIX,
        /// An electronic copy.
        COPY
    }
}
