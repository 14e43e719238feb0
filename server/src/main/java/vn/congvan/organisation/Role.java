package vn.congvan.organisation;

/// What the holder of a post does in the document work of the agency (Điều 6 and 12 of Decree 30/2020; NN 8,
/// BG 15–21).
public enum Role {
    /// Văn thư: receives, registers, numbers, seals, issues.
    CLERK,
    /// Chuyên viên: drafts and settles.
    SPECIALIST,
    /// Trưởng or phó of a unit: answers for the content of the unit's drafts.
    UNIT_HEAD,
    /// The person who answers for thể thức and kỹ thuật trình bày.
    FORM_CHECKER,
    /// Lãnh đạo cơ quan, with the power to sign.
    LEADER,
    /// Quản trị of one agency.
    ADMIN,
    /// Lưu trữ of one agency.
    ARCHIVIST,
    /// Keeps the province's identifier codes and system (ST 15.5, BG 16.1).
    PROVINCE_MANAGER,
    /// Inspects the records work of the province (Sở Nội vụ).
    RECORDS_INSPECTOR
}
