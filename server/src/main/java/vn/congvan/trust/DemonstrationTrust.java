package vn.congvan.trust;

import java.security.cert.X509Certificate;
import java.util.List;

/// What the demonstration trusts. Only the demonstration's own program offers a bean of this kind; the
/// packaged server has none, and no setting makes one.
public interface DemonstrationTrust {
    /// The demonstration's root and the issuing authorities below it.
    List<X509Certificate> certificates();

    /// The addresses of the demonstration's time-stamp services.
    List<String> timeStampServices();
}
