package vn.congvan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congvan.common.Acting;
import vn.congvan.common.AgencyId;
import vn.congvan.common.PersonId;
import vn.congvan.common.PostId;
import vn.congvan.organisation.OrganisationFile;
import vn.congvandemo.province.DemoProvince;

/// Provinces to work in under test: the demonstration province's people, agencies and codes, in as many
/// copies as tests want, each behind walls of its own. Take it by `@Autowired`.
///
/// ```java
/// private TestProvince.Copy province;
/// @BeforeEach void aProvince() { province = provinces.fresh(); }
/// … ActingAs.call(province.as("nguyen.thi.mai"), () -> …);
/// ```
public final class TestProvince {
    private static final AtomicInteger COPIES = new AtomicInteger();
    private final OrganisationFile files;
    private final JdbcClient jdbc;
    private final Clock clock;
    private @Nullable Copy shared;

    TestProvince(OrganisationFile files, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A copy nobody else works in: its registers are empty.
    public Copy fresh() {
        int number = COPIES.incrementAndGet();
        var copy = new Copy("." + number, "%c%02d".formatted('I' + number / 100, number % 100), "tinh-" + number + "/");
        files.importFrom(copy.file());
        return copy;
    }

    /// The demonstration province itself, shared by all tests that only look.
    public synchronized Copy shared() {
        if (shared == null) {
            shared = new Copy("", "H99", "binh-minh/");
            files.importFrom(shared.file());
        }
        return shared;
    }

    /// One copy of the province.
    public final class Copy {
        private final String suffix;
        private final String code;
        private final String agencies;

        private Copy(String suffix, String code, String agencies) {
            this.suffix = suffix;
            this.code = code;
            this.agencies = agencies;
        }

        /// The person with this username of the file, acting in the first post he holds.
        public Acting.InPost as(String username) {
            return posts(username, "%");
        }

        /// The person with this username of the file, acting in his post of this agency, e.g. `so-noi-vu`.
        public Acting.InPost as(String username, String agency) {
            return posts(username, agencies + agency);
        }

        /// The username in this copy.
        public String username(String username) {
            return username + suffix;
        }

        /// The code in this copy, e.g. for `H99.05`.
        public String code(String original) {
            return original.replace("H99", code);
        }

        /// The agency with this key, e.g. `so-noi-vu`.
        public AgencyId agency(String key) {
            return new AgencyId(jdbc.sql("select id from organisation.agency where key = :key")
                    .param("key", agencies + key)
                    .query(UUID.class)
                    .single());
        }

        /// The password of every account.
        public String password() {
            return DemoProvince.load().password();
        }

        /// The file of this copy.
        public Resource file() {
            try {
                var text = new ClassPathResource(DemoProvince.FILE)
                        .getContentAsString(StandardCharsets.UTF_8)
                        .replaceAll("(username|person): ([a-z.]+)", "$1: $2" + suffix)
                        .replace("H99", code)
                        .replace("binh-minh/", agencies);
                return new Beside(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Acting.InPost posts(String username, String agency) {
            return jdbc.sql("""
                            select p.agency_id, a.person_id, p.post_id
                            from organisation.account a,
                                organisation.posts_of_person(a.person_id, :day) p
                                join organisation.agency g on g.id = p.agency_id
                            where a.username = :username and g.key like :agency
                            """)
                    .param("day", LocalDate.now(clock))
                    .param("username", username(username))
                    .param("agency", agency)
                    .query((row, _) -> new Acting.InPost(
                            new AgencyId(row.getObject(1, UUID.class)),
                            new PersonId(row.getObject(2, UUID.class)),
                            new PostId(row.getObject(3, UUID.class))))
                    .list()
                    .getFirst();
        }
    }

    private static final class Beside extends ByteArrayResource {
        Beside(String text) {
            super(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Resource createRelative(String path) {
            return new ClassPathResource("province/" + path);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
