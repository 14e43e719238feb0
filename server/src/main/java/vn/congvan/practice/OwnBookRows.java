package vn.congvan.practice;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.PostId;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.organisation.AuthorityId;

@Repository
class OwnBookRows {
    private final JdbcClient jdbc;

    OwnBookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(OwnBook decided) {
        jdbc.sql("""
                insert into practice.own_book (agency_id, id, authority_id, document_type, own, valid_from, reason,
                    decided_by, decided_at)
                values (public.current_agency(), :id, :authority, :type, :own, :validFrom, :reason, :by, :at)""")
                .param("id", TimeOrderedId.next())
                .param("authority", decided.authority().value())
                .param("type", decided.documentType())
                .param("own", decided.own())
                .param("validFrom", decided.validFrom())
                .param("reason", decided.reason())
                .param("by", decided.decidedBy().value())
                .param("at", decided.decidedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean inForce(AuthorityId authority, String type, LocalDate day) {
        return jdbc.sql("""
                select own from practice.own_book
                where agency_id = public.current_agency() and authority_id = :authority and document_type = :type
                  and valid_from <= :day
                order by valid_from desc, decided_at desc limit 1""")
                .param("authority", authority.value())
                .param("type", type)
                .param("day", day)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// Whether types that share a sign are in a book each on this day, as an earlier edition began the year's series.
    boolean apart(AuthorityId authority, LocalDate day) {
        return jdbc.sql("""
                select exists (select from practice.own_book_apart
                    where agency_id = public.current_agency() and authority_id = :authority and :day < until)""")
                .param("authority", authority.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /// The types that have a book of their own.
    Set<String> ownOn(AuthorityId authority, LocalDate day) {
        return jdbc.sql("""
                select document_type from (
                    select distinct on (document_type) document_type, own from practice.own_book
                    where agency_id = public.current_agency() and authority_id = :authority and valid_from <= :day
                    order by document_type, valid_from desc, decided_at desc) latest
                where own""")
                .param("authority", authority.value())
                .param("day", day)
                .query((row, _) -> row.getString("document_type"))
                .set();
    }

    List<OwnBook> all() {
        return jdbc.sql("""
                select * from practice.own_book where agency_id = public.current_agency()
                order by decided_at desc, id desc""")
                .query((row, _) -> new OwnBook(
                        new AuthorityId(row.getObject("authority_id", UUID.class)),
                        row.getString("document_type"),
                        row.getBoolean("own"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("reason"),
                        new PostId(row.getObject("decided_by", UUID.class)),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
