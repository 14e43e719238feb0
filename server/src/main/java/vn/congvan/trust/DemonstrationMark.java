package vn.congvan.trust;

import java.security.cert.X509Certificate;

/// The mark that every certificate of the demonstration bears.
final class DemonstrationMark {
    static final String OID = "2.25.126341448155292329052791366445820922352";
    static final String WORDS = "TRÌNH DIỄN";

    private DemonstrationMark() {}

    static boolean bornBy(X509Certificate certificate) {
        return certificate.getExtensionValue(OID) != null
                || certificate.getSubjectX500Principal().getName().contains(WORDS)
                || certificate.getIssuerX500Principal().getName().contains(WORDS);
    }
}
