package vn.congvanbench.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/// The content store's files beside the database: what is named must lie there, byte for byte.
final class Store {
    private final Path folder;
    private final Set<String> checked = new HashSet<>();

    Store(Path data) {
        this.folder = data.resolve("content");
    }

    /// Looks at what came since the last look.
    List<String> broken(Rows rows) {
        var broken = new ArrayList<String>();
        for (String digest : rows.words("select digest from files.content")) {
            if (checked.add(digest)) {
                look(digest, broken);
            }
        }
        return broken;
    }

    /// Looks at everything, and at what lies there without a name.
    List<String> brokenInAll(Rows rows) throws IOException {
        checked.clear();
        var broken = new ArrayList<>(broken(rows));
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve(".new")))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !checked.contains(name))
                    .filter(name -> !name.matches("[0-9a-f]{64}"))
                    .forEach(name -> broken.add("a remnant lies in the content store: " + name));
        }
        return broken;
    }

    int files() {
        return checked.size();
    }

    private void look(String digest, List<String> broken) {
        Path file = folder.resolve(digest.substring(0, 2))
                .resolve(digest.substring(2, 4))
                .resolve(digest);
        try {
            if (!Files.exists(file)) {
                broken.add("content that is named and not there: " + digest);
            } else if (!sha256(Files.readAllBytes(file)).equals(digest)) {
                broken.add("content that is not what its name says: " + digest);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
