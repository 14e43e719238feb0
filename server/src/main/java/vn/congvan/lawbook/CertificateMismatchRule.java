package vn.congvan.lawbook;

/// What happens when the certificate names another agency or position of the same person than the appointment in force.
public record CertificateMismatchRule(Severity severity, Source source) {}
