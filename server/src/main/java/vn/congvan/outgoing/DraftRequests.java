package vn.congvan.outgoing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.RequestKey;
import vn.congvan.files.Holding;
import vn.congvan.files.HoldingId;
import vn.congvan.files.Holdings;

/// Which draft was made for which request, so that a repeated request finds its draft. In the caller's
/// transaction.
@Repository
class DraftRequests {
    private final JdbcClient jdbc;
    private final Holdings holdings;

    DraftRequests(JdbcClient jdbc, Holdings holdings) {
        this.jdbc = jdbc;
        this.holdings = holdings;
    }

    private record Made(DocumentId id, HoldingId source) {}

    /// The draft that this post's request made before.
    ///
    /// @param file of the request that is asked now
    /// @throws Refusal `outgoing.request-key-used` if the key stands for another file
    Optional<DocumentId> made(PostId drafter, RequestKey key, Digest file) {
        return jdbc.sql("""
                        select d.id, v.source from outgoing.document d
                        join outgoing.version v on v.agency_id = d.agency_id and v.document_id = d.id and v.version = 1
                        where d.agency_id = public.current_agency() and d.drafter = :drafter and d.request_key = :key
                        """)
                .param("drafter", drafter.value())
                .param("key", key.value())
                .query((row, _) -> new Made(
                        new DocumentId(row.getObject("id", UUID.class)),
                        new HoldingId(row.getObject("source", UUID.class))))
                .optional()
                .map(made -> {
                    boolean same = holdings.find(made.source())
                            .map(Holding::digest)
                            .filter(file::equals)
                            .isPresent();
                    if (!same) {
                        throw Refusal.conflict(Reason.of("outgoing.request-key-used", "key", key));
                    }
                    return made.id();
                });
    }

    /// @throws org.springframework.dao.DuplicateKeyException if the same request made a draft meanwhile
    void enter(DocumentId id, RequestKey key) {
        jdbc.sql("update outgoing.document set request_key = :key where id = :id")
                .param("key", key.value())
                .param("id", id.value())
                .update();
    }
}
