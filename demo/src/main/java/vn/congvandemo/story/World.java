package vn.congvandemo.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;
import vn.congvandemo.pki.DemoKeys;
import vn.congvandemo.pki.DemoWorld;
import vn.congvandemo.pki.KeyKind;
import vn.congvandemo.signer.SignerProcess;

/// The demonstration running: certificate authority with its services, signer process, server with the
/// province.
final class World implements AutoCloseable {

    private final DemoWorld keys;
    private final SignerProcess signer;
    private final ConfigurableApplicationContext server;
    private final URI address;

    private World(DemoWorld keys, SignerProcess signer, ConfigurableApplicationContext server, URI address) {
        this.keys = keys;
        this.signer = signer;
        this.server = server;
        this.address = address;
    }

    /// Starts everything over a data directory; what is there already is used again.
    static World start(Path data, int port, DemoProvince province) {
        Path directory = prepared(data.toAbsolutePath().normalize());
        int free = port == 0 ? freePort() : port;
        URI address = URI.create("http://localhost:" + free);
        DemoWorld keys =
                DemoWorld.open(directory.resolve("world"), Clock.systemUTC(), KeyKind.EC_P256, province.identities());
        SignerProcess signer = null;
        try {
            signer = SignerProcess.start(keys.tokens(), Set.of(address.toString(), "http://127.0.0.1:" + free), 0);
            ConfigurableApplicationContext server = DemoServer.start(directory, free, keys.keys(), signer.address());
            return new World(keys, signer, server, address);
        } catch (RuntimeException e) {
            if (signer != null) signer.close();
            keys.close();
            throw e;
        }
    }

    private static Path prepared(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("the data directory " + directory + " cannot be made", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The demonstration's keys and certificates.
    DemoKeys keys() {
        return keys.keys();
    }

    /// Where the server answers.
    URI address() {
        return address;
    }

    /// Where the signer process answers.
    URI signer() {
        return signer.address();
    }

    /// Waits until the server is stopped.
    void await() throws InterruptedException {
        while (server.isActive()) Thread.sleep(500);
    }

    @Override
    public void close() {
        server.close();
        signer.close();
        keys.close();
    }
}
