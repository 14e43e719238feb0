package vn.congvan.lawbook;

/// The registers that number what is entered (Decree 30/2020, Annex IV; Điều 15, 22).
public enum RegisterKind {
    /// Mẫu I: Sổ đăng ký văn bản đi.
    OUTGOING,
    /// Mẫu VI: Sổ đăng ký văn bản đến.
    INCOMING,
    /// Sổ đăng ký bản sao: one series for all copies; the law gives it no form.
    COPIES
}
