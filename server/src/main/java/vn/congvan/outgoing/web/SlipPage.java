package vn.congvan.outgoing.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.congvan.common.DocumentId;
import vn.congvan.files.MediaKind;
import vn.congvan.outgoing.slip.Slips;
import vn.congvan.platform.web.HandedOut;

/// The slip of a draft (phiếu trình): every level with its opinion line.
@Controller
class SlipPage {
    private final Slips slips;

    SlipPage(Slips slips) {
        this.slips = slips;
    }

    @GetMapping("/outgoing/{id}/slip")
    String page(@PathVariable("id") String id, Model model) {
        var slip = slips.of(DocumentId.of(id));
        model.addAttribute("slip", slip);
        model.addAttribute("view", slip.draft());
        return "outgoing/slip";
    }

    @GetMapping("/outgoing/{id}/slip.{format:docx|pdf}")
    ResponseEntity<byte[]> print(@PathVariable("id") String id, @PathVariable("format") String format) {
        var document = DocumentId.of(id);
        boolean pdf = format.equals("pdf");
        byte[] content = pdf ? slips.pdf(document) : slips.docx(document);
        MediaKind kind = pdf ? MediaKind.PDF : MediaKind.DOCX;
        return new HandedOut("phieu-trinh." + format, kind.contentType(), content).toKeep();
    }
}
