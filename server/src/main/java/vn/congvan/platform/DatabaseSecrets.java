package vn.congvan.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/// The passwords of the own PostgreSQL: random, made once, kept in the data directory's `keys` (mode 0600).
record DatabaseSecrets(String superuser, String owner, String app) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static DatabaseSecrets in(Path keys) {
        var file = keys.resolve("database.properties");
        try {
            return Files.exists(file) ? read(file) : make(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The database's passwords cannot be kept in " + file, e);
        }
    }

    @Override
    public String toString() {
        return "DatabaseSecrets";
    }

    private static DatabaseSecrets read(Path file) throws IOException {
        var stored = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            stored.load(in);
        }
        return new DatabaseSecrets(
                stored.getProperty("superuser", ""), stored.getProperty("owner", ""), stored.getProperty("app", ""));
    }

    private static DatabaseSecrets make(Path file) throws IOException {
        var made = new DatabaseSecrets(random(), random(), random());
        var half = file.resolveSibling(file.getFileName() + ".half");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, "superuser=" + made.superuser + "\nowner=" + made.owner + "\napp=" + made.app + "\n");
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        return made;
    }

    private static String random() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
