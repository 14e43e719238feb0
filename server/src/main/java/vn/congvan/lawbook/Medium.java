package vn.congvan.lawbook;

/// On what a document or a copy is.
public enum Medium {
    /// Giấy.
    PAPER,
    /// Điện tử.
    ELECTRONIC
}
