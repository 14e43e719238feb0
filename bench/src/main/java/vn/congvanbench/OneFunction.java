package vn.congvanbench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.DocumentId;

/// The whole act as one function in the database, on the house's own tables: the clerk's permission, counter, walls,
/// checks and the same rows, but nothing of the service (no law, no explained permission, no events). No service that
/// keeps those can be faster: the bound between the bare rows and ours.
final class OneFunction {
    private static final String FUNCTIONS = """
            create function bench.serves(p_agency uuid, p_post uuid, p_authority uuid) returns text language plpgsql as $$
            declare
                who text;
            begin
                perform set_config('congvan.agency_id', p_agency::text, true), set_config('congvan.post_id', p_post::text, true);
                select h.full_name || ', ' || p.title into who
                    from organisation.held_post p join organisation.person h on h.id = p.person_id
                    where p.agency_id = p_agency and p.id = p_post and exists (select from organisation.served_authority s
                        where s.agency_id = p_agency and s.post_id = p_post and s.authority_id = p_authority
                          and current_date between s.valid_from and coalesce(s.valid_to, 'infinity'));
                return who;
            end
            $$;
            create function bench.entry(p_agency uuid, p_person uuid, p_post uuid, p_document uuid, p_entry uuid, p_act text)
                returns void language plpgsql as $$
            begin
                insert into audit.entry (agency_id, id, at, person_id, post_id, act, subject_kind, subject, document_id, details)
                    values (p_agency, p_entry, now(), p_person, p_post, p_act, 'document', p_document, p_document, '{"authority": "ubnd"}');
                insert into audit.unsealed (agency_id, entry_id) values (p_agency, p_entry);
            end
            $$;
            create function bench.arrival(p_agency uuid, p_person uuid, p_post uuid, p_authority uuid, p_document uuid, p_entry uuid,
                    p_code text, p_organ text, p_subject text, p_fields jsonb, p_searched text)
                returns integer language plpgsql as $$
            declare
                who text := bench.serves(p_agency, p_post, p_authority);
                v_year integer := extract(year from current_date);
                v_number integer;
            begin
                select t.given into v_number from registers.take_arrival(p_authority, v_year, 'common', current_date, now(), p_document,
                    'Công văn', p_code, 'SKHCN-VP', current_date, p_organ, p_subject, 'Tiếng Việt', 2, null, 'Giám đốc', 'Lê Thị Hoa',
                    0, null, null) t where who is not null;
                insert into incoming.documents (agency_id, document_id, authority_id, origin, state, sender_name, fields, code_key,
                        notation, organ_key, searched, issued_on, urgency, arrived_at, decided_at, decided_by, arrival_number, arrival_year)
                    values (p_agency, p_document, p_authority, 'BY_HAND', 'REGISTERED', p_organ, p_fields, p_code, 'skhcn-vp', p_organ,
                        p_searched, current_date, 0, now(), now(), who, v_number, v_year);
                perform bench.entry(p_agency, p_person, p_post, p_document, p_entry, 'incoming.registered-by-hand');
                return v_number;
            end
            $$;
            grant usage on schema bench to congvan_app
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final List<House.Desk> desks;
    private final AtomicInteger papers = new AtomicInteger();

    OneFunction(DataSource owner, DataSource pool, List<House.Desk> desks) {
        this.jdbc = JdbcClient.create(pool);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
        this.desks = desks;
        JdbcClient.create(owner).sql(FUNCTIONS).update();
    }

    void arrival(int n) {
        var desk = desks.get(n % desks.size());
        transactions.executeWithoutResult(_ -> jdbc.sql("select bench.arrival(?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)")
                .params(
                        desk.clerk().agency().value(),
                        desk.clerk().person().value(),
                        desk.clerk().post().value(),
                        desk.authority().id().value(),
                        DocumentId.fresh().value(),
                        DocumentId.fresh().value(),
                        "f" + papers.incrementAndGet(),
                        "Sở Khoa học và Công nghệ",
                        Papers.incoming().subject(),
                        Ceiling.FIELDS,
                        Ceiling.SEARCHED)
                .query((row, _) -> row.getInt(1))
                .single());
    }
}
