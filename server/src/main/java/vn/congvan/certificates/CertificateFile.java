package vn.congvan.certificates;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// Reads the one certificate out of a handed-in file, DER or PEM. A file that holds a secret key is refused
/// before anything else: a key must never leave its device (Nghị định 30/2020, Điều 32 khoản 1).
final class CertificateFile {
    private static final int LARGEST = 64 * 1024;
    private static final int KEY_STORE_OF_JAVA = 0xFEEDFEED;
    private static final int OTHER_KEY_STORE_OF_JAVA = 0xCECECECE;
    private static final int PKCS12_VERSION = 3;

    private CertificateFile() {}

    /// @throws Refusal `certificates.file-missing`, `certificates.file-too-large`,
    ///     `certificates.private-key`, `certificates.unreadable`, `certificates.several`
    static X509Certificate read(byte[] file) {
        if (file.length == 0) {
            throw Refusal.userMistake(Reason.of("certificates.file-missing"));
        }
        if (file.length > LARGEST) {
            throw Refusal.userMistake(Reason.of("certificates.file-too-large", "most", LARGEST / 1024));
        }
        if (holdsKey(file)) {
            throw Refusal.userMistake(Reason.of("certificates.private-key"));
        }
        List<X509Certificate> owners = all(file).stream()
                .filter(certificate -> certificate.getBasicConstraints() < 0)
                .toList();
        return switch (owners.size()) {
            case 0 -> throw Refusal.userMistake(Reason.of("certificates.not-for-signing"));
            case 1 -> owners.getFirst();
            default -> throw Refusal.userMistake(Reason.of("certificates.several"));
        };
    }

    private static List<X509Certificate> all(byte[] file) {
        try {
            var found = CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(file));
            List<X509Certificate> certificates =
                    found.stream().map(X509Certificate.class::cast).toList();
            if (certificates.isEmpty()) {
                throw Refusal.userMistake(Reason.of("certificates.unreadable"));
            }
            return certificates;
        } catch (CertificateException e) {
            throw Refusal.userMistake(Reason.of("certificates.unreadable"));
        }
    }

    private static boolean holdsKey(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).contains("PRIVATE KEY-----")
                || startsWith(file, KEY_STORE_OF_JAVA)
                || startsWith(file, OTHER_KEY_STORE_OF_JAVA)
                || structure(file).filter(CertificateFile::keyInside).isPresent();
    }

    private static boolean startsWith(byte[] file, int mark) {
        return file.length >= Integer.BYTES && java.nio.ByteBuffer.wrap(file).getInt() == mark;
    }

    private static Optional<ASN1Sequence> structure(byte[] file) {
        try {
            return ASN1Primitive.fromByteArray(file) instanceof ASN1Sequence sequence
                    ? Optional.of(sequence)
                    : Optional.empty();
        } catch (java.io.IOException | IllegalStateException | ClassCastException e) {
            return Optional.empty();
        }
    }

    /// PKCS #12 begins with its version 3; PKCS #8, RSA and EC keys with 0 or 1; an encrypted PKCS #8 key is
    /// an algorithm and the encrypted octets. A certificate begins with its signed part, a sequence.
    private static boolean keyInside(ASN1Sequence sequence) {
        if (sequence.size() < 2) {
            return false;
        }
        ASN1Encodable first = sequence.getObjectAt(0);
        if (first instanceof ASN1Integer version) {
            return version.hasValue(0) || version.hasValue(1) || version.hasValue(PKCS12_VERSION);
        }
        return first instanceof ASN1Sequence && sequence.getObjectAt(1) instanceof ASN1OctetString;
    }
}
