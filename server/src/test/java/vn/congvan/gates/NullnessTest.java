package vn.congvan.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Proves that the build's own compiler settings refuse a null where none may be: compiles two tiny projects
/// that inherit them.
class NullnessTest {
    @TempDir
    Path folder;

    @Test
    void aNullWhereNoneMayBeFailsTheBuild() throws IOException, InterruptedException {
        var build = compile("bad");
        assertThat(build.exit()).isNotZero();
        assertThat(build.said()).contains("[NullAway]");
    }

    @Test
    void sayingThatItMayBeNullPassesTheBuild() throws IOException, InterruptedException {
        var build = compile("good");
        assertThat(build.said()).doesNotContain("[NullAway]");
        assertThat(build.exit()).isZero();
    }

    private record Build(int exit, String said) {}

    private Build compile(String sources) throws IOException, InterruptedException {
        var said = folder.resolve("said.txt").toFile();
        var builder = new ProcessBuilder(
                        "mvn",
                        "-o",
                        "-B",
                        "-Dcase=" + sources,
                        "-Dout=" + folder,
                        "-f",
                        "src/test/fixtures/nullness/pom.xml",
                        "compile")
                .redirectErrorStream(true)
                .redirectOutput(said);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return new Build(process.exitValue(), java.nio.file.Files.readString(said.toPath()));
    }
}
