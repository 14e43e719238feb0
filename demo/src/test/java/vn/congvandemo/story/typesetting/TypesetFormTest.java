package vn.congvandemo.story.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congvan.form.CheckForm;

/// What is typeset here stands up to the product's own form check.
class TypesetFormTest {
    /// The texts of others with the faults that their own words have: typesetting changes no word.
    private static final Map<String, List<String>> TEXTS = new TreeMap<>(Map.of(
            "/story/quyet-dinh", List.of(),
            "/texts/broken-lines-and-second-block", List.of("legal-basis-end"),
            "/texts/no-head", List.of(),
            "/texts/markdown", List.of("clause-order"),
            "/texts/number-printed-and-address", List.of(),
            "/texts/long-lines-tabs", List.of(),
            "/texts/columns-on-one-line", List.of(),
            "/texts/letter", List.of(),
            "/texts/prose", List.of("end-mark")));
    private static final Pattern RULE = Pattern.compile("\"rule\":\"([a-z-]+)\"");

    @TempDir
    private Path folder;

    @Test
    void aTypesetDocumentHasNoFindingsButTheFaultsOfItsWords() throws Exception {
        var files = new ArrayList<String>();
        for (String name : TEXTS.keySet()) {
            Path file = folder.resolve(name.substring(name.lastIndexOf('/') + 1) + ".docx");
            Files.write(
                    file,
                    new Typesetter(Samples.KINDS).set(text(name), Samples.HOUSE).docx());
            files.add(file.toString());
        }
        List<String> lines = check(files);
        assertThat(lines).hasSameSizeAs(files).noneMatch(line -> line.contains("\"error\""));
        var found = new TreeMap<String, List<String>>();
        for (String name : TEXTS.keySet()) {
            found.put(
                    name,
                    RULE.matcher(lines.get(found.size()))
                            .results()
                            .map(match -> match.group(1))
                            .toList());
        }
        assertThat(found).isEqualTo(TEXTS);
    }

    private static List<String> check(List<String> files) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), CheckForm.class.getName(), "--json"));
        command.addAll(files);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out.lines().toList();
    }

    private static String text(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(TypesetFormTest.class.getResourceAsStream(name + ".txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
