package vn.congvan.tasks;

import java.util.UUID;
import vn.congvan.common.TimeOrderedId;

/// The id of a notice.
public record NoticeId(UUID value) {
    static NoticeId fresh() {
        return new NoticeId(TimeOrderedId.next());
    }
}
