package vn.congvan.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.DocumentId;
import vn.congvan.lawbook.RegisterKind;
import vn.congvan.organisation.AuthorityId;

/// The reading side of the register tables.
@Repository
class RegisterRows {
    /// One series of a year, as it stands.
    record Series(String book, int last, LocalDate lastDay) {}

    /// The texts of one row in the order of a form's columns.
    @FunctionalInterface
    interface ToCells {
        List<String> of(ResultSet row) throws SQLException;
    }

    /// Where the lines of a register stand, and which day orders them.
    record Table(String name, String day) {
        static Table of(RegisterKind kind) {
            return switch (kind) {
                case OUTGOING -> new Table("registers.outgoing", "day");
                case INCOMING -> new Table("registers.incoming", "arrived_on");
                case COPIES -> new Table("registers.copies", "day");
            };
        }
    }

    private final JdbcClient jdbc;

    RegisterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Series> books(RegisterKind kind, AuthorityId authority, int year) {
        return jdbc.sql("""
                        select book, last_number, last_day from registers.books
                        where agency_id = public.current_agency() and authority_id = :authority
                          and direction = :direction and year = :year
                        order by book = 'COMMON' desc, book
                        """)
                .param("authority", authority.value())
                .param("direction", kind.name())
                .param("year", year)
                .query((row, _) -> new Series(
                        row.getString("book"), row.getInt("last_number"), row.getObject("last_day", LocalDate.class)))
                .list();
    }

    List<RegisterLine> lines(RegisterQuery query, long offset, int most, ToCells cells) {
        return chosen("select * ", query, " order by (book = 'COMMON') desc, book, number limit :most offset :offset")
                .param("most", most)
                .param("offset", offset)
                .query((row, _) -> new RegisterLine(
                        document(query.kind(), row),
                        row.getInt("number"),
                        row.getString("book"),
                        state(query.kind(), row),
                        cells.of(row)))
                .list();
    }

    /// The lines of a span of one book.
    List<RegisterLine> span(Closing of, ToCells cells) {
        return jdbc.sql("select * from " + Table.of(of.kind()).name() + """
                         where agency_id = public.current_agency() and authority_id = :authority and year = :year and book = :book
                          and number between :first and :last order by number
                        """)
                .param("authority", of.authority().value())
                .param("year", of.year())
                .param("book", of.book())
                .param("first", of.first())
                .param("last", of.last())
                .query((row, _) -> new RegisterLine(
                        document(of.kind(), row),
                        row.getInt("number"),
                        row.getString("book"),
                        state(of.kind(), row),
                        cells.of(row)))
                .list();
    }

    long total(RegisterQuery query, boolean cancelledOnly) {
        if (cancelledOnly && query.kind() == RegisterKind.INCOMING) {
            return 0;
        }
        return chosen("select count(*) ", query, cancelledOnly ? " and state = 'CANCELLED'" : "")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec chosen(String what, RegisterQuery query, String rest) {
        Table table = Table.of(query.kind());
        return jdbc.sql(what + "from " + table.name() + """
                         where agency_id = public.current_agency() and authority_id = :authority and year = :year
                          and (cast(:book as text) is null or book = :book)
                          and (cast(:typeName as text) is null or type_name = :typeName)
                        """ + " and (cast(:from as date) is null or " + table.day()
                        + " >= :from)"
                        + " and (cast(:to as date) is null or " + table.day() + " <= :to)" + rest)
                .param("authority", query.authority().value())
                .param("year", query.year())
                .param("book", query.book().orElse(null))
                .param("typeName", query.typeName().orElse(null))
                .param("from", query.from().orElse(null))
                .param("to", query.to().orElse(null));
    }

    /// The copy's own document is whose copy it is; the line names it in words.
    private static Optional<DocumentId> document(RegisterKind kind, ResultSet row) throws SQLException {
        return kind == RegisterKind.COPIES
                ? Optional.empty()
                : Optional.ofNullable(row.getObject("document_id", UUID.class)).map(DocumentId::new);
    }

    private static RegisterLine.State state(RegisterKind kind, ResultSet row) throws SQLException {
        if (kind == RegisterKind.INCOMING) {
            return RegisterLine.State.DONE;
        }
        return switch (row.getString("state")) {
            case "CANCELLED" -> RegisterLine.State.CANCELLED;
            case "ISSUED" -> RegisterLine.State.DONE;
            default -> RegisterLine.State.OPEN;
        };
    }
}
