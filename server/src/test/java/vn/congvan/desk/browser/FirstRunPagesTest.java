package vn.congvan.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import vn.congvan.organisation.OrganisationFile;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestServer;
import vn.congvandemo.province.DemoProvince;

/// The first minutes of an empty server; needs one of its own.
@CongVanTest
@TestPropertySource(properties = "congvan.sign-in.token-days=364")
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class FirstRunPagesTest {
    private static final String PASSWORD = "mat-khau-du-dai";

    @Autowired
    private TestServer server;

    @Autowired
    private OrganisationFile imported;

    @Test
    void theOneTimeCodeLeadsToTheFirstAdministratorAndThenToSigningIn(CapturedOutput console) {
        try (var person = new Person(server.url())) {
            person.open("/").arrives("/first-run").looks("first-run");
            fill(person, "AAAA-BBBB-CCCC", "ngan");
            assertThat(person.find("[role=alert]")).containsText("Mã dùng một lần");
            person.looks("first-run-wrong");
            assertThat(person.find("#organisation")).hasValue("Ủy ban nhân dân tỉnh Bình Minh");
            fill(person, code(console), PASSWORD);
            person.arrives("/sign-in").find("#username").fill("quan.tri");
            person.find("#password").fill(PASSWORD);
            person.press("form .btn-primary").looks("home-first");
            assertThat(person.find("[aria-current=step]")).containsText("--congvan.organisation.file=file:");
            imported.importFrom(province());
            person.open("/").looks("home-imported");
            assertThat(person.find("[aria-current=step]")).containsText("Đăng ký chứng thư số");
            person.press("[aria-current=step] a:has-text('Chứng thư số')");
            assertThat(person.find("main")).containsText("chưa có chứng thư số dùng được");
            person.open("/certificates").looks("certificates-first");
            person.open("/first-run");
            assertThat(person.find("#code")).hasCount(0);
        }
    }

    private static void fill(Person person, String code, String password) {
        person.find("#code").fill(code);
        person.find("#organisation").fill("Ủy ban nhân dân tỉnh Bình Minh");
        person.find("#full-name").fill("Trần Quản Trị");
        person.find("#username").fill("quan.tri");
        person.find("#password").fill(password);
        person.find("#password-again").fill(password);
        person.press("form .btn-primary");
    }

    /// The demonstration province, with the agency of the first run as its People's Committee.
    private static Resource province() {
        var file = new ClassPathResource(DemoProvince.FILE);
        try {
            var text = file.getContentAsString(StandardCharsets.UTF_8).replace("binh-minh/ubnd-tinh", "province");
            return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
                @Override
                public Resource createRelative(String path) {
                    return file.createRelative(path);
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(CapturedOutput console) {
        var printed = Pattern.compile("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}").matcher(console.getAll());
        assertThat(printed.find()).as("the console shows the code").isTrue();
        return printed.group();
    }
}
