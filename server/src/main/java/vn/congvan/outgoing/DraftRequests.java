package vn.congvan.outgoing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

    private record Made(DocumentId id, HoldingId source, Optional<String> whole) {}

    /// What one request asked for.
    ///
    /// @param file of the main document
    /// @param whole of everything: fields, main file, attachments
    record Request(Digest file, Digest whole) {
        static Request of(NewDraft draft) {
            var whole = new StringBuilder(draft.fields().toString());
            Stream.concat(Stream.of(draft.file()), draft.attachments().stream())
                    .forEach(file -> whole.append('\n')
                            .append(Digest.of(file.content()).hex())
                            .append(' ')
                            .append(file.fileName()));
            draft.answering().ifPresent(answering -> whole.append('\n').append(answering));
            return new Request(
                    Digest.of(draft.file().content()),
                    Digest.of(whole.toString().getBytes(StandardCharsets.UTF_8)));
        }
    }

    /// The draft that this post's request made before.
    ///
    /// @param now what is asked now
    /// @throws Refusal `outgoing.request-key-used` if the key stands for something else
    Optional<DocumentId> made(PostId drafter, RequestKey key, Request now) {
        return jdbc.sql("""
                        select d.id, d.request_digest, v.source from outgoing.document d
                        join outgoing.version v on v.agency_id = d.agency_id and v.document_id = d.id and v.version = 1
                        where d.agency_id = public.current_agency() and d.drafter = :drafter and d.request_key = :key
                        """)
                .param("drafter", drafter.value())
                .param("key", key.value())
                .query((row, _) -> new Made(
                        new DocumentId(row.getObject("id", UUID.class)),
                        new HoldingId(row.getObject("source", UUID.class)),
                        Optional.ofNullable(row.getString("request_digest"))))
                .optional()
                .map(made -> {
                    if (!same(made, now)) {
                        throw Refusal.conflict(Reason.of("outgoing.request-key-used", "key", key));
                    }
                    return made.id();
                });
    }

    private boolean same(Made made, Request now) {
        return made.whole()
                .map(now.whole().hex()::equals)
                .orElseGet(() -> holdings.find(made.source())
                        .map(Holding::digest)
                        .filter(now.file()::equals)
                        .isPresent());
    }

    /// @throws org.springframework.dao.DuplicateKeyException if the same request made a draft meanwhile
    void enter(DocumentId id, RequestKey key, Request request) {
        jdbc.sql("update outgoing.document set request_key = :key, request_digest = :whole where id = :id")
                .param("key", key.value())
                .param("whole", request.whole().hex())
                .param("id", id.value())
                .update();
    }
}
