package vn.congvan.copies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.Acting;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.files.HoldingId;
import vn.congvan.lawbook.CopyForm;
import vn.congvan.lawbook.Medium;
import vn.congvan.organisation.AuthorityId;

@Repository
class CopiesRows {
    private final JdbcClient jdbc;

    CopiesRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Copy copy) {
        jdbc.sql("""
                insert into copies.copy (agency_id, id, document_id, outgoing, authority_id, type_name, issuer, sign,
                    document_date, subject, form, origin, target, pages, copies, receiver, purpose, asked_by,
                    asked_by_name, asked_at, state, look_up_code)
                values (:agency, :id, :document, :outgoing, :authority, :type, :issuer, :sign, :date, :subject, :form,
                    :origin, :target, :pages, :copies, :receiver, :purpose, :by, :byName, :at, :state, :code)""")
                .param("agency", Acting.currentAgency().value())
                .param("id", copy.id())
                .param("document", copy.original().id().value())
                .param("outgoing", copy.original().outgoing())
                .param("authority", copy.authority().value())
                .param("type", copy.original().typeName())
                .param("issuer", copy.original().issuer())
                .param("sign", copy.original().sign())
                .param("date", copy.original().date())
                .param("subject", copy.original().subject())
                .param("form", copy.form().name())
                .param("origin", copy.origin().name())
                .param("target", copy.target().name())
                .param("pages", copy.pages().toArray(Integer[]::new))
                .param("copies", copy.count())
                .param("receiver", copy.receiver())
                .param("purpose", copy.purpose())
                .param("by", copy.asked().by().value())
                .param("byName", copy.asked().name())
                .param("at", time(copy.asked().at()))
                .param("state", copy.state().name())
                .param("code", copy.code())
                .update();
    }

    void decided(UUID id, CopyState state, Copy.Decided decided) {
        jdbc.sql("""
                update copies.copy set state = :state, decided_by = :by, decided_name = :name, decided_lines = :lines,
                    decided_at = :at, remark = :remark where id = :id""")
                .param("state", state.name())
                .param("by", decided.by().value())
                .param("name", decided.name())
                .param("lines", decided.lines().toArray(String[]::new))
                .param("at", time(decided.at()))
                .param("remark", decided.remark().orElse(null))
                .param("id", id)
                .update();
    }

    /// @param lines with which the signer signs it, as of today
    void numbered(UUID id, CopyState state, Copy.Sign sign, Optional<Digest> base, List<String> lines) {
        jdbc.sql("""
                update copies.copy set state = :state, number = :number, printed_number = :printed, notation = :notation,
                    copy_date = :date, base = :base, decided_lines = :lines where id = :id""")
                .param("state", state.name())
                .param("number", sign.number())
                .param("printed", sign.printed())
                .param("notation", sign.notation())
                .param("date", sign.date())
                .param("base", base.map(Digest::hex).orElse(null))
                .param("lines", lines.toArray(String[]::new))
                .param("id", id)
                .update();
    }

    void ordered(UUID id, String order) {
        jdbc.sql("update copies.copy set seal_order = :order where id = :id")
                .param("order", order)
                .param("id", id)
                .update();
    }

    void sealed(UUID id, HoldingId file) {
        jdbc.sql("update copies.copy set state = 'MADE', file = :file where id = :id")
                .param("file", file.value())
                .param("id", id)
                .update();
    }

    void given(UUID id, Copy.Given given) {
        jdbc.sql("update copies.copy set state = 'GIVEN', given_to = :to, given_at = :at where id = :id")
                .param("to", given.to())
                .param("at", time(given.at()))
                .param("id", id)
                .update();
    }

    void cancelled(UUID id, Copy.Cancelled cancelled) {
        jdbc.sql("""
                update copies.copy set state = 'CANCELLED', cancelled_by_name = :name, cancel_reason = :reason,
                    cancelled_at = :at where id = :id""")
                .param("name", cancelled.name())
                .param("reason", cancelled.reason())
                .param("at", time(cancelled.at()))
                .param("id", id)
                .update();
    }

    Optional<Copy> find(UUID id) {
        return jdbc.sql("select * from copies.copy where id = :id")
                .param("id", id)
                .query(CopiesRows::read)
                .optional();
    }

    Optional<Copy> lock(UUID id) {
        return jdbc.sql("select * from copies.copy where id = :id for update")
                .param("id", id)
                .query(CopiesRows::read)
                .optional();
    }

    Optional<Copy> byCode(String code) {
        return jdbc.sql("select * from copies.copy where look_up_code = :code")
                .param("code", code)
                .query(CopiesRows::read)
                .optional();
    }

    /// The newest ones that the asker asked for, or that are of these authorities.
    List<Copy> newest(PostId asker, List<AuthorityId> authorities, int most) {
        return jdbc.sql("""
                select * from copies.copy where asked_by = :asker or authority_id = any(:authorities)
                order by asked_at desc limit :most""")
                .param("asker", asker.value())
                .param(
                        "authorities",
                        authorities.stream().map(AuthorityId::value).toArray(UUID[]::new))
                .param("most", most)
                .query(CopiesRows::read)
                .list();
    }

    int addPrint(UUID copy, int copies, PostId by, String name, Instant at) {
        return jdbc.sql("""
                insert into copies.print (agency_id, copy_id, ordinal, copies, printed_by, name, printed_at)
                select :agency, :copy, coalesce(max(ordinal), 0) + 1, :copies, :by, :name, :at
                from copies.print where copy_id = :copy
                returning ordinal""")
                .param("agency", Acting.currentAgency().value())
                .param("copy", copy)
                .param("copies", copies)
                .param("by", by.value())
                .param("name", name)
                .param("at", time(at))
                .query(Integer.class)
                .single();
    }

    List<Print> prints(UUID copy) {
        return jdbc.sql("select * from copies.print where copy_id = :copy order by ordinal")
                .param("copy", copy)
                .query((row, _) -> new Print(
                        row.getInt("ordinal"),
                        row.getInt("copies"),
                        row.getString("name"),
                        instant(row, "printed_at").orElseThrow()))
                .list();
    }

    private static Copy read(ResultSet row, int number) throws SQLException {
        return new Copy(
                row.getObject("id", UUID.class),
                new Copy.Original(
                        new DocumentId(row.getObject("document_id", UUID.class)),
                        row.getBoolean("outgoing"),
                        row.getString("type_name"),
                        row.getString("issuer"),
                        row.getString("sign"),
                        row.getObject("document_date", LocalDate.class),
                        row.getString("subject")),
                new AuthorityId(row.getObject("authority_id", UUID.class)),
                CopyForm.valueOf(row.getString("form")),
                Medium.valueOf(row.getString("origin")),
                Medium.valueOf(row.getString("target")),
                Arrays.asList((Integer[]) row.getArray("pages").getArray()),
                row.getInt("copies"),
                row.getString("receiver"),
                row.getString("purpose"),
                new Copy.Asked(
                        new PostId(row.getObject("asked_by", UUID.class)),
                        row.getString("asked_by_name"),
                        instant(row, "asked_at").orElseThrow()),
                CopyState.valueOf(row.getString("state")),
                decided(row),
                sign(row),
                Optional.ofNullable(row.getString("base")).map(Digest::new),
                Optional.ofNullable(row.getString("seal_order")),
                Optional.ofNullable(row.getObject("file", UUID.class)).map(HoldingId::new),
                row.getString("look_up_code"),
                given(row),
                cancelled(row));
    }

    private static Optional<Copy.Decided> decided(ResultSet row) throws SQLException {
        @Nullable UUID by = row.getObject("decided_by", UUID.class);
        return by == null
                ? Optional.empty()
                : Optional.of(new Copy.Decided(
                        new PostId(by),
                        row.getString("decided_name"),
                        Arrays.asList((String[]) row.getArray("decided_lines").getArray()),
                        instant(row, "decided_at").orElseThrow(),
                        Optional.ofNullable(row.getString("remark"))));
    }

    private static Optional<Copy.Sign> sign(ResultSet row) throws SQLException {
        return row.getObject("number") == null
                ? Optional.empty()
                : Optional.of(new Copy.Sign(
                        row.getInt("number"),
                        row.getString("printed_number"),
                        row.getString("notation"),
                        row.getObject("copy_date", LocalDate.class)));
    }

    private static Optional<Copy.Given> given(ResultSet row) throws SQLException {
        Optional<Instant> at = instant(row, "given_at");
        String to = row.getString("given_to");
        return at.map(when -> new Copy.Given(to, when));
    }

    private static Optional<Copy.Cancelled> cancelled(ResultSet row) throws SQLException {
        Optional<Instant> at = instant(row, "cancelled_at");
        String name = row.getString("cancelled_by_name");
        String reason = row.getString("cancel_reason");
        return at.map(when -> new Copy.Cancelled(name, reason, when));
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
