package vn.congvanagent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.protocol.OrderSeal;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignOutcome;
import vn.congvan.protocol.SignRefusal;
import vn.congvan.protocol.SignRefusal.Code;
import vn.congvan.protocol.SignerMessages.Device;
import vn.congvan.protocol.SignerMessages.Pairing;
import vn.congvan.protocol.SignerMessages.PinStanding;
import vn.congvanagent.OrderBook.Batch;
import vn.congvanagent.OrderBook.Tried;

/// A PIN is tried as often as the person meant, and nothing is kept longer than it is needed.
class OrderBookTest {
    private static final String RIGHT = "1234";

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final Clock clock = running();
    private final List<String> tried = new ArrayList<>();
    private PinStanding standing = PinStanding.GOOD;
    private Path used = Path.of("nowhere");
    private Optional<X509Certificate> certificate = Optional.empty();
    private Optional<OrderBook> made = Optional.empty();

    @BeforeEach
    void aToken() {
        certificate = Optional.of(
                LoopbackCertificate.in(AgentFolder.open(folder), clock).certificate());
        used = folder.resolve("used");
        made = Optional.of(new OrderBook(new OneKey(), new Anybody(), UsedOrders.in(used, clock), clock));
    }

    @Test
    void aSecondPressSpendsNoSecondAttempt() {
        Batch batch = book().take(List.of(order("A")), null);
        OrderBook.Seen seen = book().seen(batch);
        assertThat(book().sign(batch, "0000".toCharArray(), seen)).isEqualTo(Tried.AGAIN);
        assertThat(book().sign(batch, "0000".toCharArray(), seen)).isEqualTo(Tried.STALE);
        assertThat(tried).hasSize(1);
        assertThat(book().sign(batch, RIGHT.toCharArray(), book().seen(batch))).isEqualTo(Tried.DONE);
        assertThat(OrderBook.signed(batch)).isOne();
    }

    @Test
    void aPageThatShowedAnotherStandingOfTheTokenIsDrawnAgain() {
        Batch batch = book().take(List.of(order("A")), null);
        OrderBook.Seen seen = book().seen(batch);
        standing = PinStanding.LAST_TRY;
        assertThat(book().sign(batch, "0000".toCharArray(), seen)).isEqualTo(Tried.STALE);
        assertThat(tried).isEmpty();
    }

    @Test
    void picturesGoWhenTheBatchIsAnsweredAndWordsOfWhatIsRefusedNeverCome() {
        SignOrder late = order("Quá hạn", now.get().minusSeconds(1));
        Batch batch = book().take(List.of(order("A"), late), null);
        assertThat(batch.good()).extracting(SignOrder::title).containsExactly("A");
        assertThat(batch.orders()).extracting(SignOrder::title).containsExactly("A", "");
        assertThat(batch.refusals()).extracting(SignRefusal::code).containsExactly(Code.EXPIRED);
        assertThat(ConfirmPage.png(batch.orders().getFirst())).isNotEmpty();
        assertThat(book().sign(batch, RIGHT.toCharArray(), book().seen(batch))).isEqualTo(Tried.DONE);
        Batch kept = book().find(batch.id()).orElseThrow();
        assertThat(ConfirmPage.png(kept.orders().getFirst())).isEmpty();
        assertThat(kept.all())
                .extracting(answer -> answer.outcome())
                .containsExactly(SignOutcome.SIGNED, SignOutcome.REFUSED);
    }

    @Test
    void aBatchIsForgottenWhenItIsVoidOrWasToldLongEnough() {
        Batch open = book().take(List.of(order("A")), null);
        Batch done = book().take(List.of(order("B")), null);
        book().sign(done, RIGHT.toCharArray(), book().seen(done));
        now.set(now.get().plus(Duration.ofMinutes(6)));
        book().take(List.of(order("C")), null);
        assertThat(book().find(open.id())).isEmpty();
        assertThat(book().find(done.id())).isPresent();
        now.set(now.get().plus(Duration.ofMinutes(6)));
        book().take(List.of(order("D")), null);
        assertThat(book().find(done.id())).isEmpty();
    }

    @Test
    void theOldestBatchMakesRoomForALargeOne() {
        Batch old = book().take(List.of(large()), null);
        now.set(now.get().plusSeconds(1));
        Batch next = book().take(List.of(large()), null);
        assertThat(book().find(old.id())).isEmpty();
        assertThat(book().find(next.id())).isPresent();
    }

    @Test
    void anOrderWhoseUseCannotBeKeptIsNotSigned() throws IOException {
        Batch batch = book().take(List.of(order("A")), null);
        Files.deleteIfExists(used);
        Files.createDirectory(used);
        assertThat(book().sign(batch, RIGHT.toCharArray(), book().seen(batch))).isEqualTo(Tried.DONE);
        assertThat(batch.refusals()).extracting(SignRefusal::code).containsExactly(Code.TOKEN_FAILED);
        assertThat(batch.all().getFirst().signatureValue()).isNull();
    }

    private OrderBook book() {
        return made.orElseThrow();
    }

    private Clock running() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Objects.requireNonNull(now.get());
            }
        };
    }

    private SignOrder large() {
        String picture = "A".repeat(OrderBook.ROOM / 8 * 5);
        return order("Lớn").sealed(new OrderSeal("", "", "", "", picture, ""));
    }

    private SignOrder order(String title) {
        return order(title, now.get().plus(Duration.ofMinutes(5)));
    }

    private SignOrder order(String title, Instant until) {
        try {
            byte[] digest = new byte[32];
            String named = Subjects.sha256(certificate.orElseThrow());
            var attributes = new ASN1EncodableVector();
            attributes.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest))));
            attributes.add(new Attribute(
                    PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                    new DERSet(new SigningCertificateV2(
                            new ESSCertIDv2(HexFormat.of().parseHex(named))))));
            byte[] words = new DERSet(attributes).getEncoded(ASN1Encoding.DER);
            var plain = new SignOrder(
                    UUID.randomUUID().toString(),
                    "UBND tỉnh Bình Minh",
                    title,
                    "LEADER",
                    HexFormat.of().formatHex(digest),
                    Base64.getEncoder().encodeToString(words),
                    "SHA256withECDSA",
                    named,
                    until.toString());
            return plain.sealed(new OrderSeal("", "", "", "", Orders.PICTURE, ""));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private final class OneKey implements Keys, SigningKey {
        @Override
        public Optional<SigningKey> find(String sha256) {
            return Optional.of(this);
        }

        @Override
        public Device device() {
            return new Device(List.of(), List.of());
        }

        @Override
        public X509Certificate certificate() {
            return certificate.orElseThrow();
        }

        @Override
        public PinStanding pin() {
            return standing;
        }

        @Override
        public Login open(char[] pin) {
            tried.add(new String(pin));
            return new String(pin).equals(RIGHT)
                    ? new Login.Opened(new Signs())
                    : new Login.Refused(SignRefusal.of(Code.PIN_WRONG));
        }
    }

    private static final class Signs implements SigningKey.Session {
        @Override
        public byte[] sign(byte[] content, String algorithm) {
            return new byte[] {1};
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private static final class Anybody implements SealCheck {
        @Override
        public Optional<SignRefusal> refusal(SignOrder order, @org.jspecify.annotations.Nullable String origin) {
            return Optional.empty();
        }

        @Override
        public List<String> known(String origin) {
            return List.of();
        }

        @Override
        public boolean pair(Pairing asked, String origin) {
            return false;
        }
    }
}
