package vn.congvan.registers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.TreeMap;

/// The digest of a closed span: SHA-256 over UTF-8 text, one line for the span and one for each number in order.
///
/// The first line is `congvan-register-1`, the kind, the authority's id, the year, the book, the first and the last
/// number, with a tab between them. A number's line holds every column of its row except the agency's id and what is
/// empty, in the order of the columns' names, as `name=value` with a tab between them: days as `2026-11-20`, moments
/// in UTC as `2026-11-20T02:00:00.123456Z`, JSON as PostgreSQL prints it. Backslash, tab, line feed and carriage
/// return inside a value are written `\\`, `\t`, `\n`, `\r`. Every line ends with a line feed. A column that is added
/// later and empty for old rows changes no digest.
final class CanonicalLines {
    private static final String FORMAT = "congvan-register-1";
    private static final String OUTSIDE = "agency_id";

    private final MessageDigest digest = sha256();

    CanonicalLines(Closing closing) {
        add(String.join(
                "\t",
                FORMAT,
                closing.kind().name(),
                closing.authority().value().toString(),
                Integer.toString(closing.year()),
                escaped(closing.book()),
                Integer.toString(closing.first()),
                Integer.toString(closing.last())));
    }

    /// The next number's row.
    void add(ResultSet row) throws SQLException {
        var fields = new TreeMap<String, String>();
        var columns = row.getMetaData();
        for (int at = 1; at <= columns.getColumnCount(); at++) {
            String name = columns.getColumnName(at);
            String value = text(row, at, columns.getColumnTypeName(at));
            if (!name.equals(OUTSIDE) && value != null) {
                fields.put(name, name + "=" + escaped(value));
            }
        }
        add(String.join("\t", fields.values()));
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static @org.jspecify.annotations.Nullable String text(ResultSet row, int at, String type)
            throws SQLException {
        if (type.equals("timestamptz")) {
            OffsetDateTime moment = row.getObject(at, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant().toString();
        }
        return row.getString(at);
    }

    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private void add(String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
