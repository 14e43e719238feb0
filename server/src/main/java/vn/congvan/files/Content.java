package vn.congvan.files;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// Keeps content for ever under its SHA-256 digest. What was once stored is never changed; every reading is
/// verified.
@Service
public class Content {
    private final ContentStore store;
    private final JdbcClient database;
    private final Clock clock;

    Content(ContentStore store, JdbcClient database, Clock clock) {
        this.store = store;
        this.database = database;
        this.clock = clock;
    }

    /// Stores these bytes, durable on return; storing the same bytes again changes nothing.
    ///
    /// @throws Refusal `files.empty` if there is not a single byte
    public Digest store(byte[] content) {
        if (content.length == 0) {
            throw Refusal.userMistake(Reason.of("files.empty"));
        }
        Digest digest = Digest.of(content);
        store.put(digest, content);
        database.sql("insert into files.content (digest, size, stored_at) values (?, ?, ?) on conflict do nothing")
                .params(digest.hex(), content.length, java.sql.Timestamp.from(clock.instant()))
                .update();
        return digest;
    }

    /// The bytes of this digest, verified.
    ///
    /// @throws Refusal `files.damaged` if they no longer match, `files.missing` if they are not there
    public byte[] read(Digest digest) {
        byte[] content = store.get(digest)
                .orElseThrow(() -> Refusal.ourFault(
                        Reason.of("files.missing", "digest", digest), new IllegalStateException("not in the store")));
        if (!Digest.of(content).equals(digest)) {
            throw Refusal.ourFault(
                    Reason.of("files.damaged", "digest", digest), new IllegalStateException("digest differs"));
        }
        return content;
    }

    /// Whether bytes of this digest are kept.
    public boolean has(Digest digest) {
        return store.has(digest);
    }
}
