package vn.congvanagent;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.protocol.SignRefusal;
import vn.congvan.protocol.SignerMessages;
import vn.congvan.protocol.SignerMessages.PinStanding;

/// The signer's resources on the loopback address. A page may ask only from a configured origin.
public final class AgentServer {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Orders: as much as is kept of them. Twice that and what it takes to read it is the heap of
    /// the launchers (`-Xmx192m`).
    private static final int LARGEST = OrderBook.ROOM;

    private static final int LARGEST_FORM = 64_000;

    private final HttpServer server;
    private final String scheme;
    private final Rules rules;
    private final Keys keys;
    private final OrderBook book;
    private final SealCheck seals;
    private final Clock clock;
    private final Optional<OwnPage> own;

    /// How this signer differs from another.
    ///
    /// @param origins the pages that may ask
    /// @param demonstration a demonstration's signer: its keys are worth nothing, programs may ask
    ///     too, which send no origin, and may bring the PIN
    public record Rules(Set<String> origins, boolean demonstration, String release) {
        /// Copies the set.
        public Rules {
            origins = Set.copyOf(origins);
        }
    }

    /// @param server bound to the loopback address, not started
    /// @param scheme `http` or `https`, as that server speaks
    public AgentServer(
            HttpServer server, String scheme, Rules rules, Keys keys, OrderBook book, SealCheck seals, Clock clock) {
        this(server, scheme, rules, keys, book, seals, clock, Optional.empty());
    }

    AgentServer(
            HttpServer server,
            String scheme,
            Rules rules,
            Keys keys,
            OrderBook book,
            SealCheck seals,
            Clock clock,
            Optional<OwnPage> own) {
        this.server = server;
        this.scheme = scheme;
        this.rules = rules;
        this.keys = keys;
        this.book = book;
        this.seals = seals;
        this.clock = clock;
        this.own = own;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
    }

    /// Begins to answer.
    public void start() {
        server.start();
    }

