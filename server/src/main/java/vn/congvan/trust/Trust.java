package vn.congvan.trust;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.SecureRandomNonceSource;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import vn.congvan.common.Digest;

/// Whom we trust, and what the world says about a certificate now: chains, revocation, time stamps.
@Service
public class Trust {
    private final TrustAnchors anchors;
    private final TimeStamps timeStamps;
    private final OnlineOCSPSource ocsp;
    private final OnlineCRLSource lists;
    private final Clock clock;

    @Autowired
    Trust(
            TrustSettings settings,
            ObjectProvider<DemonstrationTrust> demonstration,
            @Value("${congvan.platform.data}") Path data,
            Clock clock) {
        this(
                settings,
                TrustAnchors.read(
                        Objects.requireNonNullElse(settings.anchors(), data.resolve("trust")),
                        Optional.ofNullable(demonstration.getIfAvailable())),
                Optional.ofNullable(demonstration.getIfAvailable())
                        .map(DemonstrationTrust::timeStampServices)
                        .orElse(List.of()),
                clock,
                false);
    }

    private Trust(
            TrustSettings settings, TrustAnchors anchors, List<String> furtherStamps, Clock clock, boolean onceEach) {
        this.anchors = anchors;
        List<String> services = new ArrayList<>(settings.timeStampServices());
        services.addAll(furtherStamps);
        this.timeStamps = new TimeStamps(services, new HttpLoader(settings, "application/timestamp-query"));
        this.ocsp = new OnlineOCSPSource(new HttpLoader(settings, "application/ocsp-request", onceEach));
        ocsp.setNonceSource(new SecureRandomNonceSource());
        this.lists = new OnlineCRLSource(new HttpLoader(settings, "", onceEach));
        this.clock = clock;
    }

    /// What somebody trusts who verifies files without a server: all certificates of this folder, whoever
    /// they are.
    ///
    /// @throws IllegalStateException if a file of the folder holds no certificate that can be read
    public static Trust inFolder(Path folder, Clock clock) {
        return new Trust(outside(), TrustAnchors.named(folder), List.of(), clock, true);
    }

    /// What somebody trusts who names nobody.
    public static Trust ofNobody(Clock clock) {
        return new Trust(outside(), new TrustAnchors(List.of(), List.of()), List.of(), clock, true);
    }

    private static TrustSettings outside() {
        return new TrustSettings(null, List.of(), Duration.ofSeconds(3), Duration.ofSeconds(6));
    }

    /// What a validation needs: the anchors, and OCSP and revocation lists asked over the network with
    /// time-outs. Issuers' certificates are never fetched: the trust store brings the chain.
    public CertificateVerifier verifier() {
        CommonCertificateVerifier verifier = offline();
        verifier.setOcspSource(ocsp);
        verifier.setCrlSource(lists);
        verifier.setRevocationFallback(true);
        return verifier;
    }

    /// As {@link #verifier}, asking nobody: for what must be judged by what the file itself brings.
    public CertificateVerifier verifierWithoutNetwork() {
        return offline();
    }

    private CommonCertificateVerifier offline() {
        var trusted = new CommonTrustedCertificateSource();
        anchors.roots().forEach(root -> trusted.addCertificate(new CertificateToken(root)));
        var helpers = new CommonCertificateSource();
        anchors.helpers().forEach(helper -> helpers.addCertificate(new CertificateToken(helper)));
        var verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trusted);
        verifier.setAdjunctCertSources(helpers);
        return verifier;
    }

    /// Names the set of certificates trusted here: another one as soon as one is added or taken away.
    public String edition() {
        return Stream.concat(anchors.roots().stream(), anchors.helpers().stream())
                .map(Trust::sha256)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String sha256(X509Certificate certificate) {
        try {
            return Digest.of(certificate.getEncoded()).hex();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate cannot be encoded", e);
        }
    }

    /// The time-stamp services, tried in order.
    ///
    /// @return throws {@link NoTimeStamp} when asked and none answers
    public TSPSource timeStamps() {
        return timeStamps;
    }

    /// Whether the chain of a certificate leads to one of our anchors, by what we have at hand; nobody is
    /// asked. A certificate whose time has not begun may lead there too.
    public boolean leadsToAnchor(X509Certificate certificate) {
        var during = Instant.ofEpochMilli(
                Math.max(clock.millis(), certificate.getNotBefore().getTime()));
        return new StandingCheck(verifierWithoutNetwork())
                        .check(certificate, during)
                        .standing()
                != CertificateStanding.Standing.UNTRUSTED;
    }

    /// How a certificate stands now.
    public CertificateStanding standing(X509Certificate certificate) {
        return new StandingCheck(verifier()).check(certificate, clock.instant());
    }
}
