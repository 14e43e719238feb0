package vn.congvan.portal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Settings under `congvan.portal`.
///
/// @param largest the largest file that anybody may have verified
/// @param checksPerAddress how many verifications and look-ups one network address gets within `window`
/// @param window how far back they count
/// @param deadline after which a verification is answered with «chưa xác định»
/// @param patience how long a verification waits for its turn
/// @param atOnce how many verifications run at once; 0 takes a quarter of the processors, one at least
@ConfigurationProperties(prefix = "congvan.portal", ignoreUnknownFields = false)
public record PortalSettings(
        @DefaultValue("20MB") DataSize largest,
        @DefaultValue("30") int checksPerAddress,
        @DefaultValue("10m") Duration window,
        @DefaultValue("20s") Duration deadline,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("0") int atOnce) {

    int slots() {
        return atOnce > 0 ? atOnce : Math.max(1, Runtime.getRuntime().availableProcessors() / 4);
    }
}
