package vn.congvan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The supervisor with real processes: started, orphaned, killed, refused.
class PostgresServerTest {
    private static final PlatformSettings.Database SETTINGS = new PlatformSettings.Database(
            null, null, null, 0, 10, Path.of(System.getProperty("user.home"), ".cache", "congvan"), "32MB");

    @TempDir
    Path folder;

    @Test
    void anOrphanIsAttachedToAndAKilledOneRecovers() throws IOException {
        var first = open();
        asOwner(first.address()).sql("create table kept as select 7 as number").update();
        var process = PostmasterFile.read(cluster()).orElseThrow().process();

        var second = open();
        assertThat(PostmasterFile.read(cluster()).orElseThrow().process()).isEqualTo(process);
        assertThat(second.address()).isEqualTo(first.address());

        kill(process);
        try (var third = open()) {
            assertThat(PostmasterFile.read(cluster()).orElseThrow().process()).isNotEqualTo(process);
            assertThat(asOwner(third.address())
                            .sql("select number from kept")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(7);
        }
        assertThat(PostmasterFile.read(cluster())).isEmpty();
    }

    @Test
    void nothingIsStartedBesideWhatAKilledDatabaseLeftAtWork() throws Exception {
        var first = open();
        try (var connection = DriverManager.getConnection(
                first.address().url(), DatabaseAddress.OWNER, first.address().ownerPassword())) {
            long busy = backend(connection);
            var statement = connection.createStatement();
            try (var threads = Executors.newSingleThreadExecutor()) {
                var working = threads.submit(() -> statement.execute("select count(*) from generate_series(1, 2e9)"));
                Thread.sleep(300);
                kill(PostmasterFile.read(cluster()).orElseThrow().process());
                assertThat(PostmasterFile.workers(cluster()))
                        .extracting(ProcessHandle::pid)
                        .contains(busy);
                try (var second = open()) {
                    assertThat(PostmasterFile.workers(cluster()))
                            .extracting(ProcessHandle::pid)
                            .isNotEmpty()
                            .doesNotContain(busy);
                    assertThat(asOwner(second.address())
                                    .sql("select 1")
                                    .query(Integer.class)
                                    .single())
                            .isOne();
                }
                assertThatThrownBy(working::get).hasCauseInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void aDatabaseThatIsKilledUnderTheServerIsStartedAgainAtTheSamePlace() throws Exception {
        try (var server = open()) {
            server.keepRunning();
            asOwner(server.address())
                    .sql("create table kept as select 7 as number")
                    .update();
            for (int death = 0; death < 2; death++) {
                long process = PostmasterFile.read(cluster()).orElseThrow().process();
                kill(process);
                awaitAnotherThan(process);
                assertThat(asOwner(server.address())
                                .sql("select number from kept")
                                .query(Integer.class)
                                .single())
                        .isEqualTo(7);
            }
        }
        assertThat(PostmasterFile.read(cluster())).isEmpty();
        Thread.sleep(500);
        assertThat(PostmasterFile.workers(cluster())).isEmpty();
    }

    @Test
    void aProcessOfWhichTheSystemDoesNotTellWhereItWorksIsNeverOneToBeEnded() throws IOException {
        try (var ours = open()) {
            assertThat(ours.address().url()).isNotEmpty();
            assertThat(PostmasterFile.workers(cluster())).isNotEmpty();
            assertThat(PostmasterFile.workers(cluster(), folder.resolve("tells-nothing")))
                    .isEmpty();
            assertThat(PostmasterFile.workers(folder.resolve("another/cluster")))
                    .isEmpty();
        }
    }

    private void awaitAnotherThan(long process) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            var now = PostmasterFile.read(cluster());
            if (now.isPresent()
                    && now.get().process() != process
                    && answers(now.get().port())) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the database does not come back");
    }

    private static boolean answers(int port) {
        try (var connection =
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/congvan", "x", "x")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            // A wrong password is an answer, too.
            return "28P01".equals(e.getSQLState());
        }
    }

    private static long backend(Connection connection) throws SQLException {
        try (var result = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            result.next();
            return result.getLong(1);
        }
    }

    @Test
    void aProcessNumberThatBelongsToAnotherProgramNowDoesNotDeceive() throws IOException {
        open().close();
        Files.writeString(
                cluster().resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + cluster() + "\n0\n5432\n\n127.0.0.1\n0\nready\n");
        try (var server = open()) {
            assertThat(asOwner(server.address())
                            .sql("select 1")
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }

    @Test
    void aDatabaseThatMayForgetIsRefused() throws IOException {
        open().close();
        Files.writeString(cluster().resolve("postgresql.conf"), "\nfsync = off\n", StandardOpenOption.APPEND);
        assertThatThrownBy(this::open).isInstanceOf(IllegalStateException.class).hasMessageContaining("fsync");
        assertThat(PostmasterFile.read(cluster())).isEmpty();
    }

    @Test
    void nobodySignsInWithoutAPassword() throws IOException {
        try (var server = open()) {
            for (var role : List.of("postgres", DatabaseAddress.APP, DatabaseAddress.OWNER, DatabaseAddress.DEFINER)) {
                var guess = new DriverManagerDataSource(server.address().url(), role, "guess");
                assertThatThrownBy(guess::getConnection).hasMessageContaining("password authentication failed");
            }
        }
    }

    @Test
    void wordsAreSortedAsInVietnamese() throws IOException {
        try (var server = open()) {
            var sorted = asOwner(server.address())
                    .sql(
                            "select string_agg(w, ' ' order by w) from unnest(array['u','đa','da','ô','o','ă','a','ư','e','ê','â','ơ']) w")
                    .query(String.class)
                    .single();
            assertThat(sorted).isEqualTo("a ă â da đa e ê o ô ơ u ư");
        }
    }

    @Test
    void aDataDirectoryIsPrivateAndUsedByOneServerOnly() throws IOException {
        try (var data = DataDirectory.open(folder)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
            assertThatThrownBy(() -> DataDirectory.open(data.root())).hasMessageContaining("Another server");
            assertThat(DataDirectory.inUse(folder)).isTrue();
        }
        assertThat(DataDirectory.inUse(folder)).isFalse();
    }

    private PostgresServer open() throws IOException {
        try (var data = DataDirectory.open(folder)) {
            return PostgresServer.open(data, SETTINGS);
        }
    }

    private Path cluster() {
        return folder.resolve("postgres/cluster");
    }

    private static JdbcClient asOwner(DatabaseAddress address) {
        return JdbcClient.create(
                new DriverManagerDataSource(address.url(), DatabaseAddress.OWNER, address.ownerPassword()));
    }

    private static void kill(long process) {
        var handle = ProcessHandle.of(process).orElseThrow();
        handle.destroyForcibly();
        handle.onExit().join();
    }
}
