package vn.congvanagent;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.protocol.OrderSeal;
import vn.congvan.protocol.SealedWords;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignRefusal;
import vn.congvan.protocol.SignRefusal.Code;
import vn.congvan.protocol.SignerMessages.Pairing;

/// The accounts with which this agent was paired, kept in the user's folder: for each the key by
/// which the seals of its server are known. Nothing in it is secret.
final class Pairings implements SealCheck {
    /// An order must not be usable for longer: until then its use is remembered.
    static final Duration LONGEST_LIFE = Duration.ofHours(1);

    private static final int LARGEST_PICTURE = 400_000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final PairingCode code;
    private final Clock clock;
    private List<Kept> kept;

    /// One paired account.
    record Kept(String id, String account, String person, String origin, String publicKey) {}

    private record Pages(List<Kept> pairings) {}

    Pairings(Path file, PairingCode code, Clock clock) {
        this.file = file;
        this.code = code;
        this.clock = clock;
        this.kept = Files.exists(file)
                ? List.copyOf(JSON.readValue(file.toFile(), Pages.class).pairings())
                : List.of();
    }

    synchronized List<Kept> all() {
        return kept;
    }

    @Override
    public synchronized List<String> known(String origin) {
        return kept.stream()
                .filter(pairing -> pairing.origin().equals(origin))
                .map(Kept::id)
                .toList();
    }

    @Override
    public synchronized boolean pair(Pairing asked, String origin) {
        if (key(asked.publicKey()).isEmpty() || !code.take(asked.code())) {
            return false;
        }
        var next = new ArrayList<>(kept);
        next.removeIf(old -> old.origin().equals(origin) && old.account().equals(asked.account()));
        next.add(new Kept(asked.id(), asked.account(), asked.person(), origin, asked.publicKey()));
        keep(next);
        return true;
    }

    synchronized void forget(String id) {
        var next = new ArrayList<>(kept);
        next.removeIf(pairing -> pairing.id().equals(id));
        keep(next);
    }

    private void keep(List<Kept> next) {
        AgentFolder.write(file, JSON.writeValueAsBytes(new Pages(next)));
        kept = List.copyOf(next);
    }

    @Override
    public Optional<SignRefusal> refusal(SignOrder order, @Nullable String origin) {
        OrderSeal seal = order.seal();
        if (seal == null || origin == null) {
            return Optional.of(SignRefusal.of(Code.NOT_PAIRED));
        }
        Optional<Kept> pairing = all().stream()
                .filter(one -> one.id().equals(seal.pairing()) && one.origin().equals(origin))
                .findFirst();
        if (pairing.isEmpty()) {
            return Optional.of(SignRefusal.of(Code.NOT_PAIRED));
        }
        boolean whole = pairing.get().account().equals(seal.account())
                && made(pairing.get(), order, seal)
                && isPicture(seal.picture());
        return whole ? lifetimeRefusal(order) : Optional.of(SignRefusal.of(Code.SEAL_WRONG));
    }

    private static boolean made(Kept pairing, SignOrder order, OrderSeal seal) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key(pairing.publicKey()).orElseThrow());
            check.update(SealedWords.of(order, seal));
            return check.verify(Base64.getDecoder().decode(seal.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /// The server makes no order that lives longer; one that seems to was made by another clock.
    private Optional<SignRefusal> lifetimeRefusal(SignOrder order) {
        Instant most = clock.instant().plus(LONGEST_LIFE);
        return OrderCheck.until(order)
                .map(until -> until.isBefore(most) ? Optional.<SignRefusal>empty() : refuse(Code.CLOCK_WRONG))
                .orElseGet(() -> refuse(Code.ORDER_INVALID));
    }

    private static Optional<SignRefusal> refuse(Code code) {
        return Optional.of(SignRefusal.of(code));
    }

    private static boolean isPicture(String picture) {
        if (picture.length() > LARGEST_PICTURE) {
            return false;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(picture.getBytes(StandardCharsets.US_ASCII));
            return bytes.length > PNG.length && Arrays.equals(PNG, Arrays.copyOf(bytes, PNG.length));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<PublicKey> key(String base64) {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            return Optional.of(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
