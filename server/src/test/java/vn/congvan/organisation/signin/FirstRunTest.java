package vn.congvan.organisation.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Role;
import vn.congvan.testing.CongVanTest;

/// Needs a server of its own, for only an empty one has a first run.
@CongVanTest
@TestPropertySource(properties = "congvan.sign-in.token-days=365")
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstRunTest {
    private static final String PASSWORD = "mat-khau-du-dai";

    @Autowired
    private FirstRun firstRun;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Organisation organisation;

    @Test
    @Order(1)
    void anEmptyServerWaitsForItsAdministrator() {
        assertThat(firstRun.open()).isTrue();
    }

    @Test
    @Order(2)
    void aWrongCodeAndAWeakPasswordAreRefused(CapturedOutput console) {
        var code = code(console);
        assertRefused("organisation.first-run-code", filled("AAAA-BBBB-CCCC", "quan.tri", PASSWORD));
        assertRefused("organisation.password-short", filled(code, "quan.tri", "ngan"));
        assertRefused("organisation.username-form", filled(code, "Quản Trị", PASSWORD));
        assertThat(firstRun.open()).isTrue();
    }

    @Test
    @Order(3)
    void theCodeMakesOneAdministratorAndThenThereIsNoFirstRunAnyMore(CapturedOutput console) {
        var right = filled(code(console), "quan.tri", PASSWORD);
        firstRun.makeAdministrator(right);
        assertThat(firstRun.open()).isFalse();
        var who = signIn.withPassword("quan.tri", PASSWORD, "test");
        who.acting().run(() -> {
            assertThat(organisation.actingPost().roles()).containsExactlyInAnyOrder(Role.ADMIN, Role.PROVINCE_MANAGER);
            assertThat(organisation.agency().name()).isEqualTo("Ủy ban nhân dân tỉnh Bình Minh");
        });
        assertRefused("organisation.first-run-over", right);
    }

    private static String code(CapturedOutput console) {
        var printed = Pattern.compile("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}").matcher(console.getAll());
        assertThat(printed.find()).as("the console shows the code").isTrue();
        return printed.group();
    }

    private static FirstRun.Filled filled(String code, String username, String password) {
        return new FirstRun.Filled(code, "Ủy ban nhân dân tỉnh Bình Minh", "Trần Quản Trị", username, password);
    }

    private void assertRefused(String code, FirstRun.Filled filled) {
        assertThatThrownBy(() -> firstRun.makeAdministrator(filled))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
