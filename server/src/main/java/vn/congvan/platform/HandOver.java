package vn.congvan.platform;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import vn.congvan.common.Acting;

/// How the post that acts is handed to the database at the beginning of a transaction, and what is learnt of it on the
/// same journey. The module that knows posts implements it.
public interface HandOver {
    /// Two statements in one text: the first sets `congvan.agency_id` and `congvan.post_id` for this
    /// transaction only, the second asks behind the walls that then stand.
    String statement();

    /// Fills the values of both.
    void fill(PreparedStatement statement, Acting.InPost acting) throws SQLException;

    /// Reads what the second answered.
    Object read(ResultSet answer) throws SQLException;

    /// What was learnt when the transaction of this thread began; empty without a transaction, or in one that a job
    /// began.
    static <T> Optional<T> learnt(Class<T> kind) {
        return OpenTransaction.current()
                .map(OpenTransaction::learnt)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
