package vn.congvandemo.signer;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.congvan.protocol.SignAnswer;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignOutcome;
import vn.congvan.protocol.SignRefusal;
import vn.congvan.protocol.SignRefusal.Code;

/// The orders at hand. Each order is answered once; a batch of orders is confirmed as a whole with one PIN.
final class OrderBook {
    private static final int MOST = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Tokens tokens;
    private final Clock clock;
    private final Map<String, Batch> batches = new ConcurrentHashMap<>();
    private final Set<String> answered = new HashSet<>();

    /// One batch: the orders, and the answers as far as there are some.
    ///
    /// @param key stands in the confirm page and comes back with the PIN
    /// @param wrong the last wrong PIN, told for what is still open so that the page around can have it recorded
    record Batch(
            String id,
            String key,
            List<SignOrder> orders,
            Map<String, SignAnswer> answers,
            AtomicReference<@Nullable SignRefusal> wrong) {
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

    OrderBook(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /// Takes orders of one person. What must be refused is refused at once.
    synchronized Batch take(List<SignOrder> orders) {
        if (orders.isEmpty() || orders.size() > MOST) {
            throw new IllegalArgumentException("between 1 and " + MOST + " orders");
        }
        forgetOld();
        var batch = new Batch(random(), random(), List.copyOf(orders), new LinkedHashMap<>(), new AtomicReference<>());
        String certificate = orders.getFirst().certificateSha256();
        for (SignOrder order : orders) {
            boolean other = !order.certificateSha256().equals(certificate);
            Optional<SignRefusal> refusal = other ? Optional.of(SignRefusal.of(Code.ORDER_INVALID)) : refusal(order);
            refusal.ifPresent(
                    why -> batch.answers().put(order.requestId(), SignAnswer.refused(order.requestId(), why)));
        }
        batches.put(batch.id(), batch);
        return batch;
    }

    Optional<Batch> find(String id) {
        return Optional.ofNullable(batches.get(id));
    }

    /// Signs what is open in the batch.
    ///
    /// @return the refusal for a wrong PIN; the batch then stays open
    synchronized Optional<SignRefusal> sign(Batch batch, char[] pin) {
        for (SignOrder order : batch.open()) {
            Optional<SignRefusal> refusal = refusal(order);
            if (refusal.isPresent()) {
                batch.answers().put(order.requestId(), SignAnswer.refused(order.requestId(), refusal.get()));
                continue;
            }
            Token token = tokens.find(order.certificateSha256()).orElseThrow();
            byte[] content = Base64.getDecoder().decode(order.toBeSigned());
            switch (token.sign(content, order.algorithm(), pin)) {
                case Token.Result.Signed(byte[] value) -> {
                    answered.add(order.requestId());
                    String text = Base64.getEncoder().encodeToString(value);
                    batch.answers().put(order.requestId(), SignAnswer.signed(order.requestId(), text));
                }
                case Token.Result.Refused(SignRefusal why) -> {
                    batch.wrong().set(why);
                    return Optional.of(why);
                }
            }
        }
        return Optional.empty();
    }

    /// The person says no, or a program's PIN was wrong: everything open is refused for this reason.
    synchronized void refuse(Batch batch, SignRefusal why) {
        batch.open()
                .forEach(order -> batch.answers().put(order.requestId(), SignAnswer.refused(order.requestId(), why)));
    }

    private Optional<SignRefusal> refusal(SignOrder order) {
        Optional<Token> token = tokens.find(order.certificateSha256());
        if (token.isEmpty()) {
            return Optional.of(SignRefusal.of(Code.CERTIFICATE_UNKNOWN));
        }
        if (answered.contains(order.requestId())) {
            return Optional.of(SignRefusal.of(Code.ALREADY_ANSWERED));
        }
        return OrderCheck.refusal(order, token.get().certificate(), clock.instant());
    }

    private void forgetOld() {
        if (batches.size() > MOST) {
            new ArrayList<>(batches.values())
                    .stream().filter(Batch::complete).forEach(batch -> batches.remove(batch.id()));
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
