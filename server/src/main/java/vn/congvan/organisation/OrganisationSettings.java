package vn.congvan.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/// Settings under `congvan.organisation`.
///
/// @param file a province file to take over at each start, e.g. `file:/etc/congvan/province.yaml`; its images
///     lie beside it
@ConfigurationProperties(prefix = "congvan.organisation", ignoreUnknownFields = false)
record OrganisationSettings(@Nullable Resource file) {}
