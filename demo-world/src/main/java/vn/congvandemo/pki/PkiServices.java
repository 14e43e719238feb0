package vn.congvandemo.pki;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// The demonstration's OCSP, CRL and time-stamp services and the certificates of its authorities, on the
/// loopback address.
public final class PkiServices implements AutoCloseable {
    private static final Duration SLOW = Duration.ofSeconds(30);

    /// The services.
    public enum Service {
        OCSP,
        CRL,
        TIME_STAMP
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Service, Misbehaviour> misbehaviours = new ConcurrentHashMap<>();
    private final Map<Service, AtomicInteger> asked = new EnumMap<>(Service.class);

    @FunctionalInterface
    interface Answering {
        byte[] answer(byte[] request, Misbehaviour misbehaviour);
    }

    PkiServices(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the demonstration's certificate services cannot listen on port " + port + " of this computer", e);
        }
        for (Service service : Service.values()) {
            asked.put(service, new AtomicInteger());
        }
        server.setExecutor(threads);
    }

    /// Makes a service misbehave from now on, or behave again.
    public void misbehave(Service service, Misbehaviour how) {
        misbehaviours.put(service, how);
    }

    /// How often a service was asked since the start.
    public int asked(Service service) {
        return count(service).get();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    void serve(Service service, String path, String type, Answering answering) {
        server.createContext(path, exchange -> {
            try (exchange) {
                count(service).incrementAndGet();
                Misbehaviour how = misbehaviours.getOrDefault(service, Misbehaviour.NONE);
                respond(exchange, type, request(exchange, path), how, answering);
            }
        });
    }

    /// The request's bytes: the body, or, as OCSP allows for short requests, base64 at the end of the path.
    private static byte[] request(HttpExchange exchange, String path) throws IOException {
        if (!exchange.getRequestMethod().equals("GET")) {
            return exchange.getRequestBody().readAllBytes();
        }
        String rest = exchange.getRequestURI().getPath().substring(path.length());
        try {
            return Base64.getDecoder().decode(rest.startsWith("/") ? rest.substring(1) : rest);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    void publish(String path, String type, byte[] content) {
        server.createContext(path, exchange -> {
            try (exchange) {
                send(exchange, 200, type, content);
            }
        });
    }

    void start() {
        server.start();
    }

    private AtomicInteger count(Service service) {
        return java.util.Objects.requireNonNull(asked.get(service));
    }

    private static void respond(
            HttpExchange exchange, String type, byte[] request, Misbehaviour how, Answering answering)
            throws IOException {
        switch (how) {
            case DOWN -> send(exchange, 503, "text/plain", "down".getBytes(StandardCharsets.UTF_8));
            case GARBAGE -> send(exchange, 200, type, "nothing".getBytes(StandardCharsets.UTF_8));
            case SLOW -> {
                pause();
                send(exchange, 200, type, answering.answer(request, how));
            }
            case NONE, WRONG_NONCE, WRONG_IMPRINT -> send(exchange, 200, type, answering.answer(request, how));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(SLOW);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, content.length);
        exchange.getResponseBody().write(content);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
