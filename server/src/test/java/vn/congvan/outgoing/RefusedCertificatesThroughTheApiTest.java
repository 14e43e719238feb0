package vn.congvan.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.congvan.certificates.Certificates;
import vn.congvan.common.DocumentId;
import vn.congvan.protocol.SignOrder;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.Software;
import vn.congvan.testing.TestClock;
import vn.congvan.testing.TestPki;
import vn.congvan.testing.TestServer;
import vn.congvandemo.pki.DemoPki;
import vn.congvandemo.pki.Identity;
import vn.congvandemo.pki.Identity.Standing;
import vn.congvandemo.pki.IssuedKey;
import vn.congvandemo.pki.KeyKind;

/// Certificates that are not good, at every moment at which one is used: each is refused with its code and
/// sentence, recorded in the trail, and changes nothing; no number is used up.
@CongVanTest
class RefusedCertificatesThroughTheApiTest {
    private static final String AGENCY = "Ủy ban nhân dân tỉnh Bình Minh";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private TestServer server;

    @Autowired
    private Certificates certificates;

    @Autowired
    private TestPki pki;

    @Autowired
    private TestClock clock;

    @ParameterizedTest
    @CsvSource({
        "EXPIRED, certificates.expired, đã hết hạn",
        "REVOKED, certificates.revoked, đã bị thu hồi",
        "SUSPENDED, certificates.suspended, đang bị tạm dừng"
    })
    void theLeadersCertificateIsRefusedBeforeHeSigns(Standing standing, String code, String words) {
        Scene scene = scene(leader(standing), seal(Standing.GOOD));
        DocumentId id = scene.walk().checked();
        scene.attempts()
                .refused(
                        Walk.LEADER,
                        id,
                        code,
                        words,
                        () -> scene.api()
                                .post(Walk.LEADER, Walk.path(id) + "/signature-order", Map.of("urgency", "NORMAL")));
    }

    @ParameterizedTest
    @CsvSource({
        "EXPIRED, certificates.expired, đã hết hạn",
        "REVOKED, certificates.revoked, đã bị thu hồi",
        "SUSPENDED, certificates.suspended, đang bị tạm dừng"
    })
    void theAgencysCertificateIsRefusedBeforeANumberIsTaken(Standing standing, String code, String words) {
        Scene scene = scene(leader(Standing.GOOD), seal(standing));
        DocumentId id = scene.walk().signed();
        scene.attempts()
                .refused(
                        Walk.CLERK,
                        id,
                        code,
                        words,
                        () -> scene.api().post(Walk.CLERK, Walk.path(id) + "/seal-order", Map.of()));
        assertThat(scene.walk().view(Walk.CLERK, id).sign()).isEmpty();
    }

    @Test
    void theLeadersCertificateIsRefusedIfItIsSuspendedWhileHeSigns() {
        Scene scene = scene(leader(Standing.GOOD), seal(Standing.GOOD));
        DocumentId id = scene.walk().checked();
        SignOrder order = scene.walk().orderSignature(id);
        pki.authority().suspend(scene.walk().leaderKey().certificate());
        scene.attempts()
                .refused(
                        Walk.LEADER,
                        id,
                        "signing.certificate-revoked",
                        "thu hồi hoặc tạm dừng",
                        () -> scene.api()
                                .post(
                                        Walk.LEADER,
                                        Walk.path(id) + "/signature",
                                        Walk.answer(order, scene.walk().leaderAnswer(order))));
    }

    @Test
    void theAgencysCertificateIsRefusedIfItIsRevokedBetweenNumberAndSealAndTheNumberWaits() {
        Scene scene = scene(leader(Standing.GOOD), seal(Standing.GOOD));
        DocumentId id = scene.walk().signed();
        SignOrder order = scene.walk().orderSeal(id);
        pki.authority().revoke(scene.walk().sealKey().certificate());
        scene.attempts()
                .refused(
                        Walk.CLERK,
                        id,
                        "signing.certificate-revoked",
                        "thu hồi hoặc tạm dừng",
                        () -> scene.api()
                                .post(
                                        Walk.CLERK,
                                        Walk.path(id) + "/seal",
                                        Walk.answer(order, scene.walk().sealed(order))));
        scene.attempts()
                .refused(
                        Walk.CLERK,
                        id,
                        "certificates.revoked",
                        "đã bị thu hồi",
                        () -> scene.api().post(Walk.CLERK, Walk.path(id) + "/seal-order", Map.of()));
        assertThat(scene.walk().view(Walk.CLERK, id).sign()).isPresent();
    }

    /// A key that is good when it is registered, and later is not.
    private record Key(IssuedKey key, Standing later) {
        void becomesWhatItIs(DemoPki authority) {
            if (later == Standing.REVOKED) {
                authority.revoke(key.certificate());
            }
            if (later == Standing.SUSPENDED) {
                authority.suspend(key.certificate());
            }
        }
    }

    private record Scene(Walk walk, Software api, Attempts attempts) {}

    private Scene scene(Key leader, Key seal) {
        Walk walk = Walk.in(house);
        registeredWhenBothWereGood(
                leader.key(), seal.key(), () -> walk.takeKeys(certificates, leader.key(), seal.key()));
        leader.becomesWhatItIs(pki.authority());
        seal.becomesWhatItIs(pki.authority());
        return new Scene(walk, Software.of(server, walk.province()), Attempts.in(house, walk.province()));
    }

    /// What is over already cannot be registered: it was registered before.
    private void registeredWhenBothWereGood(IssuedKey leader, IssuedKey seal, Runnable register) {
        var earliestEnd = Stream.of(leader, seal)
                .map(key -> key.certificate().getNotAfter().toInstant())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        if (earliestEnd.isBefore(clock.instant())) {
            clock.shift(Duration.between(clock.instant(), earliestEnd).minusHours(1));
        }
        register.run();
        clock.setBack();
    }

    private Key leader(Standing standing) {
        return key(Identity.person("leader", "Trần Quốc Bình", AGENCY, "Chủ tịch", "1"), standing);
    }

    private Key seal(Standing standing) {
        return key(Identity.agency("seal", AGENCY, "1").withKeys(KeyKind.EC_P256), standing);
    }

    private Key key(Identity identity, Standing standing) {
        Standing before = standing == Standing.EXPIRED ? Standing.EXPIRED : Standing.GOOD;
        return new Key(pki.authority().issue(identity.standing(before)), standing);
    }
}
