package vn.congvanagent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The package for Linux, made as it is made for people, starts with its own runtime.
class PackagedAgentTest {
    private static final Path JPACKAGE = Path.of(System.getProperty("java.home"), "bin", "jpackage");

    @TempDir
    private Path folder;

    @Test
    void thePackageForLinuxListensAndFindsThePkcs11Libraries() throws Exception {
        assumeTrue(
                Files.isExecutable(JPACKAGE),
                "jpackage is missing in " + System.getProperty("java.home") + ": run the tests with a whole JDK");
        Path portable = portable();
        var making = new ProcessBuilder(
                Path.of("package", "linux.sh").toAbsolutePath().toString(), portable.toString(), folder.toString());
        making.environment().put("JAVA_HOME", System.getProperty("java.home"));
        said(making);
        Path program = folder.resolve("congvan-agent/bin/congvan-agent");
        assertThat(said(new ProcessBuilder(program.toString(), "help"))).contains("congvan-agent");
        assertThat(folder.resolve("congvan-agent/lib/runtime")).isDirectory();
        Process running = new ProcessBuilder(
                        program.toString(),
                        "--folder=" + folder.resolve("own"),
                        "--origin=https://congvan.example",
                        "--port=0",
                        "--no-open",
                        "--with-parent")
                .redirectErrorStream(true)
                .start();
        try {
            List<String> lines = running.inputReader(StandardCharsets.UTF_8)
                    .lines()
                    .takeWhile(line -> !line.contains("đang chạy"))
                    .toList();
            assertThat(lines).anyMatch(line -> line.contains("Mã ghép nối")).noneMatch(line -> line.contains("rror"));
            assertThat(folder.resolve("own/loopback.crt")).exists();
        } finally {
            running.getOutputStream().close();
            running.waitFor();
        }
    }

    /// As the build lays it out: agent.jar, its libraries beside it.
    private Path portable() throws IOException {
        Path made = folder.resolve("portable");
        Files.createDirectories(made.resolve("lib"));
        var names = new StringBuilder();
        var ours = new java.util.ArrayList<Path>();
        for (String entry : System.getProperty("java.class.path").split(":")) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                ours.add(path);
            } else if (Stream.of("bcp", "bcu", "jackson", "protocol", "jspecify")
                    .anyMatch(path.getFileName().toString()::startsWith)) {
                Files.copy(path, made.resolve("lib").resolve(path.getFileName()));
                names.append("lib/").append(path.getFileName()).append(' ');
            }
        }
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, AgentMain.class.getName());
        manifest.getMainAttributes()
                .put(Attributes.Name.CLASS_PATH, names.toString().strip());
        try (var jar = new JarOutputStream(Files.newOutputStream(made.resolve("agent.jar")), manifest)) {
            for (Path classes : ours) {
                if (!classes.endsWith("test-classes")) {
                    add(jar, classes);
                }
            }
        }
        return made;
    }

    private static void add(JarOutputStream jar, Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(file).toString();
                if (!name.startsWith("META-INF")) {
                    jar.putNextEntry(new ZipEntry(name));
                    Files.copy(file, jar);
                }
            }
        }
    }

    private static String said(ProcessBuilder command) throws Exception {
        Process process = command.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }
}
