package vn.congvan.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// No order lives longer than signing agents bear.
class SigningSettingsTest {
    @Test
    void anOrderLivesFiftyMinutesAtMost() {
        assertThat(new SigningSettings(Duration.ofMinutes(50)).orderLifetime()).isEqualTo(Duration.ofMinutes(50));
        assertThatThrownBy(() -> new SigningSettings(Duration.ofMinutes(51)))
                .hasMessageContaining("order-lifetime must be 50m at most");
    }
}
