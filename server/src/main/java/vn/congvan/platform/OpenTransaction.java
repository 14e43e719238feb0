package vn.congvan.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What this thread's transaction carries: what was learnt at its beginning, and the writes left to its end.
final class OpenTransaction {
    private record Left(String statement, @Nullable Object[] values) {}

    private final List<Left> writes = new ArrayList<>();
    private @Nullable Object learnt;

    static Optional<OpenTransaction> current() {
        return Optional.ofNullable(
                (OpenTransaction) TransactionSynchronizationManager.getResource(OpenTransaction.class));
    }

    static OpenTransaction begun() {
        var begun = new OpenTransaction();
        TransactionSynchronizationManager.bindResource(OpenTransaction.class, begun);
        return begun;
    }

    static @Nullable OpenTransaction takenOff() {
        return (OpenTransaction) TransactionSynchronizationManager.unbindResourceIfPossible(OpenTransaction.class);
    }

    void putBack() {
        TransactionSynchronizationManager.bindResource(OpenTransaction.class, this);
    }

    @Nullable
    Object learnt() {
        return learnt;
    }

    void learn(Object what) {
        learnt = what;
    }

    void leave(String statement, @Nullable Object[] values) {
        writes.add(new Left(statement, values));
    }

    /// Sends the writes and the commit in one journey. The driver sends statements that stand in one text one after the
    /// other without waiting; the first that fails ends all, the commit included.
    ///
    /// @return whether there was anything to send, and so the transaction has committed
    boolean commit(Connection connection) throws SQLException {
        if (writes.isEmpty()) {
            return false;
        }
        var text = new StringBuilder();
        writes.forEach(write -> text.append(write.statement()).append(";\n"));
        text.append("commit");
        try (var statement = connection.prepareStatement(text.toString())) {
            int place = 0;
            for (var write : writes) {
                for (var value : write.values()) {
                    place++;
                    if (value == null) {
                        statement.setNull(place, Types.NULL);
                    } else {
                        statement.setObject(place, value);
                    }
                }
            }
            statement.execute();
        }
        writes.clear();
        return true;
    }
}
