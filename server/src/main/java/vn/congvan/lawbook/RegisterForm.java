package vn.congvan.lawbook;

import java.util.List;

/// The official form of a register: its title and its columns, which are the least that must be there.
///
/// @param form the name of the form, e.g. `Mẫu I`
public record RegisterForm(RegisterKind kind, String form, String title, List<Column> columns, Source source)
        implements Sourced {
    /// One official column.
    ///
    /// @param key a stable word for the column, e.g. `summary`
    public record Column(int number, String key, String title) {}
}
