package vn.congvandemo.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/// Opens the packaged server as it is shipped, with the libraries inside it: nothing of the demonstration may
/// be in it.
class PackagedServerTest {
    private static final List<String> KEYS =
            List.of(".p12", ".pfx", ".jks", ".keystore", ".key", ".pem", ".crt", ".cer", ".der");

    @Test
    void noDemonstrationClassIsInside() throws IOException {
        assertThat(entries().stream()
                        .map(Entry::name)
                        .filter(name ->
                                name.contains("congvandemo") || name.matches(".*/(demo|demo-world|bench)-[^/]*\\.jar")))
                .isEmpty();
    }

    @Test
    void noKeyAndNoCertificateOfOursIsInside() throws IOException {
        assertThat(entries().stream()
                        .filter(Entry::ours)
                        .filter(entry -> KEYS.stream()
                                        .anyMatch(ending -> entry.name()
                                                .toLowerCase(Locale.ROOT)
                                                .endsWith(ending))
                                || text(entry).contains("-----BEGIN"))
                        .map(Entry::name))
                .isEmpty();
    }

    @Test
    void noDemonstrationProvinceIsInside() throws IOException {
        assertThat(entries().stream()
                        .filter(Entry::ours)
                        .filter(entry -> text(entry).contains("Bình Minh"))
                        .map(Entry::name))
                .isEmpty();
    }

    /// @param name path inside the package, through the libraries in it
    /// @param ours whether it is of this project and not of a library
    private record Entry(String name, boolean ours, byte[] content) {}

    private static String text(Entry entry) {
        return new String(entry.content(), StandardCharsets.UTF_8);
    }

    private static List<Entry> entries() throws IOException {
        var found = new ArrayList<Entry>();
        collect(found, "", Files.readAllBytes(shipped()), true);
        assertThat(found).anyMatch(entry -> entry.name().endsWith("vn/congvan/CongVan.class"));
        return found;
    }

    private static void collect(List<Entry> found, String prefix, byte[] archive, boolean ours) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = prefix + entry.getName();
                boolean nested = name.endsWith(".jar");
                boolean own = ours && (name.startsWith("BOOT-INF/classes/") || name.contains("/protocol-"));
                var content = nested || own ? zip.readAllBytes() : new byte[0];
                found.add(new Entry(name, own && !nested, content));
                if (nested) {
                    collect(found, name + "!/", content, name.contains("/protocol-"));
                }
            }
        }
    }

    private static Path shipped() throws IOException {
        try (var files = Files.list(Path.of("../server/target"))) {
            return files.filter(file -> file.getFileName().toString().matches("server-.*-app\\.jar"))
                    .findFirst()
                    .orElseThrow(() ->
                            new AssertionError("The server is not packaged: run mvn verify, as ./congvan test does"));
        }
    }
}
