package vn.congvanagent;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import vn.congvan.protocol.SignerMessages.Held;

/// Shows whose a certificate is: name and organisation; never the serial number, which may be a
/// citizen number.
public final class Subjects {
    private Subjects() {}

    /// The name and organisation in it.
    public static String shown(X509Certificate certificate) {
        var name = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        return Stream.of(BCStyle.CN, BCStyle.O)
                .flatMap(type -> value(name, type).stream())
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> value(X500Name name, ASN1ObjectIdentifier type) {
        RDN[] found = name.getRDNs(type);
        return found.length == 0
                ? Optional.empty()
                : Optional.of(IETFUtils.valueToString(found[0].getFirst().getValue()));
    }

    /// SHA-256 of the certificate, hexadecimal, lower case.
    public static String sha256(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate cannot be encoded", e);
        }
    }

    /// The certificate as the page is told of it.
    public static Held held(X509Certificate certificate) {
        return new Held(
                sha256(certificate),
                shown(certificate),
                certificate.getNotBefore().toInstant().toString(),
                certificate.getNotAfter().toInstant().toString());
    }
}
