package vn.congvan.lawbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.Digest;

/// The data files of one edition of the law: those that are shipped, or those with some of them changed.
@Component
final class LawFiles {
    /// All files of the lawbook; together they make the edition.
    static final List<String> NAMES = List.of(
            "calendar.yaml",
            "certificate-mismatch.yaml",
            "change-rules.yaml",
            "copies.yaml",
            "corner-seal.yaml",
            "date-rules.yaml",
            "digitising.yaml",
            "document-templates.yaml",
            "document-types.yaml",
            "envelopes.yaml",
            "fields.yaml",
            "form-rules.yaml",
            "issue-deadlines.yaml",
            "kept-registers.yaml",
            "legal-weight.yaml",
            "name-abbreviations.yaml",
            "numbering.yaml",
            "page.yaml",
            "recipient-roles.yaml",
            "refusal-grounds.yaml",
            "registered-apart.yaml",
            "registers.yaml",
            "several-signers.yaml",
            "verification.yaml",
            "working-hours.yaml");

    private static final int LONG_ENOUGH = 12;
    private static final int MOST_MENTIONS = 1000;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private final Map<String, String> texts;

    /// As shipped.
    LawFiles() {
        this(NAMES.stream().collect(Collectors.toUnmodifiableMap(name -> name, LawFiles::shipped)));
    }

    private LawFiles(Map<String, String> texts) {
        this.texts = texts;
    }

    /// The same with one file changed.
    LawFiles with(String name, String text) {
        var changed = new HashMap<>(texts);
        changed.put(name, text);
        return new LawFiles(Map.copyOf(changed));
    }

    /// The words of one file.
    String text(String name) {
        return Objects.requireNonNull(texts.get(name), () -> "the lawbook lacks " + name);
    }

    /// Names this edition: the same for the same data, another one as soon as a rule is changed.
    String edition() {
        String all = NAMES.stream().map(name -> name + "\n" + text(name)).collect(Collectors.joining("\n"));
        return Digest.of(all.getBytes(StandardCharsets.UTF_8)).hex().substring(0, LONG_ENOUGH);
    }

    private static String shipped(String name) {
        try (InputStream file = Objects.requireNonNull(
                LawFiles.class.getResourceAsStream("/lawbook/" + name), () -> "the lawbook lacks " + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The whole file as maps, lists, texts, numbers and booleans; days stay texts.
    Map<String, Object> tree(String name) {
        var loading = new LoaderOptions();
        // Many rules name one source; the files are ours, so that no bomb can hide in them.
        loading.setMaxAliasesForCollections(MOST_MENTIONS);
        var dumping = new DumperOptions();
        var yaml =
                new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new DaysStayTexts());
        return yaml.load(text(name));
    }

    /// The rules that stand in the file under `list`.
    <T> List<T> read(String name, String list, Class<T> rule) {
        var entries = (List<?>) Objects.requireNonNull(tree(name).get(list), () -> name + " lacks " + list);
        return entries.stream()
                .<T>map(entry -> MAPPER.convertValue(entry, rule))
                .toList();
    }

    /// As {@link #read(String, String, Class)}, for rules whose entries carry a key that the record has no
    /// use for.
    <T> List<T> readKeyed(String name, String list, Class<T> rule) {
        var entries = (List<?>) Objects.requireNonNull(tree(name).get(list), () -> name + " lacks " + list);
        return entries.stream()
                .<T>map(entry -> {
                    var values = new LinkedHashMap<>((Map<?, ?>) entry);
                    values.remove("key");
                    return MAPPER.convertValue(values, rule);
                })
                .toList();
    }

    private static final class DaysStayTexts extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
            addImplicitResolver(Tag.INT, INT, "-+0123456789");
            addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
            addImplicitResolver(Tag.MERGE, MERGE, "<");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
        }
    }
}
