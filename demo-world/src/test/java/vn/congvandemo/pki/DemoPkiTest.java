package vn.congvandemo.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.cert.CRLReason;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demonstration's authority, judged by Java's own path validation.
class DemoPkiTest {
    @TempDir
    Path directory;

    private DemoPki pki;

    @BeforeEach
    void open() {
        pki = DemoPki.open(directory, Clock.systemUTC(), KeyKind.EC_P256);
    }

    @AfterEach
    void close() {
        pki.close();
    }

    @Test
    void aGoodCertificateIsGoodByOcspAndByList() throws Exception {
        IssuedKey key = pki.issue(an());
        validate(key);
        assertThat(list().getRevokedCertificate(key.certificate())).isNull();
    }

    @Test
    void aRevokedAndASuspendedCertificateAreRefusedByOcspAndByList() throws Exception {
        for (Identity.Standing standing : List.of(Identity.Standing.REVOKED, Identity.Standing.SUSPENDED)) {
            IssuedKey key = pki.issue(an().standing(standing));
            assertThat(refusal(key)).isEqualTo(CertPathValidatorException.BasicReason.REVOKED);
            CRLReason expected =
                    standing == Identity.Standing.REVOKED ? CRLReason.KEY_COMPROMISE : CRLReason.CERTIFICATE_HOLD;
            assertThat(list().getRevokedCertificate(key.certificate()).getRevocationReason())
                    .isEqualTo(expected);
        }
    }

    @Test
    void anExpiredCertificateIsRefused() {
        IssuedKey key = pki.issue(an().standing(Identity.Standing.EXPIRED));
        assertThat(refusal(key)).isEqualTo(CertPathValidatorException.BasicReason.EXPIRED);
    }

    @Test
    void aSuspensionCanBeTakenBack() throws Exception {
        IssuedKey key = pki.issue(an());
        pki.suspend(key.certificate());
        pki.resume(key.certificate());
        validate(key);
    }

    @Test
    void everyCertificateBearsTheMark() {
        IssuedKey key = pki.issue(an());
        assertThat(key.chain()).hasSize(3).allMatch(DemoMarker::bornBy);
        assertThat(key.chain()).allMatch(link -> link.getExtensionValue(DemoMarker.OID) != null);
    }

    @Test
    void aTimeStampIsOverTheDigestAskedForUnlessItMisbehaves() throws Exception {
        TimeStampRequest request = request();
        new TimeStampResponse(stamp(request)).validate(request);
        pki.services().misbehave(PkiServices.Service.TIME_STAMP, Misbehaviour.WRONG_IMPRINT);
        TimeStampResponse wrong = new TimeStampResponse(stamp(request));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> wrong.validate(request))
                .isInstanceOf(TSPException.class);
    }

    @Test
    void theAuthorityAndItsAddressesStayTheSameWhenOpenedAgain() throws Exception {
        IssuedKey key = pki.issue(an());
        pki.revoke(key.certificate());
        String address = pki.timeStampAddress();
        var root = pki.root();
        pki.close();
        pki = DemoPki.open(directory, Clock.systemUTC(), KeyKind.EC_P256);
        assertThat(pki.root()).isEqualTo(root);
        assertThat(pki.timeStampAddress()).isEqualTo(address);
        assertThat(refusal(key)).isEqualTo(CertPathValidatorException.BasicReason.REVOKED);
    }

    private static Identity an() {
        return Identity.person("an", "Nguyễn Văn An", "UBND tỉnh Bình Minh", "Chủ tịch", "1234");
    }

    private static TimeStampRequest request() throws Exception {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, new byte[32]);
    }

    private byte[] stamp(TimeStampRequest request) throws Exception {
        var http = HttpRequest.newBuilder(URI.create(pki.timeStampAddress()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()));
        return HttpClient.newHttpClient()
                .send(http.build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private CertPathValidatorException.Reason refusal(IssuedKey key) {
        try {
            validate(key);
            throw new AssertionError("accepted");
        } catch (CertPathValidatorException e) {
            return e.getReason();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void validate(IssuedKey key) throws Exception {
        var path = CertificateFactory.getInstance("X.509")
                .generateCertPath(List.of(key.chain().get(0), key.chain().get(1)));
        var parameters = new PKIXParameters(Set.of(new TrustAnchor(pki.root(), null)));
        CertPathValidator validator = CertPathValidator.getInstance("PKIX");
        var checker = (PKIXRevocationChecker) validator.getRevocationChecker();
        checker.setOptions(
                EnumSet.of(PKIXRevocationChecker.Option.ONLY_END_ENTITY, PKIXRevocationChecker.Option.NO_FALLBACK));
        checker.setOcspResponder(ocsp());
        parameters.addCertPathChecker(checker);
        validator.validate(path, parameters);
    }

    private X509CRL list() throws Exception {
        URI address = URI.create(pki.timeStampAddress().replace("/tsa", "/crl/issuing.crl"));
        X509CRL list = (X509CRL) CertificateFactory.getInstance("X.509")
                .generateCRL(address.toURL().openStream());
        list.verify(pki.issuing().getPublicKey());
        return list;
    }

    private URI ocsp() {
        return URI.create(pki.timeStampAddress().replace("/tsa", "/ocsp"));
    }
}
