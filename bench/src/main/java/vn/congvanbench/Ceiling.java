package vn.congvanbench;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.DocumentId;

/// The bare rows: the same columns and indexes as the house's tables, in tables without row-level security,
/// checks, triggers and counters, inserted in one transaction each through the same pool.
final class Ceiling {
    private static final String ENVELOPE = """
            {"note": null, "pages": 7, "copies": 3, "number": "1", "secrecy": "NONE", "subject": "Đề nghị phối hợp rà soát danh mục văn bản quy phạm pháp luật",
            "urgency": "NORMAL", "issuedOn": "2026-11-19", "language": "Tiếng Việt", "notation": "QĐ-S011", "typeCode": "QD", "typeName": "Quyết định",
            "organName": "Sở 01.1", "signerName": "Trần Quốc Bình", "signerPosition": "Giám đốc"}""";
    private static final String FILES = """
            [{"kind": "PDF", "role": "DOCUMENT", "size": 1, "digest": "4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a", "fileName": "van-ban.pdf"}]""";
    static final String FIELDS = """
            {"due": null, "note": null, "pages": 2, "subject": "Đề nghị phối hợp rà soát danh mục văn bản quy phạm pháp luật", "urgency": "NORMAL",
            "issuedOn": "2026-11-19", "notation": "SKHCN-VP", "toPlaces": null, "typeName": "Công văn", "organName": "Sở Khoa học và Công nghệ",
            "codeNumber": "05", "signerName": "Lê Thị Hoa", "signerPosition": "Giám đốc"}""";
    static final String SEARCHED =
            "cong van 05/skhcn-vp so khoa hoc va cong nghe de nghi phoi hop ra soat danh muc van ban quy pham phap luat";

    private final JdbcClient jdbc;
    private final JdbcClient owner;
    private final TransactionTemplate transactions;
    private final AtomicInteger numbers = new AtomicInteger();
    private final UUID agency = UUID.randomUUID();

    Ceiling(DataSource owner, DataSource pool) {
        this.jdbc = JdbcClient.create(pool);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
        this.owner = JdbcClient.create(owner);
        this.owner.sql("""
                create schema bench;
                grant usage on schema bench to congvan_app;
                create table bench.register_out (like registers.outgoing including indexes);
                create table bench.register_in (like registers.incoming including indexes);
                create table bench.document_out (like outgoing.document including defaults including indexes);
                create table bench.document_in (like incoming.documents including indexes);
                create table bench.packages (like exchange.packages including indexes);
                create table bench.deliveries (like exchange.deliveries including defaults including indexes);
                create table bench.entry (like audit.entry including indexes);
                create table bench.unsealed (like audit.unsealed including indexes);
                grant select, insert on all tables in schema bench to congvan_app
                """).update();
    }

    /// What the database does by itself within its first minutes: it learns how the tables have grown, and plans anew.
    void analyse() {
        owner.sql("analyze").update();
    }

