package vn.congvan.certificates;

import java.util.UUID;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;

/// The id of a registered certificate.
public record CertificateId(UUID value) {
    /// @throws Refusal `common.unknown-id` if the text is no id
    public static CertificateId of(String text) {
        return new CertificateId(TimeOrderedId.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
