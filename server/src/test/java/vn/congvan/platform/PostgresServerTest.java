package vn.congvan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
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
