package vn.congvan.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// What must be true of the own PostgreSQL before the first migration, done as its superuser at every start;
/// harmless when repeated.
final class DatabaseBootstrap {
    private DatabaseBootstrap() {}

    /// @throws IllegalStateException if a confirmed transaction could be lost
    static void refuseForgetfulness(Connection connection) throws SQLException {
        for (var setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            if ("off".equals(text(connection, "show " + setting))) {
                throw new IllegalStateException(
                        "PostgreSQL runs with " + setting + " = off and may lose what it confirmed: set it to on");
            }
        }
    }

    /// @throws IllegalStateException if the role the server works as could look over the walls between
    ///     agencies
    static void refusePower(Connection connection) throws SQLException {
        var power =
                text(connection, "select (rolsuper or rolbypassrls)::text from pg_roles where rolname = current_user");
        if (!"false".equals(power)) {
            throw new IllegalStateException(
                    "The role congvan_app is a superuser or bypasses row-level security: it must not");
        }
    }

    static void prepare(Connection connection, DatabaseSecrets secrets, String database) throws SQLException {
        role(connection, DatabaseAddress.OWNER, "login nosuperuser nobypassrls password '" + secrets.owner() + "'");
        role(connection, DatabaseAddress.APP, "login nosuperuser nobypassrls password '" + secrets.app() + "'");
        role(connection, DatabaseAddress.DEFINER, "nologin nosuperuser nobypassrls");
        run(connection, "grant congvan_definer to congvan_owner with inherit false, set true");
        if (text(connection, "select count(*) from pg_database where datname = '" + database + "'")
                .equals("0")) {
            run(connection, "create database " + database + " owner congvan_owner");
        }
        run(connection, "revoke all on database " + database + " from public");
        run(connection, "grant connect on database " + database + " to congvan_app");
    }

    static void closePublicSchema(Connection connection) throws SQLException {
        run(connection, "revoke all on schema public from public");
        run(connection, "grant usage on schema public to congvan_app, congvan_definer");
    }

    /// Ends the sessions of a server that was killed, so that nothing of theirs is still under way when the
    /// new one looks.
    static void endOldSessions(Connection connection) throws SQLException {
        var theirs = " from pg_stat_activity where usename in ('congvan_app', 'congvan_owner')";
        run(connection, "select pg_terminate_backend(pid, 10000)" + theirs);
        if (!text(connection, "select count(*)" + theirs).equals("0")) {
            throw new IllegalStateException("Sessions of the last server do not end; try again in a minute");
        }
    }

    private static void role(Connection connection, String name, String properties) throws SQLException {
        var known = text(connection, "select count(*) from pg_roles where rolname = '" + name + "'");
        run(connection, (known.equals("0") ? "create role " : "alter role ") + name + " with " + properties);
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
