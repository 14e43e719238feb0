package vn.congvan.trust;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings under `congvan.trust`.
///
/// @param anchors folder with the certificates to trust (PEM or DER; `.crt`, `.cer`, `.pem`): self-signed
///     ones are trust anchors, others only help to build chains; by default `trust` in the data directory
/// @param timeStampServices addresses of time-stamp services (RFC 3161), tried in this order
/// @param connectTimeout how long one connection to OCSP, CRL or time stamps may take to open
/// @param answerTimeout how long one answer may take
@ConfigurationProperties(prefix = "congvan.trust", ignoreUnknownFields = false)
public record TrustSettings(
        @Nullable Path anchors,
        @DefaultValue List<String> timeStampServices,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("6s") Duration answerTimeout) {}
