package vn.congvan.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.Digest;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.organisation.ProvinceFile.FileAgency;
import vn.congvan.organisation.ProvinceFile.FileAuthority;
import vn.congvan.organisation.ProvinceFile.FileCode;
import vn.congvan.organisation.ProvinceFile.FilePerson;
import vn.congvan.organisation.ProvinceFile.FilePost;
import vn.congvan.organisation.ProvinceFile.FilePower;
import vn.congvan.organisation.ProvinceFile.FileUnit;

/// Writes what a province file says; the same key is the same row, however often it is written.
@Repository
class ImportRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    ImportRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID person(FilePerson person, Optional<Digest> signature) {
        return jdbc.sql("""
                        insert into organisation.person (id, key, full_name, signature_image)
                        values (:id, :key, :name, :image)
                        on conflict (key) do update set full_name = excluded.full_name, signature_image = excluded.signature_image
                        returning id
                        """)
                .param("id", TimeOrderedId.next())
                .param("key", person.username())
                .param("name", person.name())
                .param("image", signature.map(Digest::hex).orElse(null))
                .query(UUID.class)
                .single();
    }

    boolean hasAccount(UUID person) {
        return jdbc.sql("select exists (select from organisation.account where person_id = :person)")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    void account(UUID person, String username, String passwordHash) {
        jdbc.sql("""
                        insert into organisation.account (id, person_id, username, password_hash, made_at)
                        values (:id, :person, :username, :hash, :now)
                        """)
                .param("id", TimeOrderedId.next())
                .param("person", person)
                .param("username", username)
                .param("hash", passwordHash)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    UUID agency(FileAgency agency, @Nullable UUID parent) {
        return jdbc.sql("""
                        insert into organisation.agency (id, key, name, short_name, parent, valid_from, valid_to)
                        values (:id, :key, :name, :short, :parent, :from, :to)
                        on conflict (key) do update set name = excluded.name, short_name = excluded.short_name,
                            parent = excluded.parent, valid_from = excluded.valid_from, valid_to = excluded.valid_to
                        returning id
                        """)
                .param("id", TimeOrderedId.next())
                .param("key", agency.key())
                .param("name", agency.name())
                .param("short", agency.shortName())
                .param("parent", parent)
                .param("from", agency.from())
                .param("to", agency.to().orElse(null))
                .query(UUID.class)
                .single();
    }

    UUID unit(UUID agency, FileUnit unit, int ordinal, LocalDate from) {
        return jdbc.sql("""
                        insert into organisation.unit (agency_id, id, key, name, abbreviation, ordinal, valid_from)
                        values (:agency, :id, :key, :name, :abbreviation, :ordinal, :from)
                        on conflict (agency_id, key) do update set name = excluded.name,
                            abbreviation = excluded.abbreviation, ordinal = excluded.ordinal
                        returning id
                        """)
                .param("agency", agency)
                .param("id", TimeOrderedId.next())
                .param("key", unit.key())
                .param("name", unit.name())
                .param("abbreviation", unit.abbreviation().orElse(""))
                .param("ordinal", ordinal)
                .param("from", from)
                .query(UUID.class)
                .single();
    }

    /// The id of the post; empty if the key already belongs to another person.
    Optional<UUID> post(UUID agency, UUID unit, UUID person, FilePost post, int ordinal, LocalDate from) {
        return jdbc.sql("""
                        insert into organisation.held_post as p
                            (agency_id, id, key, person_id, unit_id, title, roles, ordinal, valid_from, valid_to)
                        values (:agency, :id, :key, :person, :unit, :title, string_to_array(:roles, ','), :ordinal, :from, :to)
                        on conflict (agency_id, key) do update set unit_id = excluded.unit_id, title = excluded.title,
                            roles = excluded.roles, ordinal = excluded.ordinal, valid_from = excluded.valid_from,
                            valid_to = excluded.valid_to
                            where p.person_id = excluded.person_id
                        returning id
                        """)
                .param("agency", agency)
                .param("id", TimeOrderedId.next())
                .param("key", post.key())
                .param("person", person)
                .param("unit", unit)
                .param("title", post.title())
                .param(
                        "roles",
                        String.join(
                                ",",
                                post.roles().stream().map(Role::name).sorted().toList()))
                .param("ordinal", ordinal)
                .param("from", post.from().orElse(from))
                .param("to", post.to().orElse(null))
                .query(UUID.class)
                .optional();
    }

    UUID authority(UUID agency, FileAuthority authority, AuthorityLinks links, int ordinal, LocalDate from) {
        return jdbc.sql("""
                        insert into organisation.authority (agency_id, id, key, kind, name, head_above, head_lines,
                            legal_bases, abbreviation, place, unit_id, code_of, seal_image, ordinal, valid_from)
                        values (:agency, :id, :key, :kind, :name, string_to_array(:above, chr(10)),
                            string_to_array(:head, chr(10)), string_to_array(:bases, chr(10)), :abbreviation, :place,
                            :unit, :codeOf, :seal, :ordinal, :from)
                        on conflict (agency_id, key) do update set kind = excluded.kind, name = excluded.name,
                            head_above = excluded.head_above, head_lines = excluded.head_lines,
                            legal_bases = excluded.legal_bases, abbreviation = excluded.abbreviation,
                            place = excluded.place, unit_id = excluded.unit_id, code_of = excluded.code_of,
                            seal_image = excluded.seal_image, ordinal = excluded.ordinal
                        returning id
                        """)
                .param("agency", agency)
                .param("id", TimeOrderedId.next())
                .param("key", authority.key())
                .param("kind", authority.kind().name())
                .param("name", authority.name())
                .param("above", String.join("\n", authority.headAbove().orElse(List.of())))
                .param("head", String.join("\n", authority.headLines()))
                .param("bases", String.join("\n", authority.legalBases().orElse(List.of())))
                .param("abbreviation", authority.abbreviation())
                .param("place", authority.place())
                .param("unit", links.unit())
                .param("codeOf", links.codeOf())
                .param("seal", links.seal().map(Digest::hex).orElse(null))
                .param("ordinal", ordinal)
                .param("from", from)
                .query(UUID.class)
                .single();
    }

    void served(UUID agency, UUID authority, UUID clerk, LocalDate from) {
        jdbc.sql("""
                        insert into organisation.served_authority (agency_id, authority_id, post_id, valid_from)
                        values (:agency, :authority, :clerk, :from)
                        on conflict do nothing
                        """)
                .param("agency", agency)
                .param("authority", authority)
                .param("clerk", clerk)
                .param("from", from)
                .update();
    }

    void power(UUID agency, UUID authority, UUID post, FilePower power, int ordinal, LocalDate from) {
        jdbc.sql("""
                        insert into organisation.signing_power (agency_id, authority_id, post_id, capacity,
                            authority_lines, basis, ordinal, valid_from, valid_to)
                        values (:agency, :authority, :post, :capacity, string_to_array(:lines, chr(10)), :basis,
                            :ordinal, :from, :to)
                        on conflict (agency_id, authority_id, post_id, valid_from) do update set
                            capacity = excluded.capacity, authority_lines = excluded.authority_lines,
                            basis = excluded.basis, ordinal = excluded.ordinal, valid_to = excluded.valid_to
                        """)
                .param("agency", agency)
                .param("authority", authority)
                .param("post", post)
                .param("capacity", power.capacity().name())
                .param("lines", String.join("\n", power.lines()))
                .param("basis", power.basis().orElse(null))
                .param("ordinal", ordinal)
                .param("from", power.from().orElse(from))
                .param("to", power.to().orElse(null))
                .update();
    }

    void code(FileCode code, String name, @Nullable UUID agency, @Nullable UUID authority) {
        jdbc.sql("""
                        insert into organisation.identifier_code (code, name, agency_id, authority_id, valid_from,
                            valid_to, successor, basis)
                        values (:code, :name, :agency, :authority, :from, :to, :successor, :basis)
                        on conflict (code, valid_from) do update set name = excluded.name,
                            agency_id = excluded.agency_id, authority_id = excluded.authority_id,
                            valid_to = excluded.valid_to, successor = excluded.successor, basis = excluded.basis
                        """)
                .param("code", code.code())
                .param("name", name)
                .param("agency", agency)
                .param("authority", authority)
                .param("from", code.from())
                .param("to", code.to().orElse(null))
                .param("successor", code.successor().orElse(null))
                .param("basis", code.basis())
                .update();
    }

    /// The rows an authority points to.
    record AuthorityLinks(@Nullable UUID unit, @Nullable UUID codeOf, Optional<Digest> seal) {}
}
