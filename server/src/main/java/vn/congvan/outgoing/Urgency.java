package vn.congvan.outgoing;

/// The degree of urgency (mức độ khẩn; Nghị định 30/2020, Phụ lục I Mục II điểm 10b). The drafter proposes it, the
/// signer decides.
public enum Urgency {
    /// Thường.
    NORMAL(0),
    /// Khẩn.
    URGENT(1),
    /// Thượng khẩn.
    VERY_URGENT(2),
    /// Hỏa tốc.
    EXPRESS(3);

    private final int code;

    Urgency(int code) {
        this.code = code;
    }

    /// The figure of the field `Priority` (Annex VI, Part II, I, 14).
    public int code() {
        return code;
    }
}
