package vn.congvanagent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.protocol.OrderSeal;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignRefusal;
import vn.congvan.protocol.SignRefusal.Code;

/// The agent answers only what a paired server sealed for the paired account, word for word.
class PairingsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final Instant SOON = NOW.plusSeconds(600);

    @TempDir
    private Path folder;

    private final Orders server = new Orders();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final PairingCode code = new PairingCode(clock);
    private Pairings pairings = unpaired();

    private Pairings unpaired() {
        return new Pairings(Path.of("nowhere"), code, clock);
    }

    @BeforeEach
    void paired() {
        pairings = new Pairings(folder.resolve("pairings.json"), code, clock);
        assertThat(pairings.pair(server.offer(code.show()), Orders.ORIGIN)).isTrue();
    }

    private @org.jspecify.annotations.Nullable Code refusal(SignOrder order, String origin) {
        return pairings.refusal(order, origin).map(SignRefusal::code).orElse(null);
    }

    @Test
    void aSealedOrderIsAnsweredAlsoAfterANewStart() {
        assertThat(refusal(server.order(SOON), Orders.ORIGIN)).isNull();
        pairings = new Pairings(folder.resolve("pairings.json"), code, clock);
        assertThat(refusal(server.order(SOON), Orders.ORIGIN)).isNull();
        assertThat(pairings.known(Orders.ORIGIN)).hasSize(1);
        assertThat(pairings.known("https://other.example")).isEmpty();
    }

    @Test
    void anOrderWithoutASealOrOfAnotherServerIsRefused() {
        assertThat(refusal(server.plain("Quyết định 1", "ab".repeat(32), SOON), Orders.ORIGIN))
                .isEqualTo(Code.NOT_PAIRED);
        assertThat(refusal(new Orders().order(SOON), Orders.ORIGIN)).isEqualTo(Code.NOT_PAIRED);
        assertThat(refusal(server.order(SOON), "https://other.example")).isEqualTo(Code.NOT_PAIRED);
    }

    @Test
    void whateverWasChangedBreaksTheSeal() {
        SignOrder good = server.order(SOON);
        OrderSeal seal = Objects.requireNonNull(good.seal());
        assertThat(refusal(Orders.changed(good, "Quyết định 2", good.documentDigest(), seal), Orders.ORIGIN))
                .isEqualTo(Code.SEAL_WRONG);
        assertThat(refusal(Orders.changed(good, good.title(), "00".repeat(32), seal), Orders.ORIGIN))
                .isEqualTo(Code.SEAL_WRONG);
        var otherVersion = new OrderSeal(
                seal.pairing(), seal.account(), seal.document(), "00".repeat(32), seal.picture(), seal.signature());
        assertThat(refusal(good.sealed(otherVersion), Orders.ORIGIN)).isEqualTo(Code.SEAL_WRONG);
        var otherPicture = new OrderSeal(
                seal.pairing(),
                seal.account(),
                seal.document(),
                seal.base(),
                Orders.PICTURE + "AAAA",
                seal.signature());
        assertThat(refusal(good.sealed(otherPicture), Orders.ORIGIN)).isEqualTo(Code.SEAL_WRONG);
    }

    @Test
    void anOrderForAnotherAccountOrWithoutAPictureIsRefused() {
        SignOrder plain = server.plain("Quyết định 1", "ab".repeat(32), SOON);
        assertThat(refusal(server.seal(plain, "somebody-else", Orders.PICTURE), Orders.ORIGIN))
                .isEqualTo(Code.SEAL_WRONG);
        assertThat(refusal(server.seal(plain, server.account(), ""), Orders.ORIGIN))
                .isEqualTo(Code.SEAL_WRONG);
        assertThat(refusal(server.seal(plain, server.account(), "PHN2Zz4="), Orders.ORIGIN))
                .isEqualTo(Code.SEAL_WRONG);
    }

    @Test
    void anOrderThatLivesTooLongIsRefused() {
        SignOrder order = server.order(NOW.plus(Duration.ofHours(2)));
        assertThat(refusal(order, Orders.ORIGIN)).isEqualTo(Code.CLOCK_WRONG);
        OrderSeal seal = Objects.requireNonNull(order.seal());
        SignOrder changed = Orders.changed(order, "Quyết định 2", order.documentDigest(), seal);
        assertThat(refusal(changed, Orders.ORIGIN)).isEqualTo(Code.SEAL_WRONG);
    }

    @Test
    void aCodeServesOnceForFewMinutesAndFewGuesses() {
        String shown = code.show();
        assertThat(pairings.pair(new Orders().offer(shown), Orders.ORIGIN)).isTrue();
        assertThat(pairings.pair(new Orders().offer(shown), Orders.ORIGIN)).isFalse();
        String next = code.show();
        for (int guess = 0; guess < 5; guess++) {
            assertThat(pairings.pair(new Orders().offer("0000000x"), Orders.ORIGIN))
                    .isFalse();
        }
        assertThat(pairings.pair(new Orders().offer(next), Orders.ORIGIN)).isFalse();
        var later = new PairingCode(Clock.offset(Clock.systemUTC(), Duration.ZERO));
        assertThat(later.take("")).isFalse();
    }

    @Test
    void aForgottenAccountIsNotAnswered() {
        pairings.forget(pairings.known(Orders.ORIGIN).getFirst());
        assertThat(refusal(server.order(SOON), Orders.ORIGIN)).isEqualTo(Code.NOT_PAIRED);
    }
}
