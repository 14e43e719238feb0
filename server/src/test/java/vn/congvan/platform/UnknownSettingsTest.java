package vn.congvan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class UnknownSettingsTest {
    private final ApplicationContextRunner server =
            new ApplicationContextRunner().withUserConfiguration(Settings.class, UnknownSettings.class);

    @Test
    void knownSettingsAreAccepted() {
        server.withPropertyValues("congvan.platform.data=x", "congvan.platform.database.shared-buffers=1MB")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void aMisspeltSettingIsRefused() {
        server.withPropertyValues("congvan.platform.databse.port=1")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void aMisspeltModuleIsRefused() {
        server.withPropertyValues("congvan.plattform.data=x")
                .run(context -> assertThat(context).getFailure().hasMessageContaining("congvan.plattform.data"));
    }

    @Test
    void aMisspeltEnvironmentVariableIsRefused() {
        server.withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addLast(new SystemEnvironmentPropertySource(
                                "systemEnvironment", Map.of("CONGVAN_PLATFORM_DATEN", "x"))))
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("CONGVAN_PLATFORM_DATEN"));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(PlatformSettings.class)
    static class Settings {}
}
