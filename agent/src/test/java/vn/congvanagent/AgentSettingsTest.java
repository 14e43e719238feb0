package vn.congvanagent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What runs inside the agent comes only from places that are an administrator's.
class AgentSettingsTest {
    @TempDir
    private Path folder;

    @Test
    void eachSystemHasItsOwnUsualLibraries() {
        assertThat(AgentSettings.usual(false, Optional.of("C:\\Windows")))
                .isNotEmpty()
                .allMatch(path -> path.startsWith("/"))
                .noneMatch(path -> path.contains("Windows"));
        assertThat(AgentSettings.usual(true, Optional.of("D:\\Windows")))
                .isNotEmpty()
                .allMatch(path -> path.startsWith("D:\\Windows/System32/"));
    }

    @Test
    void aFolderOfWindowsThatIsNotNamedIsNotGuessed() {
        assertThat(AgentSettings.usual(true, Optional.empty())).isEmpty();
        assertThat(AgentSettings.usual(true, Optional.of(""))).isEmpty();
        assertThat(AgentSettings.usual(true, Optional.of("..\\x"))).isEmpty();
    }

    @Test
    void theCertificateIsNotInstalledWithTheCertutilOfWindows() {
        var onWindows = new CertificateInstallation(folder, folder.resolve("loopback.crt"), true);
        assertThat(onWindows.install()).isInstanceOf(CertificateInstallation.Result.OnWindows.class);
        assertThat(folder).isEmptyDirectory();
    }
}
