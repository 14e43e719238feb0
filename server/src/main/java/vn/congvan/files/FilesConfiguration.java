package vn.congvan.files;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FilesSettings.class)
class FilesConfiguration {
    @Bean
    ContentStore contentStore(FilesSettings settings, @Value("${congvan.platform.data:.congvan/serve}") Path data) {
        return new FolderStore(settings.content().orElse(data.resolve("content")));
    }

    @Bean
    OfficeProgram officeProgram(FilesSettings settings, @Value("${congvan.platform.data:.congvan/serve}") Path data) {
        return new OfficeProgram(settings.converter(), settings.work().orElse(data.resolve("work")));
    }
}
