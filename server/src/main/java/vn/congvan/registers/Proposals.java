package vn.congvan.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.DocumentId;
import vn.congvan.lawbook.KeptForm;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.RegisterForm;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.AuthorityId;

/// What a registered outgoing document proposes for a line that is kept by hand.
@Repository
class Proposals {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int FEW = 30;

    /// One issued document, and what it proposes.
    record Proposal(DocumentId document, Map<String, String> cells) {}

    private final JdbcClient jdbc;
    private final Cells cells;
    private final Lawbook lawbook;
    private final Clock clock;

    Proposals(JdbcClient jdbc, Cells cells, Lawbook lawbook, Clock clock) {
        this.jdbc = jdbc;
        this.cells = cells;
        this.lawbook = lawbook;
        this.clock = clock;
    }

    /// Số, ký hiệu of the documents issued last, newest first.
    List<String> recent(AuthorityId authority) {
        return jdbc.sql("""
                        select number, notation from registers.outgoing
                        where agency_id = public.current_agency() and authority_id = :authority and state = 'ISSUED'
                        order by day desc, taken_at desc limit :few
                        """)
                .param("authority", authority.value())
                .param("few", FEW)
                .query((row, _) -> full(row))
                .list();
    }

    /// The newest issued document of this số, ký hiệu, e.g. `15/QĐ-UBND`.
    Optional<Proposal> of(AuthorityId authority, KeptForm form, String number) {
        String[] parts = number.strip().split("/", 2);
        if (parts.length < 2 || !parts[0].matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select * from registers.outgoing
                        where agency_id = public.current_agency() and authority_id = :authority and state = 'ISSUED'
                          and number = :number and notation = :notation order by year desc limit 1
                        """)
                .param("authority", authority.value())
                .param("number", Integer.parseInt(parts[0]))
                .param("notation", parts[1])
                .query((row, _) ->
                        new Proposal(new DocumentId(row.getObject("document_id", UUID.class)), proposed(form, row)))
                .optional();
    }

    private Map<String, String> proposed(KeptForm form, ResultSet row) throws SQLException {
        RegisterForm book = lawbook.registerForm(RegisterKind.OUTGOING, LocalDate.now(clock));
        List<String> texts = cells.of(book).of(row);
        var found = new LinkedHashMap<String, String>();
        for (KeptForm.Column column : form.columns()) {
            if (column.from().isPresent()) {
                found.put(column.key(), fact(column.from().get(), book, texts, row));
            }
        }
        return found;
    }

    private String fact(KeptForm.Fact fact, RegisterForm book, List<String> texts, ResultSet row) throws SQLException {
        return switch (fact) {
            case TODAY -> LocalDate.now(clock).toString();
            case NUMBER -> full(row);
            case NUMBER_AND_DATE -> full(row) + " ngày " + DAY.format(row.getObject("day", LocalDate.class));
            case SUMMARY -> text("summary", book, texts);
            case RECEIVERS -> text("recipients", book, texts);
            case COPIES -> row.getInt("copies") == 0 ? "" : text("copies", book, texts);
        };
    }

    private static String text(String key, RegisterForm book, List<String> texts) {
        for (int at = 0; at < texts.size(); at++) {
            if (book.columns().get(at).key().equals(key)) {
                return texts.get(at);
            }
        }
        return "";
    }

    private String full(ResultSet row) throws SQLException {
        return lawbook.printedNumber(row.getInt("number")) + "/" + row.getString("notation");
    }
}
