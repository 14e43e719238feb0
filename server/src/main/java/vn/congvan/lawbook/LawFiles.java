package vn.congvan.lawbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads the shipped data files of the law.
final class LawFiles {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private LawFiles() {}

    /// The whole file as maps, lists, texts, numbers and booleans; days stay texts.
    static Map<String, Object> tree(String name) {
        var loading = new LoaderOptions();
        var dumping = new DumperOptions();
        var yaml =
                new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new DaysStayTexts());
        try (InputStream file = Objects.requireNonNull(
                LawFiles.class.getResourceAsStream("/lawbook/" + name), () -> "the lawbook lacks " + name)) {
            return yaml.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rules that stand in the file under `list`.
    static <T> List<T> read(String name, String list, Class<T> rule) {
        var entries = (List<?>) Objects.requireNonNull(tree(name).get(list), () -> name + " lacks " + list);
        return entries.stream()
                .<T>map(entry -> MAPPER.convertValue(entry, rule))
                .toList();
    }

    /// As {@link #read(String, String, Class)}, for rules whose entries carry a key that the record has no
    /// use for.
    static <T> List<T> readKeyed(String name, String list, Class<T> rule) {
        var entries = (List<?>) Objects.requireNonNull(tree(name).get(list), () -> name + " lacks " + list);
        return entries.stream()
                .<T>map(entry -> {
                    var values = new java.util.LinkedHashMap<>((Map<?, ?>) entry);
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
