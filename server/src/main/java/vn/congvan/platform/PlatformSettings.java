package vn.congvan.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings under `congvan.platform`. `data` is the one data directory: database, content, keys and logs lie
/// in it.
@ConfigurationProperties(prefix = "congvan.platform", ignoreUnknownFields = false)
public record PlatformSettings(
        @DefaultValue(".congvan/serve") Path data,
        @DefaultValue Database database) {

    /// Where the rows are. Without `url` the server runs a PostgreSQL of its own in the data directory.
    ///
    /// @param url JDBC address of an external PostgreSQL with the three roles; then both passwords must be
    ///     set
    /// @param port port of the own PostgreSQL on 127.0.0.1; 0 takes a free one
    /// @param connections how many connections the server opens at most
    /// @param binaries where the own PostgreSQL's programs are unpacked; by default inside the data directory
    /// @param sharedBuffers memory the own PostgreSQL keeps pages in
    public record Database(
            @Nullable String url,
            @Nullable String ownerPassword,
            @Nullable String appPassword,
            @DefaultValue("0") int port,
            @DefaultValue("32") int connections,
            @Nullable Path binaries,
            @DefaultValue("256MB") String sharedBuffers) {}
}
