package vn.congvan.outgoing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.files.MediaKind;
import vn.congvan.outgoing.slip.Slip;
import vn.congvan.outgoing.slip.Slips;
import vn.congvan.platform.web.HandedOut;

/// `/api/outgoing`: the slip of a draft (phiếu trình).
@RestController
@RequestMapping("/api/outgoing/documents/{id}/slip")
@Tag(name = "outgoing")
class SlipResource {
    private final Slips slips;

    SlipResource(Slips slips) {
        this.slips = slips;
    }

    /// One level with its opinion line.
    record LevelJson(
            Reason level,
            String who,
            Optional<String> opinion,
            Optional<Slip.Verdict> verdict,
            Optional<Instant> at,
            Optional<Reason> voidBecause) {}

    @GetMapping
    @Operation(summary = "The slip: every level with its opinion line; then who still has to say something")
    List<LevelJson> slip(@PathVariable UUID id) {
        return slips.of(new DocumentId(id)).levels().stream()
                .map(level -> new LevelJson(
                        level.level(), level.who(), level.opinion(), level.verdict(), level.at(), level.voidBecause()))
                .toList();
    }

    @GetMapping("/file")
    @Operation(summary = "The slip printed: DOCX, or PDF with format=pdf")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @RequestParam(defaultValue = "docx") String format) {
        boolean pdf = format.equals("pdf");
        MediaKind kind = pdf ? MediaKind.PDF : MediaKind.DOCX;
        byte[] content = pdf ? slips.pdf(new DocumentId(id)) : slips.docx(new DocumentId(id));
        return new HandedOut("phieu-trinh." + kind.extension(), kind.contentType(), content).toKeep();
    }
}
