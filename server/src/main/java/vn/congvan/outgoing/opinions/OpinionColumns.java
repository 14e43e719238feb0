package vn.congvan.outgoing.opinions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads what the tables of opinions have in common.
@Component
class OpinionColumns {
    private static final TypeReference<List<OpinionFile>> FILES = new TypeReference<>() {};

    private final JsonMapper json;

    OpinionColumns(JsonMapper json) {
        this.json = json;
    }

    String written(List<OpinionFile> files) {
        return json.writeValueAsString(files);
    }

    List<OpinionFile> files(ResultSet row) throws SQLException {
        return json.readValue(row.getString("files"), FILES);
    }

    Opinion opinion(ResultSet row, int number) throws SQLException {
        return new Opinion(
                row.getObject("id", UUID.class),
                row.getInt("ordinal"),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("words"),
                files(row),
                row.getString("given_name"),
                row.getString("given_title"),
                instant(row, "given_at").orElseThrow(),
                row.getBoolean("late"));
    }

    static Optional<Wish> wish(ResultSet row) throws SQLException {
        Optional<LocalDate> day = Optional.ofNullable(row.getObject("wished_day", LocalDate.class));
        Optional<Boolean> granted = text(row, "wish_answer").map("GRANTED"::equals);
        String because = text(row, "wished_because").orElse("");
        return day.map(wished -> new Wish(wished, because, granted));
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static Optional<UUID> id(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
