package vn.congvan.lawbook;

/// The sections of the standard of input information (Decree 30/2020, Annex VI, Part II).
public enum FieldSection {
    /// Mục I: outgoing documents.
    OUTGOING,
    /// Mục II: incoming documents.
    INCOMING
}
