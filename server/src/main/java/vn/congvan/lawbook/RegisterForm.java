package vn.congvan.lawbook;

import java.util.List;

/// The form of a register: its title and its columns, which are the least that must be there.
///
/// @param form     the name of the form, e.g. `Mẫu I`
/// @param official whether the law gives the layout; otherwise it is the system's own, and says so where shown
public record RegisterForm(
        RegisterKind kind, String form, String title, boolean official, List<Column> columns, Source source)
        implements Sourced {
    /// One column.
    ///
    /// @param key a stable word for the column, e.g. `summary`
    public record Column(int number, String key, String title) {}
}
