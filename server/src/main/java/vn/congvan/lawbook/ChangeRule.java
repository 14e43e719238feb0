package vn.congvan.lawbook;

import java.util.Set;

/// By what kind of document an issued one is corrected, amended, replaced or abolished (Điều 18 khoản 3 of Decree
/// 30/2020).
///
/// @param change what is done to it
/// @param types codes of the kinds that can do it; empty for the kind of the issued document itself
public record ChangeRule(Change change, Set<String> types, Source source) implements Sourced {
    public ChangeRule {
        types = Set.copyOf(types);
    }

    /// What a later document does to an earlier one.
    public enum Change {
        /// Đính chính: errors of form, presentation, procedure.
        CORRECTS,
        /// Sửa đổi, bổ sung: errors of content.
        AMENDS,
        /// Thay thế: errors of content.
        REPLACES,
        /// Bãi bỏ: it is no longer in force, and nothing takes its place.
        ABOLISHES
    }

    /// Whether a document of kind `by` can do it to one of kind `to`.
    public boolean fits(String by, String to) {
        return types.isEmpty() ? by.equals(to) : types.contains(by);
    }
}
