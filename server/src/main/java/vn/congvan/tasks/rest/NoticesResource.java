package vn.congvan.tasks.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.tasks.Notice;
import vn.congvan.tasks.NoticeId;
import vn.congvan.tasks.Notices;

/// `/api/notices`: what the acting post was told.
@RestController
@RequestMapping("/api/notices")
@Tag(name = "notices", description = "Thông báo cho vị trí đang giữ")
class NoticesResource {
    private static final int MOST = 200;

    private final Notices notices;

    NoticesResource(Notices notices) {
        this.notices = notices;
    }

    /// One notice.
    record NoticeJson(UUID id, Reason what, Optional<UUID> document, Instant toldAt, Optional<Instant> readAt) {
        static NoticeJson of(Notice notice) {
            return new NoticeJson(
                    notice.id().value(),
                    notice.what(),
                    notice.about().map(DocumentId::value),
                    notice.toldAt(),
                    notice.readAt());
        }
    }

    /// The newest notices and how many are unread.
    record Mine(int unread, List<NoticeJson> notices) {}

    @GetMapping
    @Operation(summary = "The newest notices of the acting post, and how many are unread")
    Mine mine(@RequestParam(defaultValue = "50") int limit) {
        int rows = Math.clamp(limit, 1, MOST);
        return new Mine(
                notices.unread(),
                notices.mine(rows).stream().map(NoticeJson::of).toList());
    }

    @PostMapping("/{notice}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mark one notice as read")
    void read(@PathVariable UUID notice) {
        notices.read(new NoticeId(notice));
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mark all notices as read")
    void readAll() {
        notices.readAll();
    }
}
