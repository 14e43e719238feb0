package vn.congvan.signing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings under `congvan.signing`.
///
/// @param orderLifetime how long an ordered signature may be answered
@ConfigurationProperties(prefix = "congvan.signing", ignoreUnknownFields = false)
public record SigningSettings(@DefaultValue("10m") Duration orderLifetime) {}
