package vn.congvan.lawbook;

/// How a document stands to the signature of a person or an agency that its form needs.
public enum Signed {
    /// There, and determined to be valid.
    VALID,
    /// There, and not determined (chưa xác định).
    OPEN,
    /// There, and determined to be invalid.
    INVALID,
    /// Not there, or not from all who have to sign.
    MISSING
}
