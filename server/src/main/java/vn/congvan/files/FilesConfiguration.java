package vn.congvan.files;

import java.nio.file.Path;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FilesConfiguration {
    @Bean
    ContentStore contentStore(FilesSettings settings, @Value("${congvan.platform.data:.congvan/serve}") Path data) {
        return new FolderStore(Objects.requireNonNullElse(settings.content(), data.resolve("content")));
    }

    @Bean
    OfficeProgram officeProgram(FilesSettings settings, @Value("${congvan.platform.data:.congvan/serve}") Path data) {
        return new OfficeProgram(
                settings.converter(), Objects.requireNonNullElse(settings.work(), data.resolve("work")));
    }
}
