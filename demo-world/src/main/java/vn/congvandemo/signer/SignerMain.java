package vn.congvandemo.signer;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import vn.congvanagent.AgentServer;
import vn.congvanagent.OrderBook;
import vn.congvanagent.UsedOrders;

/// The signer process. Arguments: `--tokens=DIRECTORY`, `--port=N` (0 for any), `--origin=http://…`
/// (repeatable: the pages that may ask), `--with-parent` (ends when its standard input ends), `--fill` (only moves
/// waiting keys into tokens). Says `ready http://127.0.0.1:PORT` when it listens.
public final class SignerMain {
    private SignerMain() {}

    /// Starts the signer.
    public static void main(String[] arguments) throws IOException {
        Path tokens = Path.of("tokens");
        int port = 0;
        boolean fill = false;
        boolean withParent = false;
        Set<String> origins = new HashSet<>();
        for (String argument : arguments) {
            int at = argument.indexOf('=');
            String value = argument.substring(at + 1);
            switch (at < 0 ? argument : argument.substring(0, at)) {
                case "--tokens" -> tokens = Path.of(value);
                case "--port" -> port = Integer.parseInt(value);
                case "--origin" -> origins.addAll(Arrays.asList(value.split(",")));
                case "--fill" -> fill = true;
                case "--with-parent" -> withParent = true;
                default -> throw new IllegalArgumentException("unknown argument " + argument);
            }
        }
        Tokens opened = Tokens.open(tokens);
        if (fill) {
            return;
        }
        Clock clock = Clock.systemUTC();
        var anybody = new AnybodysOrders();
        var book = new OrderBook(opened, anybody, UsedOrders.inMemory(clock), clock);
        var rules = new AgentServer.Rules(origins, true, "demo");
        HttpServer bound = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        var server = new AgentServer(bound, "http", rules, opened, book, anybody, clock);
        server.start();
        System.out.println("ready " + server.address());
        if (withParent) {
            waitForParent();
        }
    }

    private static void waitForParent() throws IOException {
        while (System.in.read() >= 0) {
            continue;
        }
        Runtime.getRuntime().halt(0);
    }
}
