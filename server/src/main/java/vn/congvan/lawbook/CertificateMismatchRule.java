package vn.congvan.lawbook;

/// What happens when the certificate names another agency or position of the same person than the appointment
/// in force.
public record CertificateMismatchRule(Source source) implements Sourced {
    /// Whether it warns or blocks.
    public Severity severity() {
        return source.severity();
    }
}
