package vn.congvan.common;

import org.jspecify.annotations.Nullable;

/// Writes whose answer nobody waits for. They travel to the database together with the commit, in the order in
/// which they were left, and the transaction fails with each of them: one journey instead of one for each, so that what
/// others wait for (a book that is being numbered) is held more briefly.
///
/// What was left is not seen by a question that the same transaction asks afterwards.
public interface LastWrites {
    /// Leaves a write to the commit of this thread's transaction.
    ///
    /// @param statement one statement with a `?` for each value
    /// @param values    in the database's types: text, numbers, `UUID`, `OffsetDateTime`, `LocalDate`,
    ///     arrays of text
    /// @throws IllegalStateException if no transaction is open
    void leave(String statement, @Nullable Object... values);
}
