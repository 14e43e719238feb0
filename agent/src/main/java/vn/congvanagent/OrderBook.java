package vn.congvanagent;

import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.congvan.protocol.OrderSeal;
import vn.congvan.protocol.SignAnswer;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignOutcome;
import vn.congvan.protocol.SignRefusal;
import vn.congvan.protocol.SignRefusal.Code;
import vn.congvan.protocol.SignerMessages.PinStanding;

/// The orders at hand. Each order is answered once; a batch of orders is confirmed as a whole with
/// one PIN.
public final class OrderBook {
    /// Characters of the orders that are kept: one batch of the largest, or many usual ones.
    static final int ROOM = 45_000_000;

    /// What was answered is told as long as this.
    private static final Duration TOLD = Duration.ofMinutes(10);

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
    /// @param taken when it came
    /// @param until when it is forgotten
    record Batch(
            String id,
            String key,
            Optional<String> origin,
            List<SignOrder> orders,
            Map<String, SignAnswer> answers,
            AtomicReference<@Nullable SignRefusal> wrong,
            AtomicInteger wrongPins,
            Instant taken,
            Instant until) {
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

        /// What was or may still be signed.
        List<SignOrder> good() {
            return orders.stream()
                    .filter(order -> outcome(order) != SignOutcome.REFUSED)
                    .toList();
        }

        private SignOutcome outcome(SignOrder order) {
            SignAnswer answer = answers.getOrDefault(order.requestId(), SignAnswer.waiting(order.requestId()));
            return answer.outcome();
        }

        /// Why the others are not signed.
        List<SignRefusal> refusals() {
            return answers.values().stream()
                    .map(SignAnswer::refusal)
                    .filter(Objects::nonNull)
                    .toList();
        }

        /// The same without the pictures of what is signed and the words of what is refused.
        Batch lighter(Instant forgotten) {
            List<SignOrder> light = orders.stream()
                    .map(order -> switch (outcome(order)) {
                        case WAITING -> order;
                        case SIGNED -> withoutPicture(order);
                        case REFUSED -> bare(order);
                    })
                    .toList();
            return new Batch(id, key, origin, light, answers, wrong, wrongPins, taken, forgotten);
        }

        private static SignOrder withoutPicture(SignOrder order) {
            OrderSeal seal = order.seal();
            return seal == null
                    ? order
                    : order.sealed(new OrderSeal(
                            seal.pairing(), seal.account(), seal.document(), seal.base(), "", seal.signature()));
        }

        private static SignOrder bare(SignOrder order) {
            return new SignOrder(order.requestId(), "", "", "", "", "", "", order.certificateSha256(), "");
        }

        long length() {
            return orders.stream().mapToLong(Batch::length).sum();
        }

        private static long length(SignOrder order) {
            OrderSeal seal = order.seal();
            return order.requestId().length()
                    + order.title().length()
                    + order.toBeSigned().length()
                    + order.certificateSha256().length()
                    + (seal == null ? 0 : seal.picture().length());
        }
    }

    /// What the person saw when typing the PIN. If it is otherwise now, the PIN is not tried: a
    /// second press of the button would spend a second attempt.
    record Seen(int wrongPins, PinStanding pin) {}

    /// What came of a PIN.
    enum Tried {
        /// All is signed or refused.
        DONE,
        /// The PIN was wrong and may be entered again.
        AGAIN,
        /// The PIN was not tried, since the page was an older one.
        STALE
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
        var batch = new Batch(
                random(),
                random(),
                Optional.ofNullable(origin),
                List.copyOf(orders),
                new ConcurrentHashMap<>(),
                new AtomicReference<>(),
                new AtomicInteger(),
                clock.instant(),
                clock.instant());
        String certificate = orders.getFirst().certificateSha256();
        for (SignOrder order : orders) {
            boolean other = !order.certificateSha256().equals(certificate);
            Optional<SignRefusal> refusal =
                    other ? Optional.of(SignRefusal.of(Code.ORDER_INVALID)) : refusal(order, origin);
            refusal.ifPresent(
                    why -> batch.answers().put(order.requestId(), SignAnswer.refused(order.requestId(), why)));
        }
        Batch kept = settle(batch);
        forgetOld(kept);
        return kept;
    }

    /// Keeps of a batch what is still needed.
    private Batch settle(Batch batch) {
        Instant told = clock.instant().plus(TOLD);
        Instant until = batch.open().stream()
                .flatMap(order -> OrderCheck.until(order).stream())
                .max(Comparator.naturalOrder())
                .orElse(told);
        Batch light = batch.lighter(until);
        batches.put(light.id(), light);
        return light;
    }

    Optional<Batch> find(String id) {
        return Optional.ofNullable(batches.get(id));
    }

    /// How it stands with the batch and its token now.
    synchronized Seen seen(Batch batch) {
        return new Seen(batch.wrongPins().get(), key(batch).map(SigningKey::pin).orElse(PinStanding.GOOD));
    }

    /// Signs what is open in the batch if all is as the person saw it.
    synchronized Tried sign(Batch batch, char[] pin, Seen seen) {
        if (!batch.complete() && !seen.equals(seen(batch))) {
            return Tried.STALE;
        }
        Optional<SignRefusal> refusal = sign(batch, pin);
        if (refusal.map(SignRefusal::code).filter(Code.PIN_WRONG::equals).isPresent()) {
            return Tried.AGAIN;
        }
        refusal.ifPresent(why -> refuse(batch, why));
        return Tried.DONE;
    }

    /// Signs what is open in the batch: the token is opened once.
    ///
    /// @return the refusal for a wrong PIN; the batch then stays open
    synchronized Optional<SignRefusal> sign(Batch batch, char[] pin) {
        Optional<SignRefusal> refusal = opened(batch, pin);
        settle(batch);
        return refusal;
    }

    private Optional<SignRefusal> opened(Batch batch, char[] pin) {
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
        } catch (GeneralSecurityException | UncheckedIOException e) {
            // Also where the use of the order cannot be kept: the signature must not leave then.
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
        settle(batch);
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

    /// What was answered some time ago, or is void by now; and where a new one would not find
    /// room, the oldest, answered ones first.
    private void forgetOld(Batch coming) {
        batches.values().removeIf(batch -> batch.until().isBefore(clock.instant()));
        List<Batch> oldestFirst = batches.values().stream()
                .filter(batch -> !batch.id().equals(coming.id()))
                .sorted(Comparator.comparing((Batch batch) -> !batch.complete()).thenComparing(Batch::taken))
                .toList();
        long room = ROOM
                - coming.length()
                - oldestFirst.stream().mapToLong(Batch::length).sum();
        int count = oldestFirst.size();
        for (Batch batch : oldestFirst) {
            if (room < 0 || count > MOST) {
                batches.remove(batch.id());
                room += batch.length();
                count--;
            }
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
