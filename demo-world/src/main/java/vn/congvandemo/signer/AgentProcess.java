package vn.congvandemo.signer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congvanagent.AgentMain;

/// Starts and ends the signing agent as a process of its own, over software tokens. It ends by
/// itself when the process that started it ends.
public final class AgentProcess implements AutoCloseable {
    private static final Pattern LISTENS = Pattern.compile("(https://127\\.0\\.0\\.1:\\d+)$");
    private static final Pattern PAGE = Pattern.compile("(https://127\\.0\\.0\\.1:\\d+/\\?key=[0-9a-f]+)$");
    private static final Pattern CODE = Pattern.compile("(\\d{4} \\d{4})$");

    private final Process process;
    private final String said;

    private AgentProcess(Process process, String said) {
        this.process = process;
        this.said = said;
    }

    /// Starts the agent and waits until it listens.
    ///
    /// @param folder the agent's own folder
    /// @param tokens what {@link SignerProcess#fill} returned
    /// @param origin of the server whose pages may ask
    /// @param port 0 for any
    /// @throws IllegalStateException if it does not start, with what it said
    public static AgentProcess start(Path folder, Path tokens, String origin, int port) {
        var builder = command(folder, "run", "--origin=" + origin, "--port=" + port, "--no-open", "--with-parent");
        builder.environment().put("SOFTHSM2_CONF", tokens.toString());
        return start(builder);
    }

    /// Starts an agent by this command and waits until it listens.
    public static AgentProcess start(ProcessBuilder builder) {
        try {
            Process process = builder.redirectErrorStream(true).start();
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            var said = new StringBuilder();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.append(line).append('\n');
                if (LISTENS.matcher(line).find()) {
                    Thread.ofVirtual().start(() -> out.lines().forEach(later -> System.err.println("agent: " + later)));
                    return new AgentProcess(process, said.toString());
                }
            }
            throw new IllegalStateException("the agent did not start:\n" + said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Has the agent put its certificate among those that the browsers of this home trust.
    ///
    /// @return what it said
    /// @throws IllegalStateException if it could not, with the sentence that it said
    public static String installCertificate(Path folder, Path home) {
        ProcessBuilder builder = command(folder, "install-certificate").redirectErrorStream(true);
        builder.command().add(1, "-Duser.home=" + home);
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static ProcessBuilder command(Path folder, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                AgentMain.class.getName()));
        command.addAll(List.of(arguments));
        command.add("--folder=" + folder.toAbsolutePath());
        return new ProcessBuilder(command);
    }

    /// Where it listens.
    public URI address() {
        return URI.create(told(LISTENS));
    }

    /// The agent's own page with its key.
    public URI page() {
        return URI.create(told(PAGE));
    }

    /// The pairing code on its screen.
    public String code() {
        return told(CODE);
    }

    private String told(Pattern pattern) {
        return said.lines()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the agent did not say it:\n" + said));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
