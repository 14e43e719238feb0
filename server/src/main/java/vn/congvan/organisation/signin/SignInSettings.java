package vn.congvan.organisation.signin;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings under `congvan.sign-in`.
///
/// @param failuresPerAccount failed attempts on one account within `window` after which it has to wait
/// @param failuresPerAddress the same for one network address, whatever accounts it tries
/// @param window how far back failures count
/// @param tokenDays how many days an access token may be valid at most
/// @param signerOrigins where pages may reach the signing programs on the desks of signers; one at least, the usual one
///     first
@ConfigurationProperties(prefix = "congvan.sign-in", ignoreUnknownFields = false)
public record SignInSettings(
        @DefaultValue("5") int failuresPerAccount,
        @DefaultValue("50") int failuresPerAddress,
        @DefaultValue("15m") Duration window,
        @DefaultValue("366") int tokenDays,
        @DefaultValue("https://127.0.0.1:9798") List<String> signerOrigins) {}
