package vn.congvan.outgoing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congvan.common.DocumentId;
import vn.congvan.outgoing.CopiesCounted;
import vn.congvan.outgoing.OnPaper;
import vn.congvan.outgoing.PaperToSend;
import vn.congvan.platform.web.HandedOut;

/// Issued documents on paper: the print to be stamped, envelopes and the hand-over list.
@RestController
@Tag(name = "outgoing")
class OnPaperResource {
    private final OnPaper paper;

    OnPaperResource(OnPaper paper) {
        this.paper = paper;
    }

    /// An issued document and who gets it on paper.
    record ToSendJson(UUID document, String sign, String summary, Instant issuedAt, List<String> recipients) {
        static ToSendJson of(PaperToSend one) {
            return new ToSendJson(
                    one.document().value(), one.sign().full(), one.summary(), one.issuedAt(), one.recipients());
        }
    }

    /// How many copies are made of a print.
    record CopiesJson(@Nullable Integer copies) {}

    @GetMapping("/api/outgoing/paper")
    @Operation(summary = "What was issued lately and goes to somebody on paper; for the clerk")
    List<ToSendJson> toSend() {
        return paper.toSend().stream().map(ToSendJson::of).toList();
    }

    /// The number of copies that is written in the document, and the one that is needed.
    record CountedJson(int written, int needed, boolean differs) {
        static CountedJson of(CopiesCounted counted) {
            return new CountedJson(counted.written(), counted.needed(), counted.differs());
        }
    }

    @GetMapping("/api/outgoing/documents/{id}/copies")
    @Operation(summary = "How many copies are written in the document, and how many are needed")
    CountedJson copies(@PathVariable UUID id) {
        return CountedJson.of(paper.counted(new DocumentId(id)));
    }

    @PostMapping("/api/outgoing/documents/{id}/paper")
    @Operation(summary = "A print without the seal, to be stamped by hand; every one is counted")
    ResponseEntity<byte[]> print(@PathVariable UUID id, @RequestBody CopiesJson asked) {
        Integer copies = asked.copies();
        return pdf("ban-chinh-de-dong-dau", paper.print(new DocumentId(id), copies == null ? 0 : copies));
    }

    @GetMapping("/api/outgoing/paper/envelopes")
    @Operation(summary = "Envelopes for everybody who gets these documents on paper")
    ResponseEntity<byte[]> envelopes(@RequestParam List<UUID> doc, @RequestParam String size) {
        return pdf("bi-van-ban", paper.envelopes(ids(doc), size));
    }

    @GetMapping("/api/outgoing/paper/hand-over")
    @Operation(summary = "The list by which these documents are handed over on paper")
    ResponseEntity<byte[]> handOver(@RequestParam List<UUID> doc) {
        return pdf("danh-sach-giao-nhan", paper.handOver(ids(doc)));
    }

    private static List<DocumentId> ids(List<UUID> docs) {
        return docs.stream().map(DocumentId::new).toList();
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return new HandedOut(name + ".pdf", MediaType.APPLICATION_PDF_VALUE, content).toKeep();
    }
}
