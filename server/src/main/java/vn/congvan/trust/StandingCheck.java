package vn.congvan.trust;

import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.RevocationReason;
import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.validation.CertificateValidator;
import eu.europa.esig.dss.validation.reports.CertificateReports;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import vn.congvan.trust.CertificateStanding.Standing;

/// Finds out how one certificate stands: chain, validity, revocation.
final class StandingCheck {
    private final CertificateVerifier verifier;

    StandingCheck(CertificateVerifier verifier) {
        this.verifier = verifier;
    }

    CertificateStanding check(X509Certificate certificate, Instant at) {
        if (at.isBefore(certificate.getNotBefore().toInstant())
                || at.isAfter(certificate.getNotAfter().toInstant())) {
            return new CertificateStanding(Standing.OUT_OF_TIME, List.of(certificate), Optional.empty());
        }
        CertificateValidator validator = CertificateValidator.fromCertificate(new CertificateToken(certificate));
        validator.setCertificateVerifier(verifier);
        validator.setTokenExtractionStrategy(TokenExtractionStrategy.EXTRACT_CERTIFICATES_ONLY);
        validator.setValidationTime(Date.from(at));
        CertificateReports reports = validator.validate();
        DiagnosticData data = reports.getDiagnosticData();
        String id = reports.getSimpleReport().getCertificateIds().getFirst();
        CertificateWrapper found = data.getUsedCertificateById(id);
        List<X509Certificate> chain = chain(certificate, found);
        if (!found.isTrustedChain()) {
            return new CertificateStanding(Standing.UNTRUSTED, chain, Optional.empty());
        }
        boolean passed = reports.getSimpleReport().getCertificateIndication(id) == Indication.PASSED;
        return found.getCertificateRevocationData().stream()
                .filter(revocation -> revocation.isSignatureValid() && revocation.isTrustedChain())
                .max(Comparator.comparing(CertificateRevocationWrapper::getProductionDate))
                .map(revocation -> byRevocation(revocation, chain, passed))
                .orElseGet(() -> new CertificateStanding(Standing.UNDETERMINED, chain, Optional.empty()));
    }

    private static CertificateStanding byRevocation(
            CertificateRevocationWrapper revocation, List<X509Certificate> chain, boolean passed) {
        if (revocation.isRevoked()) {
            Standing standing =
                    revocation.getReason() == RevocationReason.CERTIFICATE_HOLD ? Standing.SUSPENDED : Standing.REVOKED;
            Optional<Instant> since =
                    Optional.ofNullable(revocation.getRevocationDate()).map(Date::toInstant);
            return new CertificateStanding(standing, chain, since);
        }
        return new CertificateStanding(passed ? Standing.GOOD : Standing.UNDETERMINED, chain, Optional.empty());
    }

    private static List<X509Certificate> chain(X509Certificate certificate, CertificateWrapper found) {
        List<X509Certificate> chain = new ArrayList<>();
        chain.add(certificate);
        for (CertificateWrapper above : found.getCertificateChain()) {
            byte[] der = above.getBinaries();
            if (der != null) {
                chain.add(DSSUtils.loadCertificate(der).getCertificate());
            }
        }
        return chain;
    }
}
