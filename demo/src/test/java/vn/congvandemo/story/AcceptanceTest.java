package vn.congvandemo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds docs/acceptance to the truth: a test named there must exist.
class AcceptanceTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAMED = Pattern.compile("\\b([A-Z]\\w+Test)#(\\w+)");

    @Test
    void everyNamedTestExists() throws IOException {
        String sources = testSources();
        List<String> missing = acceptance()
                .flatMap(page -> NAMED.matcher(page).results())
                .filter(named -> !sources.contains("class " + named.group(1) + " ")
                        || !sources.contains(" " + named.group(2) + "("))
                .map(named -> named.group())
                .distinct()
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void thePagesNameManyTests() throws IOException {
        assertThat(acceptance().flatMap(page -> NAMED.matcher(page).results()).count())
                .isGreaterThan(50);
    }

    private static Stream<String> acceptance() throws IOException {
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs").resolve("acceptance"))) {
            return pages.filter(page -> page.toString().endsWith(".md")).map(AcceptanceTest::read).toList().stream();
        }
    }

    private static String testSources() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (String module : List.of("protocol", "demo-world", "server", "demo", "bench")) {
            Path tests = ROOT.resolve(module).resolve("src/test/java");
            if (!Files.isDirectory(tests)) continue;
            try (Stream<Path> files = Files.walk(tests)) {
                sources.append(files.filter(file -> file.toString().endsWith("Test.java"))
                        .map(AcceptanceTest::read)
                        .collect(Collectors.joining("\n")));
            }
        }
        return sources.toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
