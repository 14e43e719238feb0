package vn.congvan.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congvan.audit.TrailEntry;
import vn.congvan.common.DocumentId;

/// `/api/trail`: the trail of one document for whoever may see it, of the agency for its administrator.
@RestController
@RequestMapping("/api/trail")
@Tag(name = "trail", description = "Nhật ký: ai đã làm hoặc xem gì, lúc nào")
class TrailResource {
    private final TrailReading reading;
    private final TrailWho who;

    TrailResource(TrailReading reading, TrailWho who) {
        this.reading = reading;
        this.who = who;
    }

    /// One line of the trail.
    record Line(
            UUID id,
            Instant at,
            String who,
            String act,
            String subjectKind,
            UUID subject,
            Map<String, String> details,
            Optional<String> request) {}

    @GetMapping("/documents/{document}")
    @Operation(summary = "Everything recorded about one document, oldest first; the reading is recorded")
    List<Line> document(@PathVariable UUID document) {
        return reading.ofDocument(new DocumentId(document)).stream()
                .map(this::line)
                .toList();
    }

    @GetMapping
    @Operation(summary = "The agency's latest entries, newest first; for its administrator")
    List<Line> agency(
            @RequestParam Optional<String> act,
            @RequestParam Optional<UUID> before,
            @RequestParam(defaultValue = "100") int size) {
        return reading.ofAgency(act, before, size).stream().map(this::line).toList();
    }

    private Line line(TrailEntry entry) {
        return new Line(
                entry.id(),
                entry.at(),
                who.name(entry.actor()),
                entry.act(),
                entry.subjectKind(),
                entry.subject(),
                entry.details(),
                entry.request());
    }
}
