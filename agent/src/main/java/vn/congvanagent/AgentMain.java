package vn.congvanagent;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The signing agent's commands: `run`, `install-certificate`, `version`, `help`.
public final class AgentMain {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Words WORDS = Words.vietnamese();

    private AgentMain() {}

    /// What was asked for.
    private record Asked(
            String command,
            Path folder,
            List<String> origins,
            Optional<Integer> port,
            List<Path> libraries,
            boolean opens,
            boolean withParent) {

        static Asked read(String[] arguments) {
            String command = "run";
            Path folder = AgentFolder.usual();
            var origins = new ArrayList<String>();
            var libraries = new ArrayList<Path>();
            Optional<Integer> port = Optional.empty();
            boolean opens = true;
            boolean withParent = false;
            for (String argument : arguments) {
                int at = argument.indexOf('=');
                String value = argument.substring(at + 1);
                switch (at < 0 ? argument : argument.substring(0, at)) {
                    case "run", "install-certificate", "version", "help", "--help" -> command = argument;
                    case "--folder" -> folder = Path.of(value);
                    case "--origin" -> origins.add(origin(value));
                    case "--port" -> port = Optional.of(port(value, argument));
                    case "--library" -> libraries.add(Path.of(value));
                    case "--no-open" -> opens = false;
                    case "--with-parent" -> withParent = true;
                    default -> throw unknown(argument);
                }
            }
            return new Asked(command, folder, origins, port, libraries, opens, withParent);
        }

        private static String origin(String given) {
            return Origin.of(given)
                    .map(Origin::text)
                    .orElseThrow(() -> new IllegalArgumentException(WORDS.say("main.origin", given)));
        }

        private static int port(String given, String argument) {
            try {
                return Integer.parseInt(given);
            } catch (NumberFormatException e) {
                throw unknown(argument);
            }
        }

        private static IllegalArgumentException unknown(String argument) {
            return new IllegalArgumentException(WORDS.say("main.unknown", argument));
        }

        AgentSettings settings(AgentFolder opened) {
            AgentSettings kept = AgentSettings.read(opened);
            if (origins.isEmpty() && port.isEmpty() && libraries.isEmpty()) {
                return kept;
            }
            var changed = new AgentSettings(
                    origins.isEmpty() ? kept.origins() : new LinkedHashSet<>(origins),
                    port.orElse(kept.port()),
                    libraries.isEmpty() ? kept.libraries() : List.copyOf(libraries));
            changed.keep(opened);
            return changed;
        }
    }

    /// Runs a command; ends with 0 if it was done.
    public static void main(String[] arguments) throws IOException {
        Asked asked;
        try {
            asked = Asked.read(arguments);
        } catch (IllegalArgumentException e) {
            OUT.println(e.getMessage());
            System.exit(2);
            return;
        }
        switch (asked.command()) {
            case "version" -> OUT.println(release());
            case "help", "--help" -> OUT.println(WORDS.say("main.help"));
            case "install-certificate" -> System.exit(install(AgentFolder.open(asked.folder())) ? 0 : 1);
            default -> run(asked);
        }
    }

    static String release() {
        String release = AgentMain.class.getPackage().getImplementationVersion();
        return release == null ? "0" : release;
    }

    private static boolean install(AgentFolder folder) {
        LoopbackCertificate.in(folder, Clock.systemUTC());
        Path file = LoopbackCertificate.pem(folder);
        var installation = new CertificateInstallation(Path.of(System.getProperty("user.home")), file, Windows.HERE);
        return switch (installation.install()) {
            case CertificateInstallation.Result.Installed(List<Path> databases) -> {
                OUT.println(WORDS.say(
                        "main.installed", databases.stream().map(Path::toString).collect(Collectors.joining(", "))));
                yield true;
            }
            case CertificateInstallation.Result.NoProgram() -> {
                OUT.println(WORDS.say("main.no-certutil", file));
                yield false;
            }
            case CertificateInstallation.Result.OnWindows() -> {
                OUT.println(WORDS.say("main.on-windows", file));
                yield false;
            }
            case CertificateInstallation.Result.Failed(String said) -> {
                OUT.println(WORDS.say("main.failed", said));
                yield false;
            }
        };
    }

    private static void run(Asked asked) throws IOException {
        var folder = AgentFolder.open(asked.folder());
        AgentSettings settings = asked.settings(folder);
        Clock clock = Clock.systemUTC();
        LoopbackCertificate certificate = LoopbackCertificate.in(folder, clock);
        Optional<HttpsServer> bound = bound(settings.port(), certificate);
        if (bound.isEmpty()) {
            OUT.println(WORDS.say("main.port-taken", settings.port()));
            System.exit(1);
            return;
        }
        var code = new PairingCode(clock);
        var pairings = new Pairings(folder.file("pairings.json"), code, clock);
        var own = new OwnPage(random(), settings.origins(), pairings, code);
        var keys = new Tokens(settings.allLibraries());
        var book = new OrderBook(keys, pairings, UsedOrders.in(folder.file("used-orders.txt"), clock), clock);
        var rules = new AgentServer.Rules(settings.origins(), false, release());
        var server = new AgentServer(bound.get(), "https", rules, keys, book, pairings, clock, Optional.of(own));
        server.start();
        tell(settings, server, own, certificate.fresh());
        if (asked.opens() && pairings.all().isEmpty()) {
            OwnBrowser.open(folder.file("open.html"), server.address() + "/?key=" + own.key());
        }
        if (asked.withParent()) {
            waitForParent();
        }
    }

    private static void tell(AgentSettings settings, AgentServer server, OwnPage own, boolean fresh) {
        String page = server.address() + "/?key=" + own.key();
        if (fresh) {
            OUT.println(WORDS.say("main.certificate-new"));
        }
        if (settings.origins().isEmpty()) {
            OUT.println(WORDS.say("main.no-origin"));
        }
        OUT.println(WORDS.say("main.page", page));
        if (!settings.origins().isEmpty()) {
            OUT.println(WORDS.say(
                    "main.code", PairingCode.LIFE.toMinutes(), own.code().show()));
        }
        // Last: whoever started this program waits for this line.
        OUT.println(WORDS.say("main.listening", server.address()));
    }

    private static Optional<HttpsServer> bound(int port, LoopbackCertificate certificate) throws IOException {
        try {
            HttpsServer server =
                    HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 64);
            server.setHttpsConfigurator(new HttpsConfigurator(certificate.tls()));
            return Optional.of(server);
        } catch (BindException e) {
            return Optional.empty();
        }
    }

    private static String random() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void waitForParent() throws IOException {
        while (System.in.read() >= 0) {
            continue;
        }
        Runtime.getRuntime().halt(0);
    }
}
