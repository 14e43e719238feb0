package vn.congvandemo.story;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.congvan.CongVan;
import vn.congvan.trust.DemonstrationTrust;
import vn.congvandemo.pki.DemoKeys;

/// The server with the demonstration province in it; alone, so that it can end at any moment while certificate
/// services and signer go on elsewhere.
public final class DemoServer {

    private DemoServer() {}

    /// Runs the server in a process of its own until its standard input ends, that is, at the latest with the
    /// process that started it. Arguments: `--data=DIRECTORY`, `--world=DIRECTORY` (the keys, made before),
    /// `--port=N`, `--signer=URL`. Says `ready` when it serves.
    public static void main(String[] arguments) throws IOException {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            given.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        ConfigurableApplicationContext server = start(
                Path.of(given.getOrDefault("--data", "")),
                Integer.parseInt(given.getOrDefault("--port", "8080")),
                DemoKeys.read(Path.of(given.getOrDefault("--world", ""))),
                URI.create(given.getOrDefault("--signer", "")));
        System.out.println("ready");
        while (System.in.read() >= 0) continue;
        server.close();
        System.exit(0);
    }

    static ConfigurableApplicationContext start(Path directory, int port, DemoKeys keys, URI signer) {
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

    /// The demonstration's root, offered to the server by this program alone.
    private record Trusted(DemoKeys keys) implements DemonstrationTrust {
        @Override
        public List<X509Certificate> certificates() {
            return List.of(keys.root(), keys.issuing());
        }

        @Override
        public List<String> timeStampServices() {
            return List.of(keys.timeStamps());
        }
    }
}
