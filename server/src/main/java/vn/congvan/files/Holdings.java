package vn.congvan.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Acting;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.TimeOrderedId;

/// Which agency holds which file for which document. Rows stand behind the tenancy wall: only the acting
/// agency's are seen. Joins the caller's transaction.
@Service
@Transactional
public class Holdings {
    private static final String COLUMNS =
            "select id, document_id, role, digest, file_name, kind, size, held_at from files.holding ";

    private final JdbcClient database;
    private final Clock clock;

    Holdings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Holds stored content for a document of the acting agency.
    ///
    /// @param size in bytes
    public HoldingId hold(
            DocumentId document, FileRole role, Digest digest, String fileName, MediaKind kind, long size) {
        UUID id = TimeOrderedId.next();
        database.sql("""
                        insert into files.holding
                            (agency_id, id, document_id, role, digest, file_name, kind, size, held_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Acting.currentAgency().value(),
                        id,
                        document.value(),
                        role.name(),
                        digest.hex(),
                        fileName,
                        kind.name(),
                        size,
                        Timestamp.from(clock.instant()))
                .update();
        return new HoldingId(id);
    }

    /// The files of a document, in the order in which they were held.
    @Transactional(readOnly = true)
    public List<Holding> of(DocumentId document) {
        return database.sql(COLUMNS + "where agency_id = public.current_agency() and document_id = ? order by position")
                .param(document.value())
                .query(Holdings::holding)
                .list();
    }

    /// One holding of the acting agency; a foreign one is answered like an unknown one.
    @Transactional(readOnly = true)
    public Optional<Holding> find(HoldingId id) {
        return database.sql(COLUMNS + "where agency_id = public.current_agency() and id = ?")
                .param(id.value())
                .query(Holdings::holding)
                .optional();
    }

    private static Holding holding(ResultSet row, int number) throws SQLException {
        return new Holding(
                new HoldingId(row.getObject("id", UUID.class)),
                new DocumentId(row.getObject("document_id", UUID.class)),
                FileRole.valueOf(row.getString("role")),
                new Digest(row.getString("digest")),
                row.getString("file_name"),
                MediaKind.valueOf(row.getString("kind")),
                row.getLong("size"),
                row.getTimestamp("held_at").toInstant());
    }
}
