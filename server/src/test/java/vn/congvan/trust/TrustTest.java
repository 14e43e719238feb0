package vn.congvan.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.trust.CertificateStanding.Standing;
import vn.congvandemo.pki.DemoMarker;
import vn.congvandemo.pki.DemoPki;
import vn.congvandemo.pki.Identity;
import vn.congvandemo.pki.KeyKind;
import vn.congvandemo.pki.Misbehaviour;
import vn.congvandemo.pki.Pem;
import vn.congvandemo.pki.PkiServices.Service;

/// Whom the server trusts, and what it makes of services that misbehave.
class TrustTest {
    @TempDir
    Path directory;

    private final Clock clock = Clock.systemUTC();
    private DemoPki pki;
    private Trust trust;

    @BeforeEach
    void open() {
        pki = DemoPki.open(directory.resolve("pki"), clock, KeyKind.EC_P256);
        trust = TrustOfDemo.in(pki, clock);
    }

    @AfterEach
    void close() {
        pki.close();
    }

    @Test
    void aRootOfTheDemonstrationInTheFolderKeepsTheServerFromStarting() throws Exception {
        Path folder = Files.createDirectories(directory.resolve("data/trust"));
        Files.writeString(folder.resolve("root.crt"), Pem.text(pki.root()));
        assertThatThrownBy(() -> TrustOfDemo.in(Optional.empty(), List.of(), clock, directory.resolve("data")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("demonstration");
        assertThatThrownBy(() ->
                        TrustOfDemo.in(Optional.of(TrustOfDemo.bean(pki)), List.of(), clock, directory.resolve("data")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theMarkIsTheSameOnBothSides() {
        assertThat(DemonstrationMark.OID).isEqualTo(DemoMarker.OID);
        assertThat(DemoMarker.WORDS).contains(DemonstrationMark.WORDS);
    }

    @Test
    void withoutTheDemonstrationNothingOfItIsTrusted() {
        Trust plain = TrustOfDemo.in(Optional.empty(), List.of(), clock, directory.resolve("empty"));
        assertThat(plain.standing(certificate(Identity.Standing.GOOD)).standing())
                .isEqualTo(Standing.UNTRUSTED);
    }

    @Test
    void aCertificateStandsAsItsAuthoritySays() {
        assertThat(standing(Identity.Standing.GOOD)).isEqualTo(Standing.GOOD);
        assertThat(standing(Identity.Standing.EXPIRED)).isEqualTo(Standing.OUT_OF_TIME);
        assertThat(standing(Identity.Standing.REVOKED)).isEqualTo(Standing.REVOKED);
        assertThat(standing(Identity.Standing.SUSPENDED)).isEqualTo(Standing.SUSPENDED);
    }

    @Test
    void theListIsAskedWhereOcspFails() {
        for (Misbehaviour how : List.of(Misbehaviour.DOWN, Misbehaviour.GARBAGE, Misbehaviour.WRONG_NONCE)) {
            pki.services().misbehave(Service.OCSP, how);
            assertThat(standing(Identity.Standing.GOOD)).as(how.name()).isEqualTo(Standing.GOOD);
            assertThat(standing(Identity.Standing.REVOKED)).as(how.name()).isEqualTo(Standing.REVOKED);
        }
    }

    @Test
    void whereNobodyAnswersNothingIsDetermined() {
        pki.services().misbehave(Service.OCSP, Misbehaviour.SLOW);
        pki.services().misbehave(Service.CRL, Misbehaviour.DOWN);
        Instant before = clock.instant();
        assertThat(standing(Identity.Standing.GOOD)).isEqualTo(Standing.UNDETERMINED);
        assertThat(Duration.between(before, clock.instant())).isLessThan(Duration.ofSeconds(25));
    }

    @Test
    void theNextTimeStampServiceIsAskedWhereOneFails() {
        Trust second = TrustOfDemo.in(
                Optional.of(TrustOfDemo.bean(pki)),
                List.of("http://127.0.0.1:1/tsa"),
                clock,
                directory.resolve("none"));
        assertThat(second.timeStamps()
                        .getTimeStampResponse(DigestAlgorithm.SHA256, new byte[32])
                        .getBytes())
                .isNotEmpty();
    }

    @Test
    void aTimeStampOverAnotherDigestIsNone() {
        pki.services().misbehave(Service.TIME_STAMP, Misbehaviour.WRONG_IMPRINT);
        assertThatThrownBy(() -> trust.timeStamps().getTimeStampResponse(DigestAlgorithm.SHA256, new byte[32]))
                .isInstanceOf(NoTimeStamp.class);
    }

    private Standing standing(Identity.Standing issued) {
        return trust.standing(certificate(issued)).standing();
    }

    private java.security.cert.X509Certificate certificate(Identity.Standing standing) {
        return pki.issue(Identity.person("an", "Nguyễn Văn An", "UBND tỉnh", "Chủ tịch", "1")
                        .standing(standing))
                .certificate();
    }
}
