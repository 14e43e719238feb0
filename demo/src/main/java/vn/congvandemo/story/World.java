package vn.congvandemo.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.congvan.CongVan;
import vn.congvan.trust.DemonstrationTrust;
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
            ConfigurableApplicationContext server = server(directory, free, keys, signer.address());
            return new World(keys, signer, server, address);
        } catch (RuntimeException e) {
            if (signer != null) signer.close();
            keys.close();
            throw e;
        }
    }

    private static ConfigurableApplicationContext server(Path directory, int port, DemoWorld keys, URI signer) {
        Trusted trusted = new Trusted(keys);
        return new SpringApplicationBuilder(CongVan.class)
                .bannerMode(Banner.Mode.OFF)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean(DemonstrationTrust.class, () -> trusted))
                .run(
                        "--congvan.platform.data=" + directory,
                        "--congvan.organisation.file=classpath:" + DemoProvince.FILE,
                        "--congvan.sign-in.signer-origins=" + signer,
                        "--logging.threshold.console=OFF",
                        "--logging.file.name=" + directory.resolve("logs").resolve("server.log"),
                        "--server.address=127.0.0.1",
                        "--server.port=" + port);
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
    DemoWorld keys() {
        return keys;
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

    /// The demonstration's root, offered to the server by this program alone.
    private record Trusted(DemoWorld keys) implements DemonstrationTrust {
        @Override
        public List<X509Certificate> certificates() {
            return List.of(keys.pki().root(), keys.pki().issuing());
        }

        @Override
        public List<String> timeStampServices() {
            return List.of(keys.pki().timeStampAddress());
        }
    }
}
