package vn.congvan.desk.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The one browser of a test run. Without a browser the tests fail: a skipped test of pages proves nothing.
final class OneBrowser {
    private static final List<String> CANDIDATES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-gpu",
            "--no-first-run");
    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    private OneBrowser() {}

    static synchronized Browser get() {
        if (browser == null) {
            browser = playwright().chromium().launch(options());
        }
        return browser;
    }

    /// A browser besides the one, for who needs a home of its own (certificates that it trusts) or other arguments.
    /// Close it.
    static synchronized Browser another(Path home, String... arguments) {
        var environment = new HashMap<>(System.getenv());
        environment.put("HOME", home.toString());
        environment.remove("XDG_DATA_HOME");
        return playwright()
                .chromium()
                .launch(options()
                        .setEnv(environment)
                        .setArgs(Stream.concat(ARGUMENTS.stream(), Stream.of(arguments))
                                .toList()));
    }

    private static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions().setExecutablePath(program()).setArgs(ARGUMENTS);
    }

    private static Playwright playwright() {
        Playwright known = playwright;
        if (known == null) {
            // A file is converted, a signature time-stamped: on a busy machine that takes its time.
            PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
            known = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(known::close));
            playwright = known;
        }
        return known;
    }

    private static Path program() {
        return CANDIDATES.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No browser was found. Install the package chromium; looked for " + CANDIDATES));
    }
}
