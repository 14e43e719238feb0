package vn.congvan.incoming;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.lawbook.Edition;
import vn.congvan.lawbook.LegalWeight;
import vn.congvan.signing.Light;

/// The stored checks before reception.
@Repository
class CheckRows {
    /// What the law said of the outcome when it was found.
    record Weighed(LegalWeight weight, Edition law) {}

    /// The stored outcome.
    ///
    /// @param weighed empty in checks of the time before it was kept
    record Outcome(
            Light light,
            boolean signed,
            boolean signedByPerson,
            boolean signedByAgency,
            List<Reason> warnings,
            Optional<Weighed> weighed,
            Instant at) {}

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CheckRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<Digest, Outcome> newest(DocumentId id) {
        var outcomes = new HashMap<Digest, Outcome>();
        jdbc.sql("""
                        select distinct on (digest) digest, light, signed, signed_by_person, signed_by_agency, warnings,
                               weight, law_edition, law_day, at
                        from incoming.checks
                        where agency_id = public.current_agency() and document_id = :id order by digest, at desc
                        """).param("id", id.value()).query(row -> {
            outcomes.put(
                    new Digest(row.getString("digest")),
                    new Outcome(
                            Light.valueOf(row.getString("light")),
                            row.getBoolean("signed"),
                            row.getBoolean("signed_by_person"),
                            row.getBoolean("signed_by_agency"),
                            json.readValue(row.getString("warnings"), REASONS),
                            weighed(row),
                            row.getObject("at", OffsetDateTime.class).toInstant()));
        });
        return outcomes;
    }

    void keep(DocumentId id, Digest file, Outcome outcome, byte[] reportJson, byte[] reportHtml) {
        jdbc.sql("""
                        insert into incoming.checks (agency_id, document_id, at, digest, light, signed, signed_by_person,
                            signed_by_agency, warnings, weight, law_edition, law_day, report_json, report_html)
                        values (public.current_agency(), :id, :at, :digest, :light, :signed, :person, :agency,
                            cast(:warnings as jsonb), cast(:weight as jsonb), :edition, :lawDay, :json, :html)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("at", IncomingRows.utc(outcome.at()))
                .param("digest", file.hex())
                .param("light", outcome.light().name())
                .param("signed", outcome.signed())
                .param("person", outcome.signedByPerson())
                .param("agency", outcome.signedByAgency())
                .param("warnings", json.writeValueAsString(outcome.warnings()))
                .param(
                        "weight",
                        outcome.weighed()
                                .map(Weighed::weight)
                                .map(json::writeValueAsString)
                                .orElse(null))
                .param(
                        "edition",
                        outcome.weighed().map(Weighed::law).map(Edition::id).orElse(null))
                .param(
                        "lawDay",
                        outcome.weighed().map(Weighed::law).map(Edition::day).orElse(null))
                .param("json", new String(reportJson, StandardCharsets.UTF_8))
                .param("html", new String(reportHtml, StandardCharsets.UTF_8))
                .update();
    }

    private Optional<Weighed> weighed(ResultSet row) throws SQLException {
        Optional<String> weight = IncomingRows.text(row, "weight");
        Optional<Edition> law = IncomingRows.edition(row);
        return law.map(edition -> new Weighed(json.readValue(weight.orElseThrow(), LegalWeight.class), edition));
    }

    Optional<byte[]> report(DocumentId id, Digest file, ReportKind kind) {
        String column = kind == ReportKind.JSON ? "report_json" : "report_html";
        return jdbc.sql("select " + column + " from incoming.checks where agency_id = public.current_agency()"
                        + " and document_id = :id and digest = :digest order by at desc limit 1")
                .param("id", id.value())
                .param("digest", file.hex())
                .query(String.class)
                .optional()
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
