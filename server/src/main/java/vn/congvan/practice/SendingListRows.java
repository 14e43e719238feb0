package vn.congvan.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.TimeOrderedId;

@Repository
class SendingListRows {
    private final JdbcClient jdbc;

    SendingListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SendingList> inForce(LocalDate day) {
        return jdbc.sql("""
                select * from practice.sending_list where valid_from <= :day
                order by valid_from desc, entered_at desc limit 1""").param("day", day).query(this::read).optional();
    }

    List<SendingList> all() {
        return jdbc.sql("select * from practice.sending_list order by valid_from desc, entered_at desc limit 100")
                .query(this::read)
                .list();
    }

    void insert(SendingList list) {
        UUID id = TimeOrderedId.next();
        jdbc.sql("""
                insert into practice.sending_list (id, valid_from, instrument, entered_by, entered_at)
                values (:id, :from, :instrument, :by, :at)""")
                .param("id", id)
                .param("from", list.validFrom())
                .param("instrument", list.instrument())
                .param("by", list.enteredBy())
                .param("at", list.enteredAt().atOffset(ZoneOffset.UTC))
                .update();
        int ordinal = 0;
        for (SendingRule rule : list.rules()) {
            jdbc.sql("""
                    insert into practice.sending_rule (list_id, ordinal, document_type, subject_area, recipient, mode)
                    values (:list, :ordinal, :type, :area, :recipient, :mode)""")
                    .param("list", id)
                    .param("ordinal", ++ordinal)
                    .param("type", rule.documentType().orElse(null))
                    .param("area", rule.subjectArea().orElse(null))
                    .param("recipient", rule.recipient().orElse(null))
                    .param("mode", rule.mode().name())
                    .update();
        }
    }

    private SendingList read(ResultSet row, int number) throws SQLException {
        return new SendingList(
                row.getObject("valid_from", LocalDate.class),
                row.getString("instrument"),
                rules(row.getObject("id", UUID.class)),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }

    private List<SendingRule> rules(UUID list) {
        return jdbc.sql("select * from practice.sending_rule where list_id = :list order by ordinal")
                .param("list", list)
                .query((row, _) -> new SendingRule(
                        Optional.ofNullable(row.getString("document_type")),
                        Optional.ofNullable(row.getString("subject_area")),
                        Optional.ofNullable(row.getString("recipient")),
                        SendingMode.valueOf(row.getString("mode"))))
                .list();
    }
}
