package vn.congvan.registers;

/// How a registered document came to be worth nothing here any more.
public enum Withdrawal {
    /// Thu hồi by this agency, which had issued it.
    RECALLED,
    /// Thu hồi by the agency that had sent it here.
    RECALLED_BY_ISSUER,
    /// Lấy lại by the agency that had sent it here.
    TAKEN_BACK
}
