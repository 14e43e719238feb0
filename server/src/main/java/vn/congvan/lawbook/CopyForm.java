package vn.congvan.lawbook;

/// The forms of copies (Điều 25); their abbreviations in the sign and their names are in {@link
/// Numbering}.
public enum CopyForm {
    /// Sao y.
    SY,
    /// Sao lục.
    SL,
    /// Trích sao.
    TRS
}
