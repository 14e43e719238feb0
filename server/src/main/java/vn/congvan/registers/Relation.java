package vn.congvan.registers;

/// How one document stands to another (Nghị định 30/2020, Điều 18 khoản 3, 4; Phụ lục IV mẫu VIII cột 6).
public enum Relation {
    /// trả lời.
    ANSWERS,
    /// thay thế.
    REPLACES,
    /// sửa đổi, bổ sung.
    AMENDS,
    /// đính chính.
    CORRECTS,
    /// bãi bỏ.
    ABOLISHES,
    /// thu hồi.
    RECALLS
}
