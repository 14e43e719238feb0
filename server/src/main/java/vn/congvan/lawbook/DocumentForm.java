package vn.congvan.lawbook;

/// The forms of an electronic document that differ in which signatures give them weight.
public enum DocumentForm {
    /// Bản gốc điện tử.
    ORIGINAL,
    /// Sao y, sao lục, trích sao in electronic form, digitised paper among them.
    COPY,
    /// An appendix or attached document in a file of its own.
    SEPARATE_APPENDIX
}
