package vn.congvan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessagesTest {
    private static final Pattern REASON =
            Pattern.compile("(?:Reason\\s*\\.\\s*of|new\\s+Reason)\\s*\\(\\s*\"([a-z0-9.-]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z0-9-]+)}");

    @Test
    void everyTextExistsInBothLanguages() throws IOException {
        assertThat(texts("_en").keySet()).containsExactlyElementsOf(texts("").keySet());
    }

    @Test
    void bothLanguagesNameTheSameValues() throws IOException {
        var vietnamese = texts("");
        var english = texts("_en");
        var different = vietnamese.keySet().stream()
                .filter(english::containsKey)
                .filter(key -> !places(text(vietnamese, key)).equals(places(text(english, key))))
                .toList();
        assertThat(different).isEmpty();
    }

    @Test
    void everyReasonInTheCodeHasASentence() throws IOException {
        var texts = texts("");
        var missing = new TreeSet<String>();
        for (var source : sources()) {
            var reasons = REASON.matcher(Files.readString(source));
            while (reasons.find()) {
                if (!texts.containsKey("reason." + reasons.group(1))) {
                    missing.add(reasons.group(1) + " in " + source.getFileName());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void eachReasonStandsInTheFileOfItsModule() throws IOException {
        var misplaced = new ArrayList<String>();
        for (var file : files("")) {
            var module = name(file).replace(".properties", "");
            for (var key : load(file).stringPropertyNames()) {
                if (key.startsWith("reason.") && !key.startsWith("reason." + module + ".")) {
                    misplaced.add(key + " in " + name(file));
                }
            }
        }
        assertThat(misplaced).isEmpty();
    }

    /// The last one would win, whatever it says.
    @Test
    void noTextStandsTwice() throws IOException {
        for (var language : List.of("", "_en")) {
            var seen = new TreeSet<String>();
            var twice = new TreeSet<String>();
            for (var file : files(language)) {
                file.getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.matches("[a-zA-Z][^\\s=]*=.*"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .filter(key -> !seen.add(key))
                        .forEach(twice::add);
            }
            assertThat(twice).isEmpty();
        }
    }

    private static List<Path> sources() throws IOException {
        try (var walk = Files.walk(Path.of("src/main/java"))) {
            return walk.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }

    private static Set<String> places(String text) {
        var found = new TreeSet<String>();
        var matcher = PLACE.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String text(TreeMap<String, String> texts, String key) {
        return Objects.requireNonNull(texts.get(key));
    }

    private static TreeMap<String, String> texts(String language) throws IOException {
        var texts = new TreeMap<String, String>();
        for (var file : files(language)) {
            var loaded = load(file);
            loaded.stringPropertyNames().forEach(key -> texts.put(key, loaded.getProperty(key)));
        }
        return texts;
    }

    private static List<org.springframework.core.io.Resource> files(String language) throws IOException {
        var all = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        return java.util.Arrays.stream(all)
                .filter(file -> name(file).endsWith("_en.properties") == language.equals("_en"))
                .toList();
    }

    private static Properties load(org.springframework.core.io.Resource file) throws IOException {
        var loaded = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            loaded.load(reader);
        }
        return loaded;
    }

    private static String name(org.springframework.core.io.Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }
}
