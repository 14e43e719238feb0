package vn.congvan.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.common.DocumentId;
import vn.congvan.lawbook.RegisterKind;

/// The writing side of the register tables.
@Repository
class RegistersRows {
    private static final String TAKE_OUTGOING = """
            select given, behind from registers.take_outgoing(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
            """;
    private static final String TAKE_ARRIVAL = """
            select given, behind from registers.take_arrival(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RegistersRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Series.Taken takeOutgoing(Series.Place place, DocumentId document, String notation, OutgoingEntry entry) {
        return taken(
                TAKE_OUTGOING,
                place,
                document,
                notation,
                entry.typeName(),
                entry.organName(),
                entry.subject(),
                entry.language(),
                entry.pages(),
                entry.note().orElse(null),
                entry.signer().position(),
                entry.signer().name(),
                json.writeValueAsString(entry.receivers()),
                entry.urgency().figure(),
                entry.copies(),
                entry.answerDue().orElse(null),
                entry.copyKeeper());
    }

    Series.Taken takeArrival(Series.Place place, DocumentId document, IncomingEntry entry) {
        return taken(
                TAKE_ARRIVAL,
                place,
                document,
                entry.typeName(),
                entry.codeNumber(),
                entry.notation(),
                entry.issuedOn(),
                entry.organName(),
                entry.subject(),
                entry.language(),
                entry.pages(),
                entry.note().orElse(null),
                entry.signer().position(),
                entry.signer().name(),
                entry.urgency().figure(),
                entry.toPlaces().orElse(null),
                entry.due().orElse(null));
    }

    private Series.Taken taken(String statement, Series.Place place, DocumentId document, @Nullable Object... cells) {
        return jdbc.sql(statement)
                .param(place.authority().value())
                .param(place.day().getYear())
                .param(place.book())
                .param(place.day())
                .param(place.at().atOffset(ZoneOffset.UTC))
                .param(document.value())
                .params(Arrays.asList(cells))
                .query((row, _) -> new Series.Taken(
                        row.getObject("given", Integer.class), row.getObject("behind", LocalDate.class)))
                .single();
    }

    Optional<GivenNumber> numberOf(DocumentId document, java.util.function.IntFunction<String> printed) {
        return jdbc.sql("""
                        select number, notation, day, year, book from registers.outgoing
                        where agency_id = public.current_agency() and document_id = :document and state <> 'CANCELLED'
                        """)
                .param("document", document.value())
                .query((row, i) -> new GivenNumber(
                        row.getInt("number"),
                        printed.apply(row.getInt("number")),
                        row.getString("notation"),
                        row.getObject("day", LocalDate.class),
                        row.getInt("year"),
                        row.getString("book")))
                .optional();
    }

    int issued(DocumentId document, LocalDate on) {
        return jdbc.sql("""
                        update registers.outgoing set state = 'ISSUED', dispatched_on = coalesce(dispatched_on, :on)
                        where agency_id = public.current_agency() and document_id = :document and state <> 'CANCELLED'
                        """).param("document", document.value()).param("on", on).update();
    }

    int cancel(DocumentId document, String reason, Instant at) {
        return jdbc.sql("""
                        update registers.outgoing set state = 'CANCELLED', cancelled_at = :at, cancel_reason = :reason
                        where agency_id = public.current_agency() and document_id = :document and state = 'NUMBERED'
                        """)
                .param("document", document.value())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    int receipted(DocumentId document, String receipt) {
        return issuedLine("receipt", document, receipt);
    }

    int acknowledged(DocumentId document, String receivers) {
        return issuedLine("acknowledged", document, receivers);
    }

    void copiesMade(DocumentId document, int copies) {
        jdbc.sql("""
                        update registers.outgoing set copies = :copies
                        where agency_id = public.current_agency() and document_id = :document and state = 'ISSUED'
                        """)
                .param("copies", copies)
                .param("document", document.value())
                .update();
    }

    void recalled(RegisterKind kind, DocumentId document, String words) {
        jdbc.sql("update " + RegisterRows.Table.of(kind).name() + " set recalled = :words"
                        + " where agency_id = public.current_agency() and document_id = :document"
                        + (kind == RegisterKind.OUTGOING ? " and state = 'ISSUED'" : ""))
                .param("document", document.value())
                .param("words", words)
                .update();
    }

    void takenBack(DocumentId document, String by) {
        jdbc.sql("""
                        update registers.incoming set taken_back = :by
                        where agency_id = public.current_agency() and document_id = :document
                        """).param("document", document.value()).param("by", by).update();
    }

    int unacknowledged(DocumentId document) {
        return issuedLine("acknowledged", document, null);
    }

    private int issuedLine(String column, DocumentId document, @Nullable String text) {
        return jdbc.sql("update registers.outgoing set " + column + " = :text where agency_id = public.current_agency()"
                        + " and document_id = :document and state = 'ISSUED'")
                .param("document", document.value())
                .param("text", text)
                .update();
    }

    Optional<Receipt> receipt(DocumentId document) {
        return jdbc.sql("""
                        select acknowledged, receipt from registers.outgoing
                        where agency_id = public.current_agency() and document_id = :document and state = 'ISSUED'
                        """)
                .param("document", document.value())
                .query((row, _) -> new Receipt(
                        Optional.ofNullable(row.getString("acknowledged")),
                        Optional.ofNullable(row.getString("receipt"))))
                .optional();
    }

    int handedOver(DocumentId document, String toPlaces, LocalDate on, @Nullable String receipt) {
        return jdbc.sql("""
                        update registers.incoming set to_places = :toPlaces, handed_over_on = :on, receipt = :receipt
                        where agency_id = public.current_agency() and document_id = :document
                        """)
                .param("document", document.value())
                .param("toPlaces", toPlaces)
                .param("on", on)
                .param("receipt", receipt)
                .update();
    }

    int relate(Related related, Instant at) {
        return jdbc.sql("""
                        insert into registers.relations (agency_id, from_document, relation, to_document, made_at)
                        values (public.current_agency(), :from, :relation, :to, :at)
                        on conflict (agency_id, from_document, relation, to_document)
                            do update set made_at = excluded.made_at, ended_at = null
                            where registers.relations.ended_at is not null
                        """)
                .param("from", related.from().value())
                .param("relation", related.relation().name())
                .param("to", related.to().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    int unrelate(Related related, Instant at) {
        return jdbc.sql("""
                        update registers.relations set ended_at = :at
                        where agency_id = public.current_agency() and from_document = :from and relation = :relation
                          and to_document = :to and ended_at is null
                        """)
                .param("from", related.from().value())
                .param("relation", related.relation().name())
                .param("to", related.to().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// How many of these documents the acting agency has numbered or registered.
    boolean knows(DocumentId document) {
        return jdbc.sql("""
                        select exists (select from registers.outgoing
                                where agency_id = public.current_agency() and document_id = :document)
                            or exists (select from registers.incoming
                                where agency_id = public.current_agency() and document_id = :document)
                        """)
                .param("document", document.value())
                .query(Boolean.class)
                .single();
    }

    List<Related> relations(DocumentId document) {
        return jdbc.sql("""
                        select from_document, relation, to_document from registers.relations
                        where agency_id = public.current_agency() and (from_document = :document or to_document = :document)
                          and ended_at is null
                        order by made_at, relation
                        """)
                .param("document", document.value())
                .query((row, i) -> new Related(
                        new DocumentId(row.getObject("from_document", java.util.UUID.class)),
                        Relation.valueOf(row.getString("relation")),
                        new DocumentId(row.getObject("to_document", java.util.UUID.class))))
                .list();
    }
}
