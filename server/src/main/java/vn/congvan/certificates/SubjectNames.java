package vn.congvan.certificates;

import java.security.cert.X509Certificate;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/// The parts of a certificate's subject that may be shown. Serial numbers and identifiers, which may be
/// citizen numbers, are never read.
///
/// @param name the name (CN)
/// @param organisation the organisation (O)
/// @param title the position (T)
public record SubjectNames(String name, Optional<String> organisation, Optional<String> title) {
    /// The names in a certificate.
    public static SubjectNames of(X509Certificate certificate) {
        return of(X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()));
    }

    /// The names of the authority that issued a certificate.
    public static SubjectNames ofIssuer(X509Certificate certificate) {
        return of(X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded()));
    }

    private static SubjectNames of(X500Name name) {
        return new SubjectNames(part(name, BCStyle.CN).orElse(""), part(name, BCStyle.O), part(name, BCStyle.T));
    }

    private static Optional<String> part(X500Name subject, ASN1ObjectIdentifier type) {
        RDN[] found = subject.getRDNs(type);
        return found.length == 0
                ? Optional.empty()
                : Optional.of(
                        IETFUtils.valueToString(found[0].getFirst().getValue()).replace("\\", ""));
    }

    /// Whether two names mean the same, whatever their case, spaces and way of encoding diacritics.
    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /// Whether the first name is the second or stands in it as a whole, read in the same way.
    public static boolean within(String one, String whole) {
        return (" " + plain(whole) + " ").contains(" " + plain(one) + " ");
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.of("vi"))
                .replace("uỷ", "ủy")
                .replaceAll("\\bubnd\\b", "ủy ban nhân dân")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
