package vn.congvan.lawbook;

/// The registers whose columns the lawbook knows (Decree 30/2020, Annex IV).
public enum RegisterKind {
    /// Mẫu I: Sổ đăng ký văn bản đi.
    OUTGOING,
    /// Mẫu VI: Sổ đăng ký văn bản đến.
    INCOMING
}
