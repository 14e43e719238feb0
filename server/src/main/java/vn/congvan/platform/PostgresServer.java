package vn.congvan.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// The server's own PostgreSQL: initialised once in the data directory (ICU collation vi-VN, passwords by
/// SCRAM), listening on 127.0.0.1 only, with fsync on. One that outlived a killed server is attached to at
/// once; one that died itself, before the server or under it, is started again and recovers by its log.
public final class PostgresServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration ORPHANS = Duration.ofSeconds(10);
    private static final int REVIVALS = 20;
    private static final String DATABASE = "congvan";

    private final PostgresBinaries binaries;
    private final Path cluster;
    private final Path log;
    private final DatabaseSecrets secrets;
    private final int port;
    private volatile boolean closing;

    private PostgresServer(PostgresBinaries binaries, Path cluster, Path log, DatabaseSecrets secrets, int wishedPort) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.log = log;
        this.secrets = secrets;
        this.port = attachOrStart(wishedPort);
    }

    /// Brings the database up, whatever state the last run left it in.
    ///
    /// @throws IllegalStateException if it cannot be started, or does not keep what it confirms
    public static PostgresServer open(DataDirectory data, PlatformSettings.Database settings) {
        var parent = data.directory("postgres");
        var binaries = PostgresBinaries.in(Objects.requireNonNullElse(settings.binaries(), parent));
        var secrets = DatabaseSecrets.in(data.directory("keys"));
        var cluster = parent.resolve("cluster");
        if (!Files.exists(cluster)) {
            initialise(binaries, cluster, secrets, settings);
        }
        var server = new PostgresServer(
                binaries, cluster, data.directory("logs").resolve("postgres.log"), secrets, settings.port());
        try {
            server.prepare();
        } catch (SQLException e) {
            server.close();
            throw new IllegalStateException("The database in " + cluster + " cannot be prepared", e);
        } catch (IllegalStateException e) {
            server.close();
            throw e;
        }
        return server;
    }

    private void prepare() throws SQLException {
        try (var connection = connect("postgres")) {
            DatabaseBootstrap.refuseForgetfulness(connection);
            DatabaseBootstrap.prepare(connection, secrets, DATABASE);
        }
        try (var connection = connect(DATABASE)) {
            DatabaseBootstrap.closePublicSchema(connection);
        }
    }

    /// How to reach the PostgreSQL of a server that runs on this data directory.
    ///
    /// @throws IllegalStateException if none runs
    static DatabaseAddress running(Path data) {
        var found = PostmasterFile.read(data.resolve("postgres/cluster"))
                .filter(file -> file.alive(data.resolve("postgres/cluster")));
        var port = found.orElseThrow(() -> new IllegalStateException("No database runs in " + data))
                .port();
        var secrets = DatabaseSecrets.in(data.resolve("keys"));
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE, secrets.owner(), secrets.app());
    }

    /// Where it is, and how the roles sign in.
    public DatabaseAddress address() {
        return new DatabaseAddress(url(DATABASE), secrets.owner(), secrets.app());
    }

    /// Stops it: no new work, open transactions rolled back, everything written.
    @Override
    public void close() {
        closing = true;
        stop();
    }

    private synchronized void stop() {
        Command.run(
                List.of(binaries.program("pg_ctl"), "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "60"),
                PATIENCE);
    }

    private static void initialise(
            PostgresBinaries binaries, Path cluster, DatabaseSecrets secrets, PlatformSettings.Database settings) {
        var half = cluster.resolveSibling("cluster.half");
        var password = cluster.resolveSibling("superuser.half");
        try {
            FileSystemUtils.deleteRecursively(half);
            Files.writeString(password, secrets.superuser());
            Command.run(
                    List.of(
                            binaries.program("initdb"),
                            "--pgdata=" + half,
                            "--username=postgres",
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=icu",
                            "--icu-locale=vi-VN",
                            "--locale=C.UTF-8",
                            "--set=fsync=on",
                            "--set=full_page_writes=on",
                            "--set=shared_buffers=" + settings.sharedBuffers(),
                            "--set=max_connections=" + (settings.connections() + 20),
                            "--set=jit=off",
                            "--set=timezone=Asia/Ho_Chi_Minh",
                            "--set=log_timezone=Asia/Ho_Chi_Minh",
                            "--set=log_min_error_statement=panic",
                            "--set=log_error_verbosity=terse"),
                    PATIENCE);
            Files.move(half, cluster);
        } catch (IOException e) {
            throw new UncheckedIOException("The database cannot be made in " + cluster, e);
        } finally {
            password.toFile().delete();
        }
    }

    private int attachOrStart(int wishedPort) {
        var running = PostmasterFile.read(cluster);
        if (running.isPresent() && running.get().alive(cluster)) {
            LOG.info("Attaching to the PostgreSQL that the last server left running");
            try {
                return attach(running.get().port());
            } catch (SQLException e) {
                LOG.warn("It does not answer ({}): starting it anew", e.getSQLState());
                stop();
            }
        }
        int free = wishedPort == 0 ? freePort() : wishedPort;
        startAnew(free);
        return free;
    }

    /// PostgreSQL clears away by itself what a dead process left, and refuses to start beside a living one. Its
    /// file is deleted only where the number in it belongs to another program by now, which PostgreSQL cannot
    /// know; and never while anything still works on the data.
    private void startAnew(int onPort) {
        endOrphans();
        if (PostmasterFile.read(cluster).filter(PostmasterFile::numberInUse).isPresent()) {
            PostmasterFile.delete(cluster);
        }
        start(onPort);
    }

    /// Processes whose first process was killed end when they notice it; one in the midst of a long statement
    /// would go on writing for a while.
    private void endOrphans() {
        long end = System.nanoTime() + ORPHANS.toNanos();
        for (var left = PostmasterFile.workers(cluster); !left.isEmpty(); left = PostmasterFile.workers(cluster)) {
            if (System.nanoTime() > end) {
                LOG.warn("Ending {} processes of a database that was killed", left.size());
                left.forEach(ProcessHandle::destroyForcibly);
            }
            pause();
        }
    }

    /// From now on starts the database again whenever it ends without being told to.
    void keepRunning() {
        PostmasterFile.read(cluster)
                .flatMap(file -> ProcessHandle.of(file.process()))
                .ifPresent(first -> first.onExit().thenRun(this::revive));
    }

    private synchronized void revive() {
        for (int attempt = 1; !closing && attempt <= REVIVALS; attempt++) {
            LOG.error("The database has ended by itself: starting it again");
            try {
                startAnew(port);
                LOG.info("The database runs again");
                keepRunning();
                return;
            } catch (IllegalStateException e) {
                LOG.error("The database does not start", e);
                pause(Duration.ofSeconds(attempt));
            }
        }
    }

    private int attach(int runningPort) throws SQLException {
        try (var connection = connect("postgres", runningPort, Duration.ofSeconds(60))) {
            DatabaseBootstrap.endOldSessions(connection);
        }
        return runningPort;
    }

    private void start(int free) {
        Command.run(
                List.of(
                        binaries.program("pg_ctl"),
                        "start",
                        "-D",
                        cluster.toString(),
                        "-l",
                        log.toString(),
                        "-w",
                        "-t",
                        "100",
                        "-o",
                        "-p " + free + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="),
                PATIENCE);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return connect(database, port, Duration.ofSeconds(30));
    }

    private Connection connect(String database, int at, Duration patience) throws SQLException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + at + "/" + database, "postgres", secrets.superuser());
            } catch (SQLException e) {
                if (System.nanoTime() > end || !startingUp(e)) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static boolean startingUp(SQLException e) {
        return "57P03".equals(e.getSQLState()) || "08001".equals(e.getSQLState());
    }

    private static void pause() {
        pause(Duration.ofMillis(100));
    }

    private static void pause(Duration how) {
        try {
            Thread.sleep(how);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for PostgreSQL", e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
