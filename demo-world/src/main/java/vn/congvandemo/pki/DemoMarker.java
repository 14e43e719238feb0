package vn.congvandemo.pki;

import java.security.cert.X509Certificate;

/// The mark that every certificate of the demonstration bears, so that no real installation ever trusts one:
/// an extension of its own, and words in the subject.
public final class DemoMarker {
    /// The extension's object identifier; in an arc made from a UUID, registered by nobody. Not critical, so
    /// that foreign readers can still show the certificate.
    public static final String OID = "2.25.126341448155292329052791366445820922352";

    /// Stands in the organisational unit of every subject.
    public static final String WORDS = "TRÌNH DIỄN - KHÔNG CÓ GIÁ TRỊ PHÁP LÝ";

    private DemoMarker() {}

    /// Whether a certificate bears the mark.
    public static boolean bornBy(X509Certificate certificate) {
        return certificate.getExtensionValue(OID) != null
                || certificate.getSubjectX500Principal().getName().contains(WORDS);
    }
}
