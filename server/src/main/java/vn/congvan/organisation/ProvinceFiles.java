package vn.congvan.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// Reads province files; every scalar stays the text that was written.
final class ProvinceFiles {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private ProvinceFiles() {}

    /// @throws Refusal `organisation.file-broken` with the place of the fault
    static ProvinceFile read(Resource file) {
        var loading = new LoaderOptions();
        var dumping = new DumperOptions();
        var yaml = new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new AllTexts());
        try (InputStream stream = file.getInputStream()) {
            return MAPPER.convertValue(yaml.load(stream), ProvinceFile.class);
        } catch (YAMLException | JacksonException | IllegalArgumentException e) {
            throw Refusal.userMistake(Reason.of("organisation.file-broken", "place", firstLine(e)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static final class AllTexts extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.MERGE, MERGE, "<");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
        }
    }
}
