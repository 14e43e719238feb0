package vn.congvan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.congvan.common.Digest;
import vn.congvan.common.Refusal;

class FolderStoreTest {
    private static final byte[] BYTES = "nội dung".getBytes(StandardCharsets.UTF_8);
    private static final Digest DIGEST = Digest.of(BYTES);

    @TempDir
    Path folder;

    @Test
    void bytesComeBackAndLieUnderTheirDigest() {
        var store = new FolderStore(folder);
        store.put(DIGEST, BYTES);
        assertThat(store.get(DIGEST))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(BYTES));
        assertThat(file()).isReadable();
    }

    @Test
    void whatIsThereIsNeverOverwritten() throws IOException {
        var store = new FolderStore(folder);
        store.put(DIGEST, BYTES);
        var before = Files.getLastModifiedTime(file());
        store.put(DIGEST, "other".getBytes(StandardCharsets.UTF_8));
        assertThat(Files.readAllBytes(file())).isEqualTo(BYTES);
        assertThat(Files.getLastModifiedTime(file())).isEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("r--------");
    }

    @Test
    void aChangedByteIsFoundWhenReading() throws IOException {
        var store = new FolderStore(folder);
        store.put(DIGEST, BYTES);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
        byte[] changed = BYTES.clone();
        changed[3] ^= 1;
        Files.write(file(), changed);
        var content = new Content(store, JdbcClient.create(new DriverManagerDataSource()), Clock.systemUTC());
        assertThatThrownBy(() -> content.read(DIGEST))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("files.damaged"));
    }

    @Test
    void whatIsNotThereIsMissing() {
        var content = new Content(
                new FolderStore(folder), JdbcClient.create(new DriverManagerDataSource()), Clock.systemUTC());
        assertThatThrownBy(() -> content.read(DIGEST))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("files.missing"));
    }

    @Test
    void manyAtOnceLeaveOneFileAndNoRemains() throws Exception {
        var store = new FolderStore(folder);
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 40; i++) {
                pool.submit(() -> {
                    start.await();
                    store.put(DIGEST, BYTES);
                    return null;
                });
            }
            start.countDown();
        }
        try (var all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).containsExactly(file());
        }
    }

    @Test
    void whatAKilledServerWasJustWritingIsClearedAwayByALaterStartAndNeverServed() throws IOException {
        new FolderStore(folder).put(DIGEST, BYTES);
        Path half = Files.write(folder.resolve(".new/half"), new byte[] {1, 2});
        Files.setLastModifiedTime(half, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Path underWay = Files.write(folder.resolve(".new/of-another-node"), new byte[] {3});
        var store = new FolderStore(folder);
        assertThat(half).doesNotExist();
        assertThat(underWay).exists();
        assertThat(store.get(DIGEST))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(BYTES));
    }

    private Path file() {
        return folder.resolve(DIGEST.hex().substring(0, 2))
                .resolve(DIGEST.hex().substring(2, 4))
                .resolve(DIGEST.hex());
    }
}
