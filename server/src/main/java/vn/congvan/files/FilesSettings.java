package vn.congvan.files;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Settings under `congvan.files`.
///
/// @param content folder of the content store; by default `content` in the data directory
/// @param work folder for what may be lost (converter profiles); by default `work` in the data directory
/// @param fonts folders in which Liberation Serif is looked for
@ConfigurationProperties(prefix = "congvan.files", ignoreUnknownFields = false)
public record FilesSettings(
        @Nullable Path content,
        @Nullable Path work,
        List<Path> fonts,
        @DefaultValue Limits limits,
        @DefaultValue Converter converter) {

    /// The largest file of each purpose, and what an archive inside may unfold to.
    public record Limits(
            @DefaultValue("30MB") DataSize draft,
            @DefaultValue("100MB") DataSize attachment,
            @DefaultValue("100MB") DataSize received,
            @DefaultValue("2MB") DataSize image,
            @DefaultValue("300MB") DataSize unfolded) {

        DataSize of(Purpose purpose) {
            return switch (purpose) {
                case DRAFT -> draft;
                case ATTACHMENT -> attachment;
                case RECEIVED -> received;
                case IMAGE -> image;
            };
        }
    }

    /// The office program that makes PDF from DOCX.
    ///
    /// @param program its path or name
    /// @param workers how many run at once at most
    /// @param timeout after which one conversion is ended with all its processes
    /// @param patience how long a conversion waits for a free worker
    /// @param memory address space of one conversion
    public record Converter(
            @DefaultValue("soffice") String program,
            @DefaultValue("2") int workers,
            @DefaultValue("60s") Duration timeout,
            @DefaultValue("60s") Duration patience,
            @DefaultValue("4GB") DataSize memory) {}
}
