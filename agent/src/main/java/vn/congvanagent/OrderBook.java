package vn.congvanagent;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.congvan.protocol.SignAnswer;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignOutcome;
import vn.congvan.protocol.SignRefusal;
import vn.congvan.protocol.SignRefusal.Code;

/// The orders at hand. Each order is answered once; a batch of orders is confirmed as a whole with
/// one PIN.
public final class OrderBook {
    private static final int MOST = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Keys keys;
    private final SealCheck seals;
    private final UsedOrders used;
    private final Clock clock;
    private final Map<String, Batch> batches = new ConcurrentHashMap<>();

    /// One batch: the orders, and the answers as far as there are some.
    ///
    /// @param key stands in the confirm page and comes back with the PIN
    /// @param origin where the page that brought it comes from; empty for a program
    /// @param wrong the last wrong PIN, told for what is still open so that the page around can
    ///     have it recorded
    /// @param wrongPins how many there were
    record Batch(
            String id,
            String key,
            Optional<String> origin,
            List<SignOrder> orders,
            Map<String, SignAnswer> answers,
            AtomicReference<@Nullable SignRefusal> wrong,
            AtomicInteger wrongPins) {
        boolean complete() {
            return answers.size() == orders.size();
        }

        List<SignAnswer> all() {
            return orders.stream()
                    .map(order -> answers.getOrDefault(order.requestId(), unanswered(order)))
                    .toList();
        }

        private SignAnswer unanswered(SignOrder order) {
            SignRefusal last = wrong.get();
            return last == null ? SignAnswer.waiting(order.requestId()) : SignAnswer.refused(order.requestId(), last);
        }

        List<SignOrder> open() {
            return orders.stream()
                    .filter(order -> !answers.containsKey(order.requestId()))
                    .toList();
        }
    }

    /// @param seals whose orders are answered
    public OrderBook(Keys keys, SealCheck seals, UsedOrders used, Clock clock) {
        this.keys = keys;
        this.seals = seals;
        this.used = used;
        this.clock = clock;
    }

    /// Takes orders of one person. What must be refused is refused at once.
    synchronized Batch take(List<SignOrder> orders, @Nullable String origin) {
        if (orders.isEmpty() || orders.size() > MOST) {
            throw new IllegalArgumentException("between 1 and " + MOST + " orders");
        }
        if (orders.stream().map(SignOrder::requestId).distinct().count() < orders.size()) {
            throw new IllegalArgumentException("an order twice");
        }
        forgetOld();
        var batch = new Batch(
                random(),
                random(),
                Optional.ofNullable(origin),
                List.copyOf(orders),
                new ConcurrentHashMap<>(),
                new AtomicReference<>(),
                new AtomicInteger());
        String certificate = orders.getFirst().certificateSha256();
        for (SignOrder order : orders) {
            boolean other = !order.certificateSha256().equals(certificate);
            Optional<SignRefusal> refusal =
                    other ? Optional.of(SignRefusal.of(Code.ORDER_INVALID)) : refusal(order, origin);
            refusal.ifPresent(
                    why -> batch.answers().put(order.requestId(), SignAnswer.refused(order.requestId(), why)));
        }
        batches.put(batch.id(), batch);
        return batch;
    }

    Optional<Batch> find(String id) {
        return Optional.ofNullable(batches.get(id));
    }

    /// Signs what is open in the batch: the token is opened once.
    ///
    /// @return the refusal for a wrong PIN; the batch then stays open
    synchronized Optional<SignRefusal> sign(Batch batch, char[] pin) {
        for (SignOrder order : batch.open()) {
            refusal(order, batch.origin().orElse(null)).ifPresent(why -> answer(batch, order, why));
        }
        List<SignOrder> open = batch.open();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Optional<SigningKey> key = keys.find(open.getFirst().certificateSha256());
        if (key.isEmpty()) {
            return Optional.of(SignRefusal.of(Code.CERTIFICATE_UNKNOWN));
        }
        return switch (key.get().open(pin)) {
            case SigningKey.Login.Opened(SigningKey.Session session) -> {
                try (session) {
                    open.forEach(order -> sign(batch, order, session));
                }
                yield Optional.empty();
            }
            case SigningKey.Login.Refused(SignRefusal why) -> {
                batch.wrong().set(why);
                batch.wrongPins().incrementAndGet();
                yield Optional.of(why);
            }
        };
    }

    private void sign(Batch batch, SignOrder order, SigningKey.Session session) {
        try {
            byte[] value = session.sign(Base64.getDecoder().decode(order.toBeSigned()), order.algorithm());
            used.add(order.requestId(), OrderCheck.until(order).orElseThrow());
            String text = Base64.getEncoder().encodeToString(value);
            batch.answers().put(order.requestId(), SignAnswer.signed(order.requestId(), text));
        } catch (GeneralSecurityException e) {
            System.err.println("a token did not sign: " + e.getMessage());
            answer(batch, order, SignRefusal.of(Code.TOKEN_FAILED));
        }
    }

    private static void answer(Batch batch, SignOrder order, SignRefusal why) {
        batch.answers().put(order.requestId(), SignAnswer.refused(order.requestId(), why));
    }

    /// The person says no, or a program's PIN was wrong: everything open is refused for this
    /// reason.
    synchronized void refuse(Batch batch, SignRefusal why) {
        batch.open()
                .forEach(order -> batch.answers().put(order.requestId(), SignAnswer.refused(order.requestId(), why)));
    }

    private Optional<SignRefusal> refusal(SignOrder order, @Nullable String origin) {
        Optional<SignRefusal> stranger = seals.refusal(order, origin);
        if (stranger.isPresent()) {
            return stranger;
        }
        if (used.has(order.requestId())) {
            return Optional.of(SignRefusal.of(Code.ALREADY_ANSWERED));
        }
        return keys.find(order.certificateSha256())
                .map(key -> OrderCheck.refusal(order, key.certificate(), clock.instant()))
                .orElseGet(() -> Optional.of(SignRefusal.of(Code.CERTIFICATE_UNKNOWN)));
    }

    /// The key with which a batch is signed, while its token is there.
    Optional<SigningKey> key(Batch batch) {
        return keys.find(batch.orders().getFirst().certificateSha256());
    }

    /// What is answered, or void by now, makes room.
    private void forgetOld() {
        if (batches.size() > MOST) {
            batches.values()
                    .removeIf(batch -> batch.complete()
                            || batch.orders().stream()
                                    .allMatch(order -> OrderCheck.until(order)
                                            .map(until -> until.isBefore(clock.instant()))
                                            .orElse(true)));
        }
    }

    private static String random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// How many orders of a batch were signed.
    static long signed(Batch batch) {
        return batch.all().stream()
                .filter(answer -> answer.outcome() == SignOutcome.SIGNED)
                .count();
    }
}
