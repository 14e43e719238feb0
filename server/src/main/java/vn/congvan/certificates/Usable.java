package vn.congvan.certificates;

import java.security.cert.X509Certificate;
import java.util.List;
import vn.congvan.common.Reason;

/// A certificate that may be used for signing now.
///
/// @param chain the certificate and those above it, the trusted root last
/// @param warnings what was noticed and does not block; to be shown and recorded
public record Usable(RegisteredCertificate registered, List<X509Certificate> chain, List<Reason> warnings) {
    public Usable {
        chain = List.copyOf(chain);
        warnings = List.copyOf(warnings);
    }
}
