package vn.congvan.platform;

import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The database the server works with: its own, stopped with it, or an external one, left running.
final class DatabaseHouse implements AutoCloseable {
    private final DatabaseAddress address;
    private final Optional<PostgresServer> own;

    private DatabaseHouse(DatabaseAddress address, Optional<PostgresServer> own) {
        this.address = address;
        this.own = own;
    }

    static DatabaseHouse open(DataDirectory data, PlatformSettings.Database settings) {
        var url = settings.url();
        if (url != null) {
            return new DatabaseHouse(external(url, settings), Optional.empty());
        }
        var server = PostgresServer.open(data, settings);
        server.keepRunning();
        return new DatabaseHouse(server.address(), Optional.of(server));
    }

    /// As {@link #open}, or through the server that runs on the data directory.
    ///
    /// @throws IllegalStateException if there is no database yet
    static DatabaseHouse attachOrOpen(PlatformSettings settings) {
        var cluster = settings.data().resolve("postgres/cluster");
        if (settings.database().url() == null && !Files.exists(cluster)) {
            throw new IllegalStateException("There is no database in " + settings.data());
        }
        if (settings.database().url() == null && DataDirectory.inUse(settings.data())) {
            return new DatabaseHouse(PostgresServer.running(settings.data()), Optional.empty());
        }
        return open(DataDirectory.open(settings.data()), settings.database());
    }

    DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        own.ifPresent(PostgresServer::close);
    }

    private static DatabaseAddress external(String url, PlatformSettings.Database settings) {
        var address = new DatabaseAddress(
                url, given(settings.ownerPassword(), "owner-password"), given(settings.appPassword(), "app-password"));
        try (var connection = DriverManager.getConnection(url, DatabaseAddress.APP, address.appPassword())) {
            DatabaseBootstrap.refuseForgetfulness(connection);
            DatabaseBootstrap.refusePower(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The external database cannot be reached as congvan_app: " + url, e);
        }
        return address;
    }

    private static String given(@Nullable String value, String name) {
        if (value == null) {
            throw new IllegalStateException("An external database needs the setting congvan.platform.database." + name);
        }
        return value;
    }
}
