package vn.congvan.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.Digest;
import vn.congvan.lawbook.Lawbook;

/// Asks the two functions that answer the public. They want the file's digest or the print's code, so that nobody finds
/// what he does not have.
@Repository
class PublicRows {
    private final JdbcClient jdbc;
    private final Lawbook lawbook;

    PublicRows(JdbcClient jdbc, Lawbook lawbook) {
        this.jdbc = jdbc;
        this.lawbook = lawbook;
    }

    /// What the first of these files is that was issued here.
    ///
    /// @param files the given file first, then its earlier revisions
    Optional<IssuedIdentity> issued(List<Digest> files) {
        record Found(Digest file, IssuedIdentity identity) {}
        List<Found> found = jdbc.sql("select * from portal.issued_as(:digests)")
                .param("digests", files.stream().map(Digest::hex).toArray(String[]::new))
                .query((row, _) -> new Found(new Digest(row.getString("digest")), identity(row)))
                .list();
        return files.stream()
                .flatMap(file ->
                        found.stream().filter(one -> one.file().equals(file)).limit(1))
                .findFirst()
                .map(one -> one.file().equals(files.getFirst()) ? one.identity() : extended(one.identity()));
    }

    private static IssuedIdentity extended(IssuedIdentity of) {
        return new IssuedIdentity(of.kind(), of.sign(), of.date(), of.typeName(), of.organ(), true, of.recalled());
    }

    private IssuedIdentity identity(ResultSet row) throws SQLException {
        return new IssuedIdentity(
                IssuedIdentity.Kind.valueOf(row.getString("kind")),
                lawbook.printedNumber(row.getInt("number")) + "/" + row.getString("notation"),
                row.getObject("day", LocalDate.class),
                row.getString("type_name"),
                row.getString("organ_name"),
                false,
                row.getBoolean("recalled"));
    }

    /// The print with this code.
    Optional<PrintIdentity> print(String code) {
        return jdbc
                .sql("select * from portal.print_of(:code)")
                .param("code", code)
                .query((row, _) -> new PrintIdentity(
                        row.getString("form_name"),
                        lawbook.printedNumber(row.getInt("number")) + "/" + row.getString("notation"),
                        row.getObject("day", LocalDate.class),
                        row.getString("authority_name"),
                        row.getString("type_name"),
                        row.getString("original_sign"),
                        row.getObject("original_date", LocalDate.class),
                        row.getString("original_organ"),
                        Optional.ofNullable(row.getString("original_file")).map(Digest::new)))
                .list()
                .stream()
                .findFirst();
    }
}
