package vn.congvan.audit;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings under `congvan.audit`.
///
/// @param heads folder outside the database where the heads of the chains are kept, one file per agency
/// @param sealEvery how long committed entries wait at most before they are chained
/// @param headEntries after how many entries a head is made
/// @param headEvery after what time a head is made, if there is anything new
@ConfigurationProperties(prefix = "congvan.audit", ignoreUnknownFields = false)
record AuditSettings(
        Path heads,
        @DefaultValue("500ms") Duration sealEvery,
        @DefaultValue("256") int headEntries,
        @DefaultValue("10m") Duration headEvery) {}
