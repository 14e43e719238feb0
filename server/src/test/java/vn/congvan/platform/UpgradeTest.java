package vn.congvan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A database of an earlier edition is taken over as it is: its migrations never change, its rows are kept.
class UpgradeTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path EARLIER = Path.of("src/test/resources/upgrade");

    @TempDir
    Path folder;

    @Test
    void aMigrationThatAnEditionBroughtNeverChanges() throws Exception {
        var changed = new ArrayList<String>();
        for (var edition :
                List.of("first-edition", "second-edition", "third-edition", "fourth-edition", "fifth-edition")) {
            for (var line : Files.readAllLines(EARLIER.resolve(edition + ".sha256"))) {
                var parts = line.split("  ");
                if (!digest(MIGRATIONS.resolve(parts[1])).equals(parts[0])) {
                    changed.add(parts[1]);
                }
            }
        }
        assertThat(changed).as("migrations to be followed by a new one instead").isEmpty();
    }

    @Test
    void theFirstEditionsDatabaseIsTakenOverWithItsRows() throws IOException {
        try (var server = open()) {
            migrateTo("first-edition", server.address());
            asApp(server.address(), Files.readString(EARLIER.resolve("first-edition.sql")));

            new ModuleMigrations().migrate(new Flyway(owner(server.address())));

            var jdbc = asApp(server.address(), "select 1");
            assertThat(rows(jdbc, "select judged, judged_name, judge_reason from outgoing.secrecy_attempt order by id"))
                    .extracting(row -> row.get("judged"))
                    .containsExactly("NO_MARK", null);
            assertThat(rows(jdbc, "select replaced from certificates.custody"))
                    .extracting(row -> row.get("replaced"))
                    .containsExactly(false);
            assertThat(rows(jdbc, "select warnings::text as warnings from incoming.checks"))
                    .extracting(row -> row.get("warnings"))
                    .containsExactly("[]");
        }
    }

    @Test
    void theSecondEditionsDatabaseIsTakenOverWithItsRows() throws IOException {
        try (var server = open()) {
            migrateTo("second-edition", server.address());
            asApp(server.address(), Files.readString(EARLIER.resolve("second-edition.sql")));

            new ModuleMigrations().migrate(new Flyway(owner(server.address())));

            var jdbc = asApp(server.address(), "select 1");
            assertThat(rows(jdbc, "select revocation from certificates.certificate"))
                    .extracting(row -> row.get("revocation"))
                    .containsExactly("UNKNOWN");
            assertThat(rows(jdbc, "select arrival_number, request_key from incoming.documents"))
                    .extracting(row -> row.get("arrival_number") + " " + row.get("request_key"))
                    .containsExactly("1 khoa-1");
            assertThat(rows(jdbc, """
                            select given from registers.next_number('01a20000-0000-7000-8000-0000000000d1', 'INCOMING', 2026,
                                'common', '2026-11-21')
                            """)).extracting(row -> row.get("given")).containsExactly(2);
        }
    }

    @Test
    void theThirdEditionsDatabaseIsTakenOverWithItsRows() throws IOException {
        try (var server = open()) {
            migrateTo("third-edition", server.address());
            asApp(server.address(), Files.readString(EARLIER.resolve("third-edition.sql")));

            new ModuleMigrations().migrate(new Flyway(owner(server.address())));

            var jdbc = asApp(server.address(), "select 1");
            assertThat(rows(jdbc, "select state, signed, decided_urgency, request_key from outgoing.document"))
                    .extracting(row -> List.copyOf(row.values()).toString())
                    .containsExactly("[NUMBERING, " + "2".repeat(64) + ", URGENT, khoa-1]");
            assertThat(rows(jdbc, "select act, void_because from outgoing.act"))
                    .extracting(row -> row.get("act"))
                    .containsExactly("APPROVE");
            assertThat(rows(jdbc, "select code, name from outgoing.recipient"))
                    .extracting(row -> row.get("code") + " " + row.get("name"))
                    .containsExactly("H99.05 Sở Nội vụ");
            assertThat(rows(jdbc, "select number, state from registers.outgoing"))
                    .extracting(row -> row.get("number") + " " + row.get("state"))
                    .containsExactly("1 ISSUED");
            assertThat(rows(jdbc, """
                            select given from registers.next_number('01a20000-0000-7000-8000-0000000000d1', 'OUTGOING', 2026,
                                'common', '2026-11-22')
                            """)).extracting(row -> row.get("given")).containsExactly(2);
        }
    }

    @Test
    void theFourthEditionsDatabaseIsTakenOverWithItsRows() throws IOException {
        try (var server = open()) {
            migrateTo("fourth-edition", server.address());
            asApp(server.address(), Files.readString(EARLIER.resolve("fourth-edition.sql")));

            new ModuleMigrations().migrate(new Flyway(owner(server.address())));

            var jdbc = asApp(server.address(), "select 1");
            assertThat(rows(jdbc, "select state, version from outgoing.document"))
                    .extracting(row -> row.get("state") + " " + row.get("version"))
                    .containsExactly("DRAFTING 1");
            assertThat(rows(jdbc, "select withdrawal_told from outgoing.opinion_asked"))
                    .as("nobody is told of what was withdrawn long ago")
                    .extracting(row -> row.get("withdrawal_told"))
                    .containsExactly(true);
            assertThat(rows(jdbc, "select fact, words from registers.supplement"))
                    .extracting(row -> row.get("fact") + " " + row.get("words"))
                    .containsExactly("RECEIPT Kho: Lò Thị Hương");
            assertThatThrownBy(() -> jdbc.sql("update registers.outgoing set recalled = 'Quyết định 31'")
                            .update())
                    .as("a closed line stays closed")
                    .hasMessageContaining("closed register");
        }
    }

    @Test
    void theFifthEditionsDatabaseIsTakenOverWithItsRows() throws IOException {
        try (var server = open()) {
            migrateTo("fifth-edition", server.address());
            asApp(server.address(), Files.readString(EARLIER.resolve("fifth-edition.sql")));

            new ModuleMigrations().migrate(new Flyway(owner(server.address())));

            var jdbc = asApp(server.address(), "select 1");
            assertThat(rows(jdbc, "select decider_code, draft from outgoing.dossier"))
                    .extracting(row -> row.get("decider_code") + " " + row.get("draft"))
                    .containsExactly("H99.05 01a20000-0000-7000-8000-000000000101");
            assertThat(rows(jdbc, "select draft_id, submitted_sign from outgoing.received_dossier"))
                    .extracting(row -> row.get("draft_id") + " " + row.get("submitted_sign"))
                    .containsExactly("01a20000-0000-7000-8000-0000000000f2 12/TTr-STC");
            assertThat(rows(jdbc, """
                            select r.state, t.name, t.told, t.signed_at is not null as signed from outgoing.joint_turn t
                                join outgoing.joint_round r on r.agency_id = t.agency_id and r.id = t.round_id
                            order by t.ordinal
                            """))
                    .extracting(row -> List.copyOf(row.values()).toString())
                    .containsExactly(
                            "[SIGNING, Ủy ban nhân dân tỉnh, NOTHING, true]", "[SIGNING, Sở Nội vụ, NOTHING, false]");
            assertThat(rows(jdbc, "select document_type from outgoing.signer_list"))
                    .as("the kind for which the list was made")
                    .extracting(row -> row.get("document_type"))
                    .containsExactly("BB");
            assertThat(rows(jdbc, "select number, way, name from outgoing.listed_signer order by number"))
                    .extracting(row -> List.copyOf(row.values()).toString())
                    .containsExactly("[1, HERE, Trần Quốc Bình]", "[2, PAPER, Lò Văn Pánh]");
            assertThat(rows(jdbc, "select document_type, own from practice.own_book"))
                    .extracting(row -> row.get("document_type") + " " + row.get("own"))
                    .containsExactlyInAnyOrder("QD true", "TCG true");
            assertThat(rows(jdbc, """
                            select authority_id, until = make_date(extract(year from now() at time zone 'Asia/Ho_Chi_Minh')::int
                                + 1, 1, 1) as new_year from practice.own_book_apart
                            """))
                    .as("the series of thư công runs until New Year")
                    .extracting(row -> row.get("authority_id") + " " + row.get("new_year"))
                    .containsExactly("01a20000-0000-7000-8000-0000000000d2 true");
            assertThat(rows(jdbc, """
                            select given from registers.next_number('01a20000-0000-7000-8000-0000000000d1', 'OUTGOING', 2026,
                                'common', '2026-11-22')
                            """)).extracting(row -> row.get("given")).containsExactly(2);
        }
    }

    private static void migrateTo(String edition, DatabaseAddress address) throws IOException {
        var highest = Files.readAllLines(EARLIER.resolve(edition + ".sha256")).stream()
                .map(line -> line.split("  ")[1])
                .collect(Collectors.groupingBy(
                        file -> file.split("/")[0],
                        Collectors.mapping(UpgradeTest::version, Collectors.maxBy(Integer::compare))));
        ModuleMigrations.ORDER.stream().filter(highest::containsKey).forEach(module -> {
            var target = Integer.toString(
                    highest.getOrDefault(module, java.util.Optional.empty()).orElseThrow());
            ModuleMigrations.flywayOf(new Flyway(owner(address).target(target)), module)
                    .migrate();
        });
    }

    private static int version(String file) {
        return Integer.parseInt(file.replaceFirst(".*/V(\\d+)__.*", "$1"));
    }

    private static FluentConfiguration owner(DatabaseAddress address) {
        return Flyway.configure()
                .dataSource(address.url(), DatabaseAddress.OWNER, address.ownerPassword())
                .defaultSchema("public");
    }

    /// Everything on one connection, because the acting agency is set for the session.
    private static JdbcClient asApp(DatabaseAddress address, String script) throws IOException {
        var connection =
                new SingleConnectionDataSource(address.url(), DatabaseAddress.APP, address.appPassword(), true);
        var jdbc = JdbcClient.create(connection);
        jdbc.sql("select set_config('congvan.agency_id', '01a20000-0000-7000-8000-000000000001', false)")
                .query(String.class)
                .single();
        new org.springframework.jdbc.core.JdbcTemplate(connection).execute(script);
        return jdbc;
    }

    private static List<Map<String, @Nullable Object>> rows(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query().listOfRows();
    }

    private PostgresServer open() throws IOException {
        try (var data = DataDirectory.open(folder)) {
            return PostgresServer.open(
                    data,
                    new PlatformSettings.Database(
                            null,
                            null,
                            null,
                            0,
                            10,
                            Path.of(System.getProperty("user.home"), ".cache", "congvan"),
                            "32MB"));
        }
    }

    private static String digest(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
