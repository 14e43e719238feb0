package vn.congvan.certificates.web;

import org.springframework.stereotype.Component;
import vn.congvan.certificates.CertificateStatus;

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
