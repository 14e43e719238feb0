package vn.congvan.certificates;

import java.util.UUID;

/// The id of a registered certificate.
public record CertificateId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
