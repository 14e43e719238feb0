package vn.congvan.platform;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.congvan.common.Acting;

/// Hands who acts to the database at the beginning of each transaction, for this transaction only. Row-level
/// security reads it there; where nobody acts, nothing is handed over and nothing is seen.
final class TenantTransactionManager extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;
    private static final String HAND_OVER =
            "select set_config('congvan.agency_id', ?, true), set_config('congvan.post_id', ?, true)";

    TenantTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var acting = Acting.current();
        if (acting.isEmpty()) {
            return;
        }
        try {
            handOver(acting.get());
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The database did not learn who acts", e);
        }
    }

    private void handOver(Acting acting) throws SQLException {
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) {
            throw new IllegalStateException("no connection is bound to the transaction that just began");
        }
        try (var statement = holder.getConnection().prepareStatement(HAND_OVER)) {
            statement.setString(1, acting.agency().toString());
            statement.setString(2, post(acting));
            statement.execute();
        }
    }

    private static @Nullable String post(Acting acting) {
        return acting instanceof Acting.InPost person ? person.post().toString() : "";
    }
}
