package vn.congvan.certificates;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// A certificate registered in the acting agency.
///
/// @param sha256 SHA-256 of the certificate, hexadecimal, lower case
/// @param name the name in the certificate; never a citizen number
/// @param organisation the organisation in the certificate
/// @param title the position in the certificate
/// @param device the device that holds the key, as labelled; empty if nobody named it
/// @param revocation what its authority last said; before each signature it is asked anew
public record RegisteredCertificate(
        CertificateId id,
        Holder holder,
        State state,
        String sha256,
        String name,
        Optional<String> organisation,
        Optional<String> title,
        Instant notBefore,
        Instant notAfter,
        Optional<String> device,
        RevocationAnswer revocation,
        Instant registeredAt,
        X509Certificate certificate) {
    /// The certificate's own number, as its authority gave it: hexadecimal, upper case.
    public String serial() {
        return certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
    }

    /// The name of the authority that issued it.
    public String issuer() {
        return SubjectNames.ofIssuer(certificate).name();
    }

    /// The state in our register; the certificate authority's own word is asked besides.
    public enum State {
        ACTIVE,
        SUSPENDED,
        REVOKED
    }
}
