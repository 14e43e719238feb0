package vn.congvan.certificates.web;

import org.springframework.stereotype.Component;
import vn.congvan.certificates.CertificateStatus;
import vn.congvan.certificates.RevocationAnswer;

/// How a certificate's status looks: a tone and an icon beside its words, never colour alone.
@Component("certificateLook")
class CertificateLook {
    /// `good`, `soon`, `bad` or `calm`.
    public String tone(CertificateStatus status) {
        return switch (status) {
            case ACTIVE -> "good";
            case ENDS_SOON, SUSPENDED -> "soon";
            case EXPIRED -> "bad";
            case NOT_YET, ENDED -> "calm";
        };
    }

    /// As {@link #tone(CertificateStatus)}, of what the issuing authority said.
    public String tone(RevocationAnswer answer) {
        return switch (answer.said()) {
            case GOOD -> "good";
            case SUSPENDED, UNKNOWN -> "soon";
            case REVOKED -> "bad";
        };
    }

    /// As {@link #icon(CertificateStatus)}, of what the issuing authority said.
    public String icon(RevocationAnswer answer) {
        return switch (answer.said()) {
            case GOOD -> "circle-check";
            case SUSPENDED -> "clock-pause";
            case UNKNOWN -> "help-circle";
            case REVOKED -> "circle-x";
        };
    }

    /// The name of an icon.
    public String icon(CertificateStatus status) {
        return switch (status) {
            case ACTIVE -> "circle-check";
            case ENDS_SOON -> "hourglass";
            case SUSPENDED -> "clock-pause";
            case EXPIRED -> "clock-exclamation";
            case NOT_YET -> "circle-dashed";
            case ENDED -> "archive";
        };
    }
}
