package vn.congvan.organisation;

import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/// Takes the province file of the settings over before the server answers.
@Component
@EnableConfigurationProperties(OrganisationSettings.class)
class ProvinceAtStart implements ApplicationRunner {
    private final OrganisationFile files;
    private final Optional<Resource> file;

    ProvinceAtStart(OrganisationFile files, OrganisationSettings settings) {
        this.files = files;
        this.file = Optional.ofNullable(settings.file());
    }

    @Override
    public void run(ApplicationArguments arguments) {
        file.ifPresent(files::importFrom);
    }
}
