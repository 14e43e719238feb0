package vn.congvandemo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The one command on a machine that lacks something: a real shell that finds nothing but what the test gives it.
class LauncherTest {
    private static final List<String> PLAIN_TOOLS =
            List.of("bash", "env", "dirname", "readlink", "sed", "head", "find", "id", "cat", "mkdir", "touch");

    @TempDir
    private Path tools;

    private record Answer(int status, String said) {}

    @Test
    void helpNamesEveryCommand() throws Exception {
        var answer = run("help");
        assertThat(answer.status()).isZero();
        assertThat(answer.said()).contains("demo", "serve", "test", "bench", "verify-trail", "help");
    }

    @Test
    void anUnknownCommandIsAnsweredWithTheHelp() throws Exception {
        var answer = run("issue");
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.said()).contains("./congvan demo");
    }

    @Test
    void missingPackagesAreNamedInOneSentence() throws Exception {
        var answer = run("demo");
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.said())
                .containsPattern("Please install these packages first \\(as administrator: apt-get install .*"
                        + "libreoffice-writer-nogui.*poppler-utils.*softhsm2.*\\)\\.");
        assertThat(answer.said().strip().lines()).hasSize(1);
    }

    @Test
    void anUnknownOptionOfTheServerIsNamed() throws Exception {
        var answer = run("serve", "--datta", "x");
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.said()).contains("--datta").contains("./congvan help");
    }

    private Answer run(String... arguments) throws IOException, InterruptedException {
        for (var tool : PLAIN_TOOLS) {
            var link = tools.resolve(tool);
            if (Files.notExists(link)) {
                Files.createSymbolicLink(link, found(tool));
            }
        }
        var command = new java.util.ArrayList<>(List.of(
                tools.resolve("bash").toString(),
                Path.of("..", "congvan").toAbsolutePath().normalize().toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Answer(process.exitValue(), said);
    }

    private static Path found(String tool) {
        return java.util.stream.Stream.of("/usr/bin", "/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
