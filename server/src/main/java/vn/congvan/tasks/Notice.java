package vn.congvan.tasks;

import java.time.Instant;
import java.util.Optional;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;

/// Something a post was told.
///
/// @param what the sentence, as code and values
/// @param about the document it is about, if any
/// @param readAt when the post marked it as read
public record Notice(
        NoticeId id, PostId to, Reason what, Optional<DocumentId> about, Instant toldAt, Optional<Instant> readAt) {

    /// Whether it still counts in the shell's counter.
    public boolean unread() {
        return readAt.isEmpty();
    }
}
