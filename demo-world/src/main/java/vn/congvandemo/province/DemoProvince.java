package vn.congvandemo.province;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/// The demonstration province as its file says it: for whoever makes keys, stories and images for it. The
/// parts of the file that only the server needs are left out.
public record DemoProvince(String password, List<Person> people, List<Agency> agencies) {
    /// Where the file lies on the class path.
    public static final String FILE = "province/binh-minh.yaml";

    /// @param signature the image of the hand signature, beside the file; only signers have one
    public record Person(String username, String name, Optional<String> signature) {}

    /// One agency with its tenancy wall.
    public record Agency(String key, String name, List<Unit> units, List<Authority> authorities) {
        /// The post with this key.
        ///
        /// @throws java.util.NoSuchElementException if there is none
        public Post post(String post) {
            return units.stream()
                    .flatMap(unit -> unit.posts().stream())
                    .filter(candidate -> candidate.key().equals(post))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// A unit of an agency.
    public record Unit(String key, String name, List<Post> posts) {}

    /// @param person the username of who holds it
    public record Post(String key, String person, String title, List<String> roles) {}

    /// @param codeOf the key of the authority whose code it shares
    /// @param clerks the keys of the posts that keep its seal
    public record Authority(
            String key,
            String name,
            String seal,
            Optional<String> codeOf,
            Optional<List<Code>> codes,
            List<Signer> signers,
            List<String> clerks) {}

    /// An identifier code.
    public record Code(String code) {}

    /// @param post the key of the post that signs
    public record Signer(String post, List<String> lines) {}

    /// Reads the file.
    public static DemoProvince load() {
        try (InputStream file = open(FILE)) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return JsonMapper.builder()
                    .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .convertValue(tree, DemoProvince.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The person with this username.
    ///
    /// @throws java.util.NoSuchElementException if there is none
    public Person person(String username) {
        return people.stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    /// The bytes of an image that the file names, e.g. `images/seal-so-noi-vu.png`.
    public static byte[] image(String name) {
        try (InputStream file = open("province/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(
                DemoProvince.class.getClassLoader().getResourceAsStream(name), () -> "the province lacks " + name);
    }
}
