package vn.congvanagent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Puts the loopback certificate among those that this user's browsers trust, as the certificate of
/// one server (`P`), never as an authority. Chromium and Firefox on Linux keep them in NSS
/// databases, which `certutil` writes.
final class CertificateInstallation {
    private static final String NAME = "Cong Van signing agent";

    private final Path home;
    private final Path certificate;
    private final boolean windows;

    /// @param home the user's home
    /// @param windows whether this is Windows, whose `certutil` is another program
    CertificateInstallation(Path home, Path certificate, boolean windows) {
        this.home = home;
        this.certificate = certificate;
        this.windows = windows;
    }

    /// What came of it.
    sealed interface Result {
        record Installed(List<Path> databases) implements Result {}

        record NoProgram() implements Result {}

        record OnWindows() implements Result {}

        record Failed(String said) implements Result {}
    }

    Result install() {
        if (windows) {
            return new Result.OnWindows();
        }
        if (!runs("certutil", "-H")) {
            return new Result.NoProgram();
        }
        var done = new ArrayList<Path>();
        for (Path database : databases()) {
            String name = "sql:" + database;
            // One of an earlier start would be found first; there is none the first time.
            runs("certutil", "-D", "-d", name, "-n", NAME);
            String said = said("certutil", "-A", "-d", name, "-n", NAME, "-t", "P,,", "-i", certificate.toString());
            if (!said.isEmpty()) {
                return new Result.Failed(said);
            }
            done.add(database);
        }
        return new Result.Installed(done);
    }

    private List<Path> databases() {
        var found = new ArrayList<Path>();
        for (String usual : List.of(".pki/nssdb", ".local/share/pki/nssdb", "snap/chromium/current/.pki/nssdb")) {
            Path database = home.resolve(usual);
            if (Files.exists(database.resolve("cert9.db"))) {
                found.add(database);
            }
        }
        if (found.isEmpty()) {
            found.add(made(home.resolve(".pki/nssdb")));
        }
        found.addAll(profiles(home.resolve(".mozilla/firefox")));
        found.addAll(profiles(home.resolve("snap/firefox/common/.mozilla/firefox")));
        return found;
    }

    private static Path made(Path database) {
        try {
            Files.createDirectories(database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        runs("certutil", "-N", "-d", "sql:" + database, "--empty-password");
        return database;
    }

    private static List<Path> profiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(profile -> Files.exists(profile.resolve("cert9.db")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean runs(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.waitFor();
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// What a command complained of; empty if it did what was asked.
    private static String said(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? "" : said + " (" + process.exitValue() + ")";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
