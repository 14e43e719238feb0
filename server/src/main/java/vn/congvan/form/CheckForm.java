package vn.congvan.form;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.util.FileSystemUtils;
import vn.congvan.common.Refusal;
import vn.congvan.common.Wording;
import vn.congvan.files.FilesSettings;
import vn.congvan.files.LooseFiles;
import vn.congvan.lawbook.Lawbook;

/// The command `./congvan check-form`: checks the form of DOCX and PDF files, without database or server.
/// Writes one line a file in the order given and nothing else on the standard output. Ends with 0 if no file
/// has an error, with 1 if one has, with 3 if a file cannot be read, with 2 if it is asked wrongly.
@EnableConfigurationProperties(FilesSettings.class)
@Import(FormCheck.class)
public class CheckForm {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    /// @param arguments files, `--type=CODE`, `--day=YYYY-MM-DD`, `--lang=vi|en`, `--json`, and settings as
    ///     `--name=value`
    public static void main(String[] arguments) throws IOException {
        var lines = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        // Whatever a library wants to say goes beside the lines.
        System.setOut(System.err);
        Path work = Files.createTempDirectory("congvan-check-form");
        int end;
        try {
            end = run(arguments, work, lines);
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
        lines.flush();
        System.exit(end);
    }

    private static int run(String[] arguments, Path work, PrintStream lines) {
        var application = new SpringApplicationBuilder(CheckForm.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties("logging.level.root=OFF", "logging.file.name=")
                .build();
        try {
            var asked = CheckFormArguments.read(arguments);
            try (var context = application.run(asked.settings().toArray(String[]::new))) {
                var files = LooseFiles.in(work, context.getBean(FilesSettings.class));
                var run = new CheckFormRun(
                        asked,
                        files,
                        context.getBean(FormCheck.class),
                        context.getBean(Lawbook.class),
                        context.getBean(Clock.class));
                return run.all(lines);
            }
        } catch (Refusal e) {
            System.err.println("check-form: " + Wording.of(e.reason(), Locale.ROOT) + " / "
                    + Wording.of(e.reason(), Locale.ENGLISH));
            return 2;
        } catch (RuntimeException e) {
            System.err.println("check-form: "
                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            return 2;
        }
    }

    @Bean
    Clock clock() {
        return Clock.system(HERE);
    }

    @Bean
    Lawbook lawbook(Clock clock) {
        return Lawbook.shipped(clock);
    }
}
