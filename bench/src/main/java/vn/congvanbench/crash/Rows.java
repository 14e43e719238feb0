package vn.congvanbench.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The rows of all agencies as they stand at one moment, read straight from the database beside the server.
final class Rows implements AutoCloseable {
    private static final int PORT_LINE = 3;
    private final Connection connection;
    private final JdbcClient jdbc;

    private Rows(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /// Empty while the database does not answer.
    static Optional<Rows> look(Path data) {
        try {
            var lines = Life.postmasterLines(data);
            if (Life.postmaster(data).isEmpty() || lines.isEmpty()) {
                return Optional.empty();
            }
            int port = Integer.parseInt(lines.get().get(PORT_LINE).strip());
            return Optional.of(new Rows(DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/congvan", "postgres", password(data))));
        } catch (SQLException _) {
            return Optional.empty();
        }
    }

    private static String password(Path data) {
        var secrets = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("keys/database.properties"))) {
            secrets.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets.getProperty("superuser");
    }

    List<String> words(String sql) {
        return list(sql, (row, _) -> row.getString(1));
    }

    <T> List<T> list(String sql, RowMapper<T> mapper) {
        return jdbc.sql(sql).query(mapper).list();
    }

    int count(String sql) {
        return jdbc.sql(sql).query((row, _) -> row.getInt(1)).single();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException _) {
            // The database was killed meanwhile.
        }
    }
}
