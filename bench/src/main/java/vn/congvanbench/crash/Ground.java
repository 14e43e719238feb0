package vn.congvanbench.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import vn.congvandemo.pki.DemoKeys;
import vn.congvandemo.pki.DemoWorld;
import vn.congvandemo.pki.KeyKind;
import vn.congvandemo.signer.SignerProcess;
import vn.congvandemo.story.DemoProvince;

/// What no kill touches: the certificate services in this process, the signer in its own, and the directories.
final class Ground implements AutoCloseable {
    private final Path folder;
    private final DemoProvince province = DemoProvince.read();
    private final DemoWorld keys;
    private final SignerProcess signer;
    private final int port;
    private final HttpClient http;

    private Ground(Path folder, DemoWorld keys, SignerProcess signer, int port) {
        this.folder = folder;
        this.keys = keys;
        this.signer = signer;
        this.port = port;
        this.http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    }

    static Ground prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            int port = freePort();
            var keys = DemoWorld.open(
                    folder.resolve("world"),
                    Clock.systemUTC(),
                    KeyKind.EC_P256,
                    DemoProvince.read().identities());
            try {
                var signer = SignerProcess.start(keys.tokens(), Set.of("http://127.0.0.1:" + port), 0);
                return new Ground(folder, keys, signer, port);
            } catch (RuntimeException e) {
                keys.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// The server's data directory.
    Path data() {
        return folder.resolve("data");
    }

    /// A place for files of the judges.
    Path desk() throws IOException {
        return Files.createDirectories(folder.resolve("judged"));
    }

    Path world() {
        return folder.resolve("world");
    }

    DemoProvince province() {
        return province;
    }

    URI server() {
        return URI.create("http://127.0.0.1:" + port);
    }

    int port() {
        return port;
    }

    /// What everybody may know of the keys.
    DemoKeys keys() {
        return keys.keys();
    }

    URI signer() {
        return signer.address();
    }

    HttpClient http() {
        return http;
    }

    @Override
    public void close() {
        http.shutdownNow();
        signer.close();
        keys.close();
    }
}
