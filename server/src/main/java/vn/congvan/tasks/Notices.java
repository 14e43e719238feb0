package vn.congvan.tasks;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;

/// Tells posts what they must know: a return, a signature that no longer counts, a refusal by a receiver. A
/// notice is written in the transaction of the act that causes it, so none is lost and none tells of an act
/// that did not happen.
@Service
public class Notices {
    private final NoticeRows rows;
    private final Clock clock;

    Notices(NoticeRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// Tells each of these posts once. The values of `what` must not carry the content of a document.
    @Transactional
    public void tell(Collection<PostId> posts, Reason what, DocumentId about) {
        tell(posts, what, Optional.of(about));
    }

    /// As above, where no document exists that it could be about.
    @Transactional
    public void tell(Collection<PostId> posts, Reason what) {
        tell(posts, what, Optional.empty());
    }

    private void tell(Collection<PostId> posts, Reason what, Optional<DocumentId> about) {
        for (PostId post : new LinkedHashSet<>(posts)) {
            rows.insert(new Notice(NoticeId.fresh(), post, what, about, clock.instant(), Optional.empty()));
        }
    }

    /// The newest notices of the acting post, newest first, at most `limit`.
    @Transactional(readOnly = true)
    public List<Notice> mine(int limit) {
        return rows.of(Acting.person().post(), limit);
    }

    /// How many notices the acting post has not read.
    @Transactional(readOnly = true)
    public int unread() {
        return rows.unread(Acting.person().post());
    }

    /// Marks one notice of the acting post as read. A notice of somebody else stays as it is, without a word.
    @Transactional
    public void read(NoticeId id) {
        rows.markRead(Acting.person().post(), Optional.of(id), clock.instant());
    }

    /// Marks the acting post's notices about this document as read: who has opened it needs no word of it any more.
    @Transactional
    public void readAbout(DocumentId document) {
        rows.markReadAbout(Acting.person().post(), document, clock.instant());
    }

    /// Marks all notices of the acting post as read.
    @Transactional
    public void readAll() {
        rows.markRead(Acting.person().post(), Optional.empty(), clock.instant());
    }
}
