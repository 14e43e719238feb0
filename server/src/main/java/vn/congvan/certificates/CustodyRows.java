package vn.congvan.certificates;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.Acting;
import vn.congvan.common.PostId;
import vn.congvan.common.TimeOrderedId;

/// Who keeps which device from when to when. An assignment that was replaced or cancelled before its first day
/// was over stays in the table and counts no more.
@Repository
class CustodyRows {
    /// One assignment.
    record Row(UUID certificate, PostId post, String assignment, LocalDate from, Optional<LocalDate> to) {}

    private final JdbcClient jdbc;

    CustodyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether a later assignment begins before this one would end.
    boolean anotherBegins(CertificateId certificate, LocalDate from, Optional<LocalDate> to) {
        return jdbc.sql("""
                select exists (select from certificates.custody
                    where certificate_id = :certificate and not replaced and valid_from > :from
                    and valid_from <= coalesce(:to::date, 'infinity'))
                """)
                .param("certificate", certificate.value())
                .param("from", from)
                .param("to", to.orElse(null))
                .query(Boolean.class)
                .single();
    }

    void assign(CertificateId certificate, PostId clerk, String assignment, LocalDate from, Optional<LocalDate> to) {
        jdbc.sql("""
                update certificates.custody set replaced = true
                where certificate_id = :certificate and not replaced and valid_from = :from
                """)
                .param("certificate", certificate.value())
                .param("from", from)
                .update();
        end(certificate, from.minusDays(1));
        jdbc.sql("""
                insert into certificates.custody
                    (agency_id, id, certificate_id, post_id, assignment, valid_from, valid_to)
                values (:agency, :id, :certificate, :post, :assignment, :from, :to)
                """)
                .param("agency", Acting.currentAgency().value())
                .param("id", TimeOrderedId.next())
                .param("certificate", certificate.value())
                .param("post", clerk.value())
                .param("assignment", assignment)
                .param("from", from)
                .param("to", to.orElse(null))
                .update();
    }

    /// Ends what reaches beyond this day; says whether there was anything to end.
    boolean end(CertificateId certificate, LocalDate last) {
        return jdbc.sql("""
                update certificates.custody set valid_to = :last
                where certificate_id = :certificate and not replaced and valid_from <= :last
                and coalesce(valid_to, 'infinity') > :last
                """)
                        .param("last", last)
                        .param("certificate", certificate.value())
                        .update()
                > 0;
    }

    /// From the day after this one nobody keeps the device; says whether anybody would have.
    boolean takeBack(CertificateId certificate, LocalDate last) {
        int cancelled = jdbc.sql("""
                update certificates.custody set replaced = true
                where certificate_id = :certificate and not replaced and valid_from > :last
                """)
                .param("last", last)
                .param("certificate", certificate.value())
                .update();
        return end(certificate, last) || cancelled > 0;
    }

    boolean keeps(PostId clerk, CertificateId certificate, LocalDate day) {
        return jdbc.sql("""
                select exists (select from certificates.custody c
                    where c.certificate_id = :certificate and c.post_id = :post and not c.replaced
                    and :day between c.valid_from and coalesce(c.valid_to, 'infinity'))
                """)
                .param("certificate", certificate.value())
                .param("post", clerk.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /// All that count, by certificate, the newest first.
    Map<UUID, List<Row>> all() {
        return jdbc
                .sql("select * from certificates.custody where not replaced order by valid_from desc, id desc")
                .query((row, _) -> new Row(
                        row.getObject("certificate_id", UUID.class),
                        new PostId(row.getObject("post_id", UUID.class)),
                        row.getString("assignment"),
                        row.getObject("valid_from", LocalDate.class),
                        Optional.ofNullable(row.getObject("valid_to", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::certificate));
    }
}
