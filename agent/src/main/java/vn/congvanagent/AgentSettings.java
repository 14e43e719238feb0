package vn.congvanagent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the agent's user or administrator decided, kept in `agent.properties` of its folder: which
/// servers may ask (`origins`), where it listens (`port`), and PKCS#11 libraries besides the usual
/// ones (`libraries`). Several are set apart by semicolons.
record AgentSettings(Set<String> origins, int port, List<Path> libraries) {
    static final int USUAL_PORT = 9798;
    private static final String FILE = "agent.properties";

    static AgentSettings read(AgentFolder folder) {
        var kept = new Properties();
        Path file = folder.file(FILE);
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                kept.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new AgentSettings(
                parts(kept.getProperty("origins", "")).stream()
                        .map(named -> Origin.of(named).map(Origin::text).orElse(named))
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                Integer.parseInt(kept.getProperty("port", Integer.toString(USUAL_PORT))),
                parts(kept.getProperty("libraries", "")).stream().map(Path::of).toList());
    }

    void keep(AgentFolder folder) {
        var kept = new Properties();
        kept.setProperty("origins", String.join(";", origins));
        kept.setProperty("port", Integer.toString(port));
        kept.setProperty(
                "libraries",
                String.join(";", libraries.stream().map(Path::toString).toList()));
        var bytes = new ByteArrayOutputStream();
        try {
            kept.store(bytes, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        AgentFolder.write(folder.file(FILE), bytes.toByteArray());
    }

    private static List<String> parts(String text) {
        return Stream.of(text.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// Those named here and the usual ones, whether they are there or not.
    List<Path> allLibraries() {
        var all = new ArrayList<>(libraries);
        usual(Windows.HERE, Optional.ofNullable(System.getenv("SystemRoot"))).stream()
                .map(Path::of)
                .forEach(all::add);
        return all;
    }

    /// Only places in which nobody but an administrator puts files: a path of another system, or
    /// one under a folder that this one does not name, would be anybody's to make.
    ///
    /// @param root the folder of Windows, where it names one
    static List<String> usual(boolean windows, Optional<String> root) {
        if (windows && root.filter(named -> named.matches("[A-Za-z]:\\\\.+")).isEmpty()) {
            return List.of();
        }
        String start = windows ? "${windows}/" : "/";
        try (var in = AgentSettings.class.getResourceAsStream("libraries.txt")) {
            if (in == null) {
                throw new IllegalStateException("libraries.txt is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(start))
                    .map(line -> line.replace("${windows}", root.orElse("")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
