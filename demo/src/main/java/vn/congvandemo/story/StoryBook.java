package vn.congvandemo.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.congvandemo.story.typesetting.Replacement;

/// Writes the story down: its steps, its files with their digests, and what typesetting replaced; at the end
/// as `story.json` (its form: `story.schema.json`).
final class StoryBook {

    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Path folder;
    private final Clock clock;
    private final Instant begun;
    private final List<Map<String, Object>> steps = new ArrayList<>();
    private final List<Map<String, Object>> files = new ArrayList<>();
    private final Map<String, Object> document = new LinkedHashMap<>();

    StoryBook(Path folder, Clock clock) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.clock = clock;
        this.begun = clock.instant();
    }

    Path folder() {
        return folder;
    }

    /// Keeps a file in the story's folder and names it in the book.
    String keep(String name, String meaning, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("name", name);
        file.put("meaning", meaning);
        file.put("size", content.length);
        file.put("sha256", sha256(content));
        files.removeIf(kept -> name.equals(kept.get("name")));
        files.add(file);
        return name;
    }

    void write(Step step) {
        Map<String, Object> actor = new LinkedHashMap<>();
        actor.put("username", step.actor().username());
        actor.put("name", step.actor().name());
        actor.put("title", step.actor().title());
        actor.put("agency", step.actor().agency());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", step.number());
        row.put("act", step.act());
        row.put("vietnamese", step.vietnamese());
        row.put("english", step.english());
        row.put("actor", actor);
        row.put("at", time(step.at()));
        row.put("seconds", step.seconds());
        row.put("files", step.files());
        steps.add(row);
    }

    /// Says something about the document: `source`, `kind`, `summary`, `id`, `number`, `date` …
    void note(String name, Object value) {
        document.put(name, value);
    }

    void replaced(List<Replacement> replaced) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Replacement one : replaced) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("part", one.part().name());
            row.put("was", one.was());
            row.put("now", one.now());
            row.put("supplied", one.supplied());
            rows.add(row);
        }
        document.put("replaced", rows);
    }

    /// The server refused a step: the story ends here.
    void refused(String code, String sentence) {
        Map<String, Object> refusal = new LinkedHashMap<>();
        refusal.put("code", code);
        refusal.put("sentence", sentence);
        document.put("refused", refusal);
    }

    /// Writes `story.json`.
    Path close() throws IOException {
        Map<String, Object> story = new LinkedHashMap<>();
        story.put("story", "Đường đi của một văn bản");
        story.put("begun", time(begun));
        story.put("ended", time(clock.instant()));
        story.put("document", document);
        story.put("steps", steps);
        story.put("files", files);
        Path file = folder.resolve("story.json");
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), story);
        return file;
    }

    private static String time(Instant at) {
        return OffsetDateTime.ofInstant(at, VIETNAM).toString();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
