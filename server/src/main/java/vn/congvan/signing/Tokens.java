package vn.congvan.signing;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.RevocationWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.RevocationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a verification rested on, as bytes.
///
/// @param anchors the trusted roots in which chains ended
/// @param certificates all others that were used
/// @param ocsp answers about single certificates (RFC 6960)
/// @param lists revocation lists
/// @param timeStamps time stamps (RFC 3161)
record Tokens(
        List<byte[]> anchors,
        List<byte[]> certificates,
        List<byte[]> ocsp,
        List<byte[]> lists,
        List<byte[]> timeStamps) {
    static final Tokens NONE = new Tokens(List.of(), List.of(), List.of(), List.of(), List.of());

    /// As the engine used them; it must have been asked to bring them along.
    static Tokens of(DiagnosticData data) {
        return new Tokens(
                bytes(data.getUsedCertificates().stream()
                        .filter(CertificateWrapper::isTrusted)
                        .map(CertificateWrapper::getBinaries)),
                bytes(data.getUsedCertificates().stream()
                        .filter(certificate -> !certificate.isTrusted())
                        .map(CertificateWrapper::getBinaries)),
                revocation(data, RevocationType.OCSP),
                revocation(data, RevocationType.CRL),
                bytes(data.getTimestampList().stream().map(TimestampWrapper::getBinaries)));
    }

    private static List<byte[]> revocation(DiagnosticData data, RevocationType type) {
        return bytes(data.getAllRevocationData().stream()
                .filter(one -> one.getRevocationType() == type)
                .map(RevocationWrapper::getBinaries));
    }

    private static List<byte[]> bytes(Stream<byte @Nullable []> found) {
        var all = new ArrayList<byte[]>();
        found.forEach(bytes ->
                Optional.ofNullable(bytes).filter(one -> one.length > 0).ifPresent(all::add));
        return List.copyOf(all);
    }
}
