package vn.congvandemo.signer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.protocol.SignRefusal;
import vn.congvan.protocol.SignerMessages;

/// The signer's resources on the loopback address. A page may ask only from a configured origin; a program
/// without a browser sends no origin and may ask too.
final class SignerServer {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LARGEST = 4_000_000;

    private final HttpServer server;
    private final Tokens tokens;
    private final OrderBook book;
    private final Set<String> origins;

    SignerServer(int port, Tokens tokens, OrderBook book, Set<String> origins) throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        this.tokens = tokens;
        this.book = book;
        this.origins = origins;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
    }

    void start() {
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!calledByItsOwnAddress(exchange) || !fromAllowedPlace(exchange)) {
                answer(exchange, 403, "text/plain", "not from here".getBytes(StandardCharsets.UTF_8));
                return;
            }
            route(exchange);
        } catch (JacksonException | IllegalArgumentException e) {
            answer(exchange, 400, "text/plain", "not understood".getBytes(StandardCharsets.UTF_8));
        }
    }

    private void route(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String[] parts = path.split("/");
        String method = exchange.getRequestMethod();
        if (method.equals("OPTIONS")) {
            answer(exchange, 204, "text/plain", new byte[0]);
        } else if (method.equals("GET") && path.equals("/status")) {
            json(exchange, new SignerMessages.Status("Bàn ký trình diễn", SignerMessages.VERSION, true));
        } else if (method.equals("GET") && path.equals("/certificates")) {
            json(exchange, tokens.all().stream().map(SignerServer::described).toList());
        } else if (method.equals("POST") && path.equals("/orders")) {
            json(exchange, order(JSON.readValue(body(exchange), SignerMessages.Orders.class)));
        } else if (parts.length >= 3 && parts[1].equals("orders")) {
            routeBatch(exchange, book.find(parts[2]), method, parts.length == 4 ? parts[3] : "");
        } else {
            answer(exchange, 404, "text/plain", new byte[0]);
        }
    }

    private void routeBatch(HttpExchange exchange, Optional<OrderBook.Batch> found, String method, String act)
            throws IOException {
        if (found.isEmpty()) {
            answer(exchange, 404, "text/plain", new byte[0]);
            return;
        }
        OrderBook.Batch batch = found.get();
        if (method.equals("GET") && act.equals("answer")) {
            json(exchange, answers(batch));
        } else if (method.equals("GET") && act.isEmpty()) {
            page(exchange, batch, Optional.empty());
        } else if (method.equals("POST") && act.equals("confirm")) {
            confirm(exchange, batch);
        } else {
            answer(exchange, 404, "text/plain", new byte[0]);
        }
    }

    private SignerMessages.Ticket order(SignerMessages.Orders asked) {
        OrderBook.Batch batch = book.take(asked.orders());
        String pin = asked.pin();
        if (pin != null) {
            book.sign(batch, pin.toCharArray()).ifPresent(why -> book.refuse(batch, why));
        }
        return new SignerMessages.Ticket(batch.id(), "/orders/" + batch.id(), batch.all());
    }

    private void confirm(HttpExchange exchange, OrderBook.Batch batch) throws IOException {
        Form form = Form.read(new String(body(exchange), StandardCharsets.UTF_8));
        if (!form.value("key").equals(batch.key())) {
            answer(exchange, 403, "text/plain", new byte[0]);
            return;
        }
        Optional<SignRefusal> refusal = Optional.empty();
        if (form.value("act").equals("cancel")) {
            book.refuse(batch, SignRefusal.of(SignRefusal.Code.CANCELLED));
        } else {
            refusal = book.sign(batch, form.value("pin").toCharArray());
            refusal.filter(why -> why.code() != SignRefusal.Code.PIN_WRONG).ifPresent(why -> book.refuse(batch, why));
        }
        page(exchange, batch, refusal);
    }

    private void page(HttpExchange exchange, OrderBook.Batch batch, Optional<SignRefusal> refusal) throws IOException {
        String language = Optional.ofNullable(exchange.getRequestURI().getQuery())
                .filter(query -> query.contains("lang=en"))
                .map(query -> "en")
                .orElse("vi");
        var page = new ConfirmPage(Locale.of(language), batch, refusal, JSON.writeValueAsString(answers(batch)));
        exchange.getResponseHeaders().set("Content-Security-Policy", page.policy(origins));
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        String subject = tokens.find(batch.orders().getFirst().certificateSha256())
                .map(token -> Subjects.shown(token.certificate()))
                .orElse("");
        answer(
                exchange,
                200,
                "text/html; charset=utf-8",
                page.html(subject, origins).getBytes(StandardCharsets.UTF_8));
    }

    private static SignerMessages.Answers answers(OrderBook.Batch batch) {
        return new SignerMessages.Answers(batch.id(), batch.complete(), batch.all());
    }

    private static SignerMessages.Certificate described(Token token) {
        X509Certificate certificate = token.certificate();
        try {
            return new SignerMessages.Certificate(
                    Tokens.sha256(certificate),
                    Subjects.shown(certificate),
                    certificate.getNotAfter().toInstant().toString(),
                    Base64.getEncoder().encodeToString(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate cannot be encoded", e);
        }
    }

    /// A name that somebody else's server made to point here must not reach the signer.
    private boolean calledByItsOwnAddress(HttpExchange exchange) {
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("");
        return host.equals("127.0.0.1:" + port()) || host.equals("localhost:" + port());
    }

    private boolean fromAllowedPlace(HttpExchange exchange) {
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        if (origin == null) {
            return true;
        }
        boolean confirming = exchange.getRequestURI().getPath().endsWith("/confirm");
        if (confirming) {
            return List.of("http://127.0.0.1:" + port(), "http://localhost:" + port())
                    .contains(origin);
        }
        if (!origins.contains(origin)) {
            return false;
        }
        var headers = exchange.getResponseHeaders();
        headers.set("Access-Control-Allow-Origin", origin);
        headers.set("Access-Control-Allow-Headers", "content-type");
        headers.set("Access-Control-Allow-Methods", "GET, POST");
        headers.set("Access-Control-Allow-Private-Network", "true");
        headers.set("Vary", "Origin");
        return true;
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new IllegalArgumentException("too long");
        }
        return body;
    }

    private static void json(HttpExchange exchange, Object value) throws IOException {
        answer(exchange, 200, "application/json; charset=utf-8", JSON.writeValueAsBytes(value));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        if (content.length > 0) {
            exchange.getResponseBody().write(content);
        }
    }
}
