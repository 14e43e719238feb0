package vn.congvan.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.RegisterForm;

/// Which text stands in which official column; the columns are named by the keys of the lawbook.
@Component
class Cells {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final TypeReference<List<Receiver>> RECEIVERS = new TypeReference<>() {};

    private final Lawbook lawbook;
    private final JsonMapper json;
    private final RegisterWords words;

    Cells(Lawbook lawbook, JsonMapper json, RegisterWords words) {
        this.words = words;
        this.lawbook = lawbook;
        this.json = json;
    }

    RegisterRows.ToCells of(RegisterForm form) {
        return row -> {
            var cells = new ArrayList<String>(form.columns().size());
            for (RegisterForm.Column column : form.columns()) {
                cells.add(
                        switch (form.kind()) {
                            case OUTGOING -> outgoing(column.key(), row);
                            case INCOMING -> incoming(column.key(), row);
                            case COPIES -> copy(column.key(), row);
                        });
            }
            return cells;
        };
    }

    private String outgoing(String column, ResultSet row) throws SQLException {
        return switch (column) {
            case "number" -> joined("/", lawbook.printedNumber(row.getInt("number")), row.getString("notation"));
            case "date" -> day(row, "day");
            case "summary" -> row.getString("type_name").isEmpty() ? "" : summary(row);
            case "signer" -> row.getString("signer_name");
            case "recipients" -> receivers(row);
            case "filed-with" -> row.getString("copy_keeper");
            case "copies" -> row.getString("type_name").isEmpty() ? "" : Integer.toString(row.getInt("copies"));
            case "sent-on" -> day(row, "dispatched_on");
            case "receipt" -> joined("; ", text(row, "acknowledged"), text(row, "receipt"));
            case "note" -> outgoingNote(row);
            default -> throw new IllegalStateException("no text for the column " + column);
        };
    }

    private String copy(String column, ResultSet row) throws SQLException {
        return switch (column) {
            case "number" -> joined("/", lawbook.printedNumber(row.getInt("number")), row.getString("notation"));
            case "date" -> day(row, "day");
            case "copy-form" -> row.getString("type_name");
            case "original" -> row.getString("original");
            case "summary" -> row.getString("subject");
            case "recipients" -> receivers(row);
            case "copies" -> row.getInt("copies") == 0 ? "" : Integer.toString(row.getInt("copies"));
            case "medium" -> words.of(row.getBoolean("on_paper") ? "paper" : "electronic");
            case "signer" -> row.getString("signer_name");
            case "note" ->
                joined(
                        ". ",
                        row.getString("outage_id") == null ? "" : words.of("copy-from-paper"),
                        row.getString("state").equals("CANCELLED")
                                ? words.of(
                                        row.getString("type_name").isEmpty() ? "unused" : "cancelled",
                                        row.getString("cancel_reason"))
                                : "",
                        text(row, "note"));
            default -> throw new IllegalStateException("no text for the column " + column);
        };
    }

    private String receivers(ResultSet row) throws SQLException {
        return json.readValue(row.getString("receivers"), RECEIVERS).stream()
                .map(Receiver::name)
                .collect(Collectors.joining("; "));
    }

    private String outgoingNote(ResultSet row) throws SQLException {
        String reserved = text(row, "reserved_for");
        boolean unused = row.getString("type_name").isEmpty();
        String state = switch (row.getString("state")) {
            case "CANCELLED" -> words.of(unused ? "unused" : "cancelled", row.getString("cancel_reason"));
            case "NUMBERED" -> words.of("not-issued");
            default -> "";
        };
        String paper = row.getString("outage_id") == null ? "" : words.of("from-paper");
        return joined(
                ". ",
                reserved.isEmpty() ? "" : words.of("reserved", reserved),
                paper,
                state,
                recalled(row),
                text(row, "note"));
    }

    private String recalled(ResultSet row) throws SQLException {
        String recalled = text(row, "recalled");
        return recalled.isEmpty() ? "" : words.of("fact.RECALLED", recalled);
    }

    private String takenBack(ResultSet row) throws SQLException {
        String by = text(row, "taken_back");
        return by.isEmpty() ? "" : words.of("fact.TAKEN_BACK", by);
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    private String incoming(String column, ResultSet row) throws SQLException {
        return switch (column) {
            case "arrival-date" -> day(row, "arrived_on");
            case "arrival-number" -> Integer.toString(row.getInt("number"));
            case "author" -> row.getString("organ_name");
            case "number" -> joined("/", row.getString("code_number"), row.getString("notation"));
            case "date" -> day(row, "issued_on");
            case "summary" -> summary(row);
            case "handler" -> text(row, "to_places");
            case "passed-on" -> day(row, "handed_over_on");
            case "receipt" -> text(row, "receipt");
            case "note" -> incomingNote(row);
            default -> throw new IllegalStateException("no text for the column " + column);
        };
    }

    private String incomingNote(ResultSet row) throws SQLException {
        String answer = text(row, "answer");
        return joined(
                ". ",
                text(row, "note"),
                answer.isEmpty() ? "" : words.of("fact.ANSWERED", answer),
                recalled(row),
                takenBack(row));
    }

    private static String summary(ResultSet row) throws SQLException {
        String type = row.getString("type_name");
        String subject = row.getString("subject");
        boolean named = subject.regionMatches(true, 0, type, 0, type.length());
        return named ? subject : type + ": " + subject;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static String day(ResultSet row, String column) throws SQLException {
        @Nullable LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? "" : DAY.format(day);
    }
}
