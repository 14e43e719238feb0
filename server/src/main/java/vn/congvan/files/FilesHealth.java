package vn.congvan.files;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Says whether the system packages that this module needs are there: the converter and the typeface. Without
/// them the server works on, and refuses with a reason what needs them.
@Component
class FilesHealth implements HealthIndicator {
    private final OfficeProgram office;
    private final Fonts fonts;

    FilesHealth(OfficeProgram office, Fonts fonts) {
        this.office = office;
        this.fonts = fonts;
    }

    @Override
    public Health health() {
        boolean converter = office.installed();
        boolean typeface = fonts.complete();
        return (converter && typeface ? Health.up() : Health.status("LIMITED"))
                .withDetail("converter", converter)
                .withDetail("typeface", typeface)
                .build();
    }
}
