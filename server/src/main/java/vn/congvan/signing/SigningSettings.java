package vn.congvan.signing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings under `congvan.signing`.
///
/// @param orderLifetime how long an ordered signature may be answered
@ConfigurationProperties(prefix = "congvan.signing", ignoreUnknownFields = false)
public record SigningSettings(@DefaultValue("10m") Duration orderLifetime) {
    /// Signing agents answer no order that lives an hour, and clocks differ.
    private static final Duration LONGEST = Duration.ofMinutes(50);

    /// Refuses what signing agents would refuse later.
    public SigningSettings {
        if (orderLifetime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("congvan.signing.order-lifetime must be 50m at most");
        }
    }
}
