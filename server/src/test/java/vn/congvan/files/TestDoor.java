package vn.congvan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.congvan.common.Refusal;

/// The door, with nothing kept behind it.
final class TestDoor {
    private final Intake intake;

    TestDoor(Path folder) {
        var content = new Content(
                new FolderStore(folder.resolve("content")),
                JdbcClient.create(new DriverManagerDataSource()),
                Clock.systemUTC());
        intake = new Intake(content, TestFiles.settings(folder));
    }

    Admitted check(byte[] file, String name) {
        return check(file, name, Purpose.DRAFT);
    }

    Admitted check(byte[] file, String name, Purpose purpose) {
        return intake.check(file, name, purpose);
    }

    /// The code with which a draft is refused.
    String refused(byte[] file, String name) {
        return refused(file, name, Purpose.DRAFT);
    }

    String refused(byte[] file, String name, Purpose purpose) {
        return refusal(file, name, purpose).code();
    }

    Refusal refusal(byte[] file, String name, Purpose purpose) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> intake.check(file, name, purpose));
        assertThat(refusal).as("refused").isNotNull();
        return refusal;
    }
}