    void outgoing(int n) {
        var document = DocumentId.fresh();
        int number = numbers.incrementAndGet();
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("""
                    insert into bench.register_out (agency_id, authority_id, year, book, number, document_id, notation, day, taken_at, state,
                        type_name, organ_name, subject, language, pages, signer_position, signer_name, receivers, urgency, copies, copy_keeper)
                    values (?, ?, 2026, 'common', ?, ?, ?, current_date, now(), 'NUMBERED', ?, ?, ?, ?, 7, ?, ?, ?::jsonb, 0, 12, ?)
                    """)
                    .params(
                            agency,
                            new UUID(0, n % 100),
                            number,
                            document.value(),
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
            jdbc.sql(outgoingDocument("bench.document_out"))
                    .params(outgoingDocument(agency, document, number))
                    .update();
            outbox(document, n);
            entry(document, "bench.numbered");
        });
    }

    /// The row of a numbered document, in the house's table or in the bare one.
    static String outgoingDocument(String table) {
        return "insert into " + table + """
                 (agency_id, id, revision, state, since, unit_id, drafter, authority_id, signer, document_type, summary, searchable,
                    urgency, decided_urgency, copies, language, version, places, opened, signed, signed_at, signed_by, number,
                    printed_number, notation, document_date, numbered, trouble, created_at)
                values (?, ?, 9, 'SEALING', now(), ?, ?, ?, ?, 'QD', ?, ?, 'NORMAL', 'NORMAL', 12, 'Tiếng Việt', 1, '{"number": 1}'::jsonb,
                    true, ?, now(), ?, ?, ?, 'QĐ-UBND', current_date, ?, false, now())""";
    }

    static Object[] outgoingDocument(UUID agency, DocumentId document, int number) {
        return new Object[] {
            agency,
            document.value(),
            agency,
            agency,
            agency,
            agency,
            Papers.outgoing("").subject(),
            SEARCHED,
            "4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a",
            agency,
            number,
            Integer.toString(number),
            "5cf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a"
        };
    }

    void incoming(int n) {
        var document = DocumentId.fresh();
        int number = numbers.incrementAndGet();
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("""
                    insert into bench.register_in (agency_id, authority_id, year, book, number, document_id, arrived_on, taken_at, type_name,
                        code_number, notation, issued_on, organ_name, subject, language, pages, signer_position, signer_name, urgency)
                    values (?, ?, 2026, 'common', ?, ?, current_date, now(), ?, ?, ?, current_date, ?, ?, ?, 2, ?, ?, 0)
                    """)
                    .params(
                            agency,
                            new UUID(0, n % 100),
                            number,
                            document.value(),
                            "Công văn",
                            "05",
                            "SKHCN-VP",
                            "Sở Khoa học và Công nghệ",
                            Papers.incoming().subject(),
                            "Tiếng Việt",
                            "Giám đốc",
                            "Lê Thị Hoa")
                    .update();
            incomingDocument(document, n, number);
            entry(document, "incoming.registered-by-hand");
        });
    }

    private void incomingDocument(DocumentId document, int n, int number) {
        jdbc.sql("""
                insert into bench.document_in (agency_id, document_id, authority_id, origin, state, sender_name, fields, code_key, notation,
                    organ_key, searched, issued_on, urgency, arrived_at, decided_at, decided_by, arrival_number, arrival_year)
                values (?, ?, ?, 'BY_HAND', 'REGISTERED', ?, ?::jsonb, '5', 'SKHCN-VP', ?, ?, current_date, 0, now(), now(), ?, ?, 2026)
                """)
                .params(
                        agency,
                        document.value(),
                        new UUID(0, n % 100),
                        "Sở Khoa học và Công nghệ",
                        FIELDS,
                        "so khoa hoc va cong nghe",
                        SEARCHED,
                        "Văn thư 01, Văn thư viên",
                        number)
                .update();
    }

    private void outbox(DocumentId document, int n) {
        jdbc.sql("""
                with posted as (
                    insert into bench.packages (agency_id, package_id, document_id, authority_id, sender_code, sender_name, envelope, files, sent_at)
                    values (?, ?, ?, ?, 'H98.01.01', 'Sở 01.1', ?::jsonb, ?::jsonb, now())
                    returning agency_id, package_id)
                insert into bench.deliveries (agency_id, package_id, recipient_code, recipient_name, ordinal, status, since, next_attempt)
                    select agency_id, package_id, 'H99.05', 'Sở Nội vụ tỉnh Bình Minh', 1, 'WAITING', now(), now() from posted
                """)
                .params(agency, DocumentId.fresh().value(), document.value(), new UUID(0, n % 100), ENVELOPE, FILES)
                .update();
    }

    private void entry(DocumentId document, String act) {
        jdbc.sql("""
                with written as (
                    insert into bench.entry (agency_id, id, at, person_id, post_id, act, subject_kind, subject, document_id, details)
                    values (?, ?, now(), ?, ?, ?, 'document', ?, ?, '{"authority": "ubnd"}')
                    returning agency_id, id)
                insert into bench.unsealed (agency_id, entry_id) select agency_id, id from written
                """)
                .params(
                        agency,
                        DocumentId.fresh().value(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        act,
                        document.value(),
                        document.value())
                .update();
    }
}
