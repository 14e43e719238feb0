package vn.congvan.audit;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.platform.PlatformSettings;
import vn.congvan.platform.ReadingDatabase;

/// The command `./congvan verify-trail`: verifies the trail of every agency, beside a running server or
/// without one. Ends with 0 if all are whole, with 1 and the faults on the screen if not, with 2 if it cannot
/// be verified.
@EnableConfigurationProperties({PlatformSettings.class, AuditSettings.class})
@Import({ReadingDatabase.class, TrailRows.class, ChainRows.class, Verification.class})
public class VerifyTrail {
    /// @param arguments settings as `--name=value`
    public static void main(String[] arguments) {
        var application = new SpringApplicationBuilder(VerifyTrail.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties("logging.level.root=OFF", "logging.file.name=")
                .build();
        List<Finding> findings;
        try (var context = application.run(arguments)) {
            findings = context.getBean(Verification.class).verifyAll();
        } catch (RuntimeException e) {
            System.err.println(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            System.exit(2);
            return;
        }
        findings.forEach(VerifyTrail::tell);
        boolean whole = findings.stream().allMatch(Finding::whole);
        System.out.println(
                whole
                        ? "Nhật ký của " + findings.size() + " cơ quan còn nguyên vẹn. / The trails of "
                                + findings.size() + " agencies are whole."
                        : "NHẬT KÝ ĐÃ BỊ THAY ĐỔI. / THE TRAIL HAS BEEN CHANGED.");
        System.exit(whole ? 0 : 1);
    }

    private static void tell(Finding finding) {
        System.out.printf(
                "%s: %d đã niêm / sealed, %d chưa niêm / not yet sealed%n",
                finding.agency(), finding.sealed(), finding.tail());
        finding.faults().forEach(fault -> System.out.println("  " + fault));
    }

    @Bean
    JsonMapper jsonMapper() {
        return new JsonMapper();
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
