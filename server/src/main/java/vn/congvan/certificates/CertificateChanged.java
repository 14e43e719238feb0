package vn.congvan.certificates;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;

/// Something happened to a registered certificate.
///
/// @param verb `registered`, `suspended`, `resumed`, `revoked`, `assigned`, `asked`
public record CertificateChanged(String verb, CertificateId certificate, Map<String, String> details)
        implements Recorded {
    @Override
    public String act() {
        return "certificates." + verb;
    }

    @Override
    public String subjectKind() {
        return "certificate";
    }

    @Override
    public UUID subject() {
        return certificate.value();
    }
}
