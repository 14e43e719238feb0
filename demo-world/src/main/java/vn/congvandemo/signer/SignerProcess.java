package vn.congvandemo.signer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Starts and ends the signer as a process of its own. It ends by itself when the process that started it
/// ends.
public final class SignerProcess implements AutoCloseable {
    private final Process process;
    private final URI address;

    private SignerProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /// Starts the signer over the tokens of a directory and waits until it listens.
    ///
    /// @param origins the origins whose pages may ask it
    /// @param port 0 for any
    /// @throws IllegalStateException if it does not start, with what it said; SoftHSM2 must be installed
    public static SignerProcess start(Path tokens, Set<String> origins, int port) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                SignerMain.class.getName(),
                "--tokens=" + tokens.toAbsolutePath(),
                "--port=" + port,
                "--with-parent"));
        origins.forEach(origin -> command.add("--origin=" + origin));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SOFTHSM2_CONF", Tokens.configure(tokens).toString());
        try {
            Process process = builder.start();
            return new SignerProcess(process, awaitReady(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Moves the keys that wait under a directory into tokens, and starts nothing.
    ///
    /// @return the file that `SOFTHSM2_CONF` must name for who opens these tokens
    public static Path fill(Path tokens) {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SignerMain.class.getName(),
                        "--tokens=" + tokens.toAbsolutePath(),
                        "--fill")
                .redirectErrorStream(true);
        Path configuration = Tokens.configure(tokens);
        builder.environment().put("SOFTHSM2_CONF", configuration.toString());
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the tokens were not made:\n" + said);
            }
            return configuration;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static URI awaitReady(Process process) throws IOException {
        var said = new StringBuilder();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        while (line != null) {
            if (line.startsWith("ready ")) {
                Thread.ofVirtual().start(() -> out.lines().forEach(later -> System.err.println("signer: " + later)));
                return URI.create(line.substring("ready ".length()));
            }
            said.append(line).append('\n');
            line = out.readLine();
        }
        throw new IllegalStateException("the signer did not start:\n" + said);
    }

    /// Where it listens.
    public URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
