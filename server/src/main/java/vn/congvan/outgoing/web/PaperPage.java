package vn.congvan.outgoing.web;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.outgoing.OnPaper;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.platform.web.HandedOut;

/// An issued document on paper: copies, the print to be stamped, envelopes, hand-over list.
@Controller
class PaperPage {
    private final Outgoing outgoing;
    private final OnPaper paper;

    PaperPage(Outgoing outgoing, OnPaper paper) {
        this.outgoing = outgoing;
        this.paper = paper;
    }

    @GetMapping("/outgoing/{id}/paper")
    String page(@PathVariable("id") String id, Model model) {
        DocumentId document = DocumentId.of(id);
        model.addAttribute("view", outgoing.view(document));
        model.addAttribute("paper", paper.of(document));
        return "outgoing/paper";
    }

    @GetMapping("/outgoing/paper")
    String toSend(Model model) {
        model.addAttribute("documents", paper.toSend());
        model.addAttribute("sizes", paper.envelopeSizes());
        return "outgoing/paper-to-send";
    }

    @PostMapping("/outgoing/{id}/paper")
    ResponseEntity<byte[]> print(
            @PathVariable("id") String id, @RequestParam(name = "copies", defaultValue = "") String copies) {
        if (!copies.strip().matches("\\d{1,3}")) {
            throw Refusal.userMistake(Reason.of("outgoing.copies-to-print"));
        }
        return pdf("ban-chinh-de-dong-dau", paper.print(DocumentId.of(id), Integer.parseInt(copies.strip())));
    }

    @GetMapping("/outgoing/paper/envelopes")
    ResponseEntity<byte[]> envelopes(
            @RequestParam(name = "doc", defaultValue = "") List<String> docs,
            @RequestParam(name = "size", defaultValue = "") String size) {
        return pdf("bi-van-ban", paper.envelopes(ids(docs), size));
    }

    @GetMapping("/outgoing/paper/hand-over")
    ResponseEntity<byte[]> handOver(@RequestParam(name = "doc", defaultValue = "") List<String> docs) {
        return pdf("danh-sach-giao-nhan", paper.handOver(ids(docs)));
    }

    private static List<DocumentId> ids(List<String> docs) {
        return docs.stream().map(DocumentId::of).toList();
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return new HandedOut(name + ".pdf", MediaType.APPLICATION_PDF_VALUE, content).toKeep();
    }
}