    /// Where it listens.
    public String address() {
        return scheme + "://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!calledByItsOwnAddress(exchange) || !fromAllowedPlace(exchange)) {
                answer(exchange, 403, "text/plain", "not from here".getBytes(StandardCharsets.UTF_8));
                return;
            }
            route(exchange);
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            answer(exchange, 400, "text/plain", "not understood".getBytes(StandardCharsets.UTF_8));
        }
    }

    private void route(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String[] parts = path.split("/");
        String method = exchange.getRequestMethod();
        String origin = origin(exchange);
        if (method.equals("OPTIONS")) {
            answer(exchange, 204, "text/plain", new byte[0]);
        } else if (method.equals("GET") && path.equals("/status")) {
            json(exchange, status(origin));
        } else if (method.equals("GET") && path.equals("/device")) {
            json(exchange, keys.device());
        } else if (method.equals("POST") && path.equals("/orders")) {
            json(exchange, order(JSON.readValue(body(exchange, LARGEST), SignerMessages.Orders.class), origin));
        } else if (method.equals("POST") && path.equals("/pairings") && origin != null) {
            json(exchange, paired(JSON.readValue(body(exchange, LARGEST_FORM), SignerMessages.Pairing.class), origin));
        } else if (parts.length >= 3 && parts[1].equals("orders")) {
            routeBatch(exchange, book.find(parts[2]), method, parts.length == 4 ? parts[3] : "");
        } else if (path.equals("/") && own.isPresent()) {
            own(exchange, own.get(), method);
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
        String origin = origin(exchange);
        if (method.equals("GET") && act.equals("answer")) {
            boolean ours = batch.origin().isEmpty() || batch.origin().get().equals(origin);
            if (ours || rules.demonstration() && origin == null) {
                json(exchange, answers(batch));
            } else {
                answer(exchange, 403, "text/plain", new byte[0]);
            }
        } else if (method.equals("GET") && act.isEmpty()) {
            page(exchange, batch, false);
        } else if (method.equals("GET") && act.matches("[0-9]{1,3}\\.png")) {
            picture(exchange, batch, Integer.parseInt(act.substring(0, act.indexOf('.'))));
        } else if (method.equals("POST") && act.equals("confirm")) {
            confirm(exchange, batch);
        } else {
            answer(exchange, 404, "text/plain", new byte[0]);
        }
    }

    private SignerMessages.Status status(@Nullable String origin) {
        return new SignerMessages.Status(
                Words.vietnamese().say(rules.demonstration() ? "demonstration-name" : "name"),
                SignerMessages.VERSION,
                rules.demonstration(),
                rules.release(),
                clock.instant().toString(),
                origin == null ? List.of() : seals.known(origin));
    }

    private SignerMessages.Paired paired(SignerMessages.Pairing asked, String origin) {
        return seals.pair(asked, origin)
                ? new SignerMessages.Paired(true, ComputerName.here())
                : new SignerMessages.Paired(false, null);
    }

    private SignerMessages.Ticket order(SignerMessages.Orders asked, @Nullable String origin) {
        OrderBook.Batch batch = book.take(asked.orders(), origin);
        String pin = asked.pin();
        if (pin != null && rules.demonstration()) {
            book.sign(batch, pin.toCharArray()).ifPresent(why -> book.refuse(batch, why));
        }
        return new SignerMessages.Ticket(batch.id(), "/orders/" + batch.id(), batch.all());
    }

    private void confirm(HttpExchange exchange, OrderBook.Batch batch) throws IOException {
        byte[] body = form(exchange);
        Form form = Form.read(body);
        try {
            confirm(exchange, batch, form);
        } finally {
            form.wipe();
            Arrays.fill(body, (byte) 0);
        }
    }

    private void confirm(HttpExchange exchange, OrderBook.Batch batch, Form form) throws IOException {
        if (!form.value("key").equals(batch.key())) {
            answer(exchange, 403, "text/plain", new byte[0]);
            return;
        }
        boolean stale = false;
        if (form.value("act").equals("cancel")) {
            book.refuse(batch, SignRefusal.of(SignRefusal.Code.CANCELLED));
        } else if (form.pin().length > 0) {
            var seen = new OrderBook.Seen(
                    Integer.parseInt(form.value("wrong")), PinStanding.valueOf(form.value("standing")));
            stale = book.sign(batch, form.pin(), seen) == OrderBook.Tried.STALE;
        }
        page(exchange, book.find(batch.id()).orElse(batch), stale);
    }

    /// The page that an open order shows. Its origin's pages get it from their server.
    private void picture(HttpExchange exchange, OrderBook.Batch batch, int index) throws IOException {
        byte[] png =
                index < batch.orders().size() ? ConfirmPage.png(batch.orders().get(index)) : new byte[0];
        if (png.length == 0) {
            answer(exchange, 404, "text/plain", png);
            return;
        }
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
        answer(exchange, 200, "image/png", png);
    }

    private void page(HttpExchange exchange, OrderBook.Batch batch, boolean stale) throws IOException {
        Set<String> around = batch.origin().map(Set::of).orElse(rules.origins());
        var page = new ConfirmPage(
                words(exchange),
                batch,
                book.key(batch),
                book.seen(batch),
                stale,
                around,
                rules.demonstration(),
                JSON.writeValueAsString(answers(batch)));
        var sheet = Sheet.fresh();
        html(exchange, sheet.policy(String.join(" ", around)), page.html(sheet));
    }

    /// Only for who has the key that the agent wrote on its user's own screen: other users of the
    /// same machine reach the loopback address too.
    private void own(HttpExchange exchange, OwnPage page, String method) throws IOException {
        boolean post = method.equals("POST");
        Form form = Form.read(
                post
                        ? new String(form(exchange), StandardCharsets.UTF_8)
                        : Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                                .orElse(""));
        if (!page.opens(form.value("key"))) {
            answer(exchange, 403, "text/plain", "not from here".getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (post) {
            page.forget(form.value("forget"));
        }
        var sheet = Sheet.fresh();
        html(exchange, sheet.policy("'none'"), page.html(sheet, words(exchange), keys.device()));
    }

    private static Words words(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestURI().getQuery())
                        .filter(query -> query.contains("lang=en"))
                        .isPresent()
                ? Words.of(Locale.ENGLISH)
                : Words.vietnamese();
    }

    private static SignerMessages.Answers answers(OrderBook.Batch batch) {
        return new SignerMessages.Answers(
                batch.id(), batch.complete(), batch.all(), batch.wrongPins().get());
    }

    /// A name that somebody else's server made to point here must not reach the signer.
    private boolean calledByItsOwnAddress(HttpExchange exchange) {
        int port = server.getAddress().getPort();
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("");
        return host.equals("127.0.0.1:" + port) || host.equals("localhost:" + port);
    }

    private static @Nullable String origin(HttpExchange exchange) {
        return exchange.getRequestHeaders().getFirst("Origin");
    }

    private boolean fromAllowedPlace(HttpExchange exchange) {
        String origin = origin(exchange);
        String path = exchange.getRequestURI().getPath();
        boolean ownForm = path.endsWith("/confirm") || path.equals("/");
        boolean ownPage = path.matches("/orders/[0-9a-f]+(/[0-9]+\\.png)?");
        if (origin == null) {
            // A browser names no origin where somebody only looks at a page of ours; a form always does.
            boolean looks = exchange.getRequestMethod().equals("GET") && (path.equals("/") || ownPage);
            return rules.demonstration() || looks;
        }
        if (ownForm) {
            int port = server.getAddress().getPort();
            return List.of(scheme + "://127.0.0.1:" + port, scheme + "://localhost:" + port)
                    .contains(origin);
        }
        // Whose script reads the page that takes the PIN could press its button.
        if (ownPage || !rules.origins().contains(origin)) {
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

    private static byte[] form(HttpExchange exchange) throws IOException {
        try (var body = body(exchange, LARGEST_FORM)) {
            return body.readAllBytes();
        }
    }

    private static InputStream body(HttpExchange exchange, long most) {
        return new FilterInputStream(exchange.getRequestBody()) {
            private long left = most;

            @Override
            public int read() throws IOException {
                int one = super.read();
                return count(one, one < 0 ? -1 : 1);
            }

            @Override
            public int read(byte[] room, int from, int length) throws IOException {
                int some = super.read(room, from, length);
                return count(some, some);
            }

            private int count(int answered, int many) {
                left -= Math.max(0, many);
                if (left < 0) {
                    throw new IllegalArgumentException("too long");
                }
                return answered;
            }
        };
    }

    private static void json(HttpExchange exchange, Object value) throws IOException {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        answer(exchange, 200, "application/json; charset=utf-8", JSON.writeValueAsBytes(value));
    }

    private static void html(HttpExchange exchange, String policy, String page) throws IOException {
        exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        // Own forms must say where they come from, which they do not where nothing at all is told.
        exchange.getResponseHeaders().set("Referrer-Policy", "same-origin");
        answer(exchange, 200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
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
