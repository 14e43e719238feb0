package vn.congvan.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.congvan.common.Acting;

/// Hands who acts to the database at the beginning of each transaction, for this transaction only. Row-level
/// security reads it there; where nobody acts, nothing is handed over and nothing is seen. At the end it sends what was
/// left to the commit together with it.
final class TenantTransactionManager extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;
    private static final String FOR_AGENCY =
            "select set_config('congvan.agency_id', ?, true), set_config('congvan.post_id', '', true)";

    private final transient Supplier<Optional<HandOver>> handOver;
    private transient volatile @Nullable HandOver known;

    private record Suspended(Object connection, @Nullable OpenTransaction open) {}

    TenantTransactionManager(DataSource dataSource, Supplier<Optional<HandOver>> handOver) {
        super(dataSource);
        this.handOver = handOver;
        // What is left to the commit would not go back with a savepoint.
        setNestedTransactionAllowed(false);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var open = OpenTransaction.begun();
        try {
            var acting = Acting.current();
            if (acting.isPresent()) {
                handOver(acting.get(), open);
            }
        } catch (RuntimeException e) {
            doCleanupAfterCompletion(transaction);
            throw e;
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The database did not learn who acts", e);
        }
    }

    private void handOver(Acting acting, OpenTransaction open) throws SQLException {
        switch (acting) {
            case Acting.InPost person -> handOver(person, open);
            case Acting.AsSystem job -> {
                try (var statement = connection().prepareStatement(FOR_AGENCY)) {
                    statement.setString(1, job.agency().toString());
                    statement.execute();
                }
            }
        }
    }

    private void handOver(Acting.InPost person, OpenTransaction open) throws SQLException {
        var way = way();
        try (var statement = connection().prepareStatement(way.statement())) {
            way.fill(statement, person);
            statement.execute();
            if (!statement.getMoreResults()) {
                throw new SQLException("the hand-over answered nothing");
            }
            try (var answer = statement.getResultSet()) {
                open.learn(way.read(answer));
            }
        }
    }

    /// Looked for at the first transaction of a post, when every module is there; looking for a bean takes longer than
    /// the hand-over.
    private HandOver way() throws SQLException {
        var found = known;
        if (found == null) {
            found = handOver.get().orElseThrow(() -> new SQLException("nobody knows how to hand a post over"));
            known = found;
        }
        return found;
    }

    private Connection connection() {
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) {
            throw new IllegalStateException("no connection is bound to the transaction that just began");
        }
        return holder.getConnection();
    }

    @Override
    protected Object doSuspend(Object transaction) {
        var open = OpenTransaction.takenOff();
        return new Suspended(super.doSuspend(transaction), open);
    }

    @Override
    protected void doResume(@Nullable Object transaction, Object suspended) {
        if (!(suspended instanceof Suspended(Object connection, @Nullable OpenTransaction open))) {
            throw new IllegalStateException("a transaction was suspended by somebody else");
        }
        super.doResume(transaction, connection);
        if (open != null) {
            open.putBack();
        }
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        try {
            var open = OpenTransaction.current();
            if (open.isPresent() && open.get().commit(connection())) {
                return;
            }
        } catch (SQLException e) {
            throw translateException("commit with its last writes", e);
        }
        super.doCommit(status);
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        OpenTransaction.takenOff();
        super.doCleanupAfterCompletion(transaction);
    }
}
