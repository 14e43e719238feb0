package vn.congvanbench;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.TimeOrderedId;

/// The bare rows: the same columns and indexes as the house's tables, in tables without row-level security,
/// triggers and counters, inserted in one transaction each through the same pool.
final class Ceiling {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final AtomicInteger numbers = new AtomicInteger();
    private final UUID agency = UUID.randomUUID();

    Ceiling(DataSource owner, DataSource pool) {
        this.jdbc = JdbcClient.create(pool);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
        JdbcClient.create(owner).sql("""
                create schema bench;
                grant usage on schema bench to congvan_app;
                create table bench.outgoing (like registers.outgoing including indexes);
                create table bench.incoming (like registers.incoming including indexes);
                create table bench.entry (like audit.entry including indexes);
                create table bench.unsealed (like audit.unsealed including indexes);
                grant select, insert on all tables in schema bench to congvan_app
                """).update();
    }

    void outgoing(int n) {
        transactions.executeWithoutResult(_ -> {
            var document = entry("bench.numbered");
            jdbc.sql("""
                    insert into bench.outgoing (agency_id, authority_id, year, book, number, document_id, notation, day, taken_at, state,
                        type_name, organ_name, subject, language, pages, signer_position, signer_name, receivers, urgency, copies, copy_keeper)
                    values (?, ?, 2026, 'common', ?, ?, ?, current_date, now(), 'NUMBERED', ?, ?, ?, ?, 7, ?, ?, ?::jsonb, 0, 12, ?)
                    """)
                    .params(
                            agency,
                            new UUID(0, n % 100),
                            numbers.incrementAndGet(),
                            document,
                            "QĐ-UBND",
                            "Quyết định",
                            "Ủy ban nhân dân tỉnh Bình Minh",
                            Papers.outgoing("").subject(),
                            "Tiếng Việt",
                            "Chủ tịch",
                            "Trần Quốc Bình",
                            "[{\"code\": \"H99.05\", \"name\": \"Sở Nội vụ\"}, {\"name\": \"Lưu: VT\"}]",
                            "Văn thư")
                    .update();
        });
    }

    void incoming(int n) {
        transactions.executeWithoutResult(_ -> {
            var document = entry("bench.registered");
            jdbc.sql("""
                    insert into bench.incoming (agency_id, authority_id, year, book, number, document_id, arrived_on, taken_at, type_name,
                        code_number, notation, issued_on, organ_name, subject, language, pages, signer_position, signer_name, urgency)
                    values (?, ?, 2026, 'common', ?, ?, current_date, now(), ?, ?, ?, current_date, ?, ?, ?, 2, ?, ?, 0)
                    """)
                    .params(
                            agency,
                            new UUID(0, n % 100),
                            numbers.incrementAndGet(),
                            document,
                            "Công văn",
                            "05",
                            "SKHCN-VP",
                            "Sở Khoa học và Công nghệ",
                            Papers.incoming().subject(),
                            "Tiếng Việt",
                            "Giám đốc",
                            "Lê Thị Hoa")
                    .update();
        });
    }

    private UUID entry(String act) {
        var document = TimeOrderedId.next();
        jdbc.sql("""
                with written as (
                    insert into bench.entry (agency_id, id, at, person_id, post_id, act, subject_kind, subject, document_id, details)
                    values (?, ?, now(), ?, ?, ?, 'document', ?, ?, '{"authority": "ubnd"}')
                    returning agency_id, id)
                insert into bench.unsealed (agency_id, entry_id) select agency_id, id from written
                """)
                .params(agency, TimeOrderedId.next(), UUID.randomUUID(), UUID.randomUUID(), act, document, document)
                .update();
        return document;
    }
}
