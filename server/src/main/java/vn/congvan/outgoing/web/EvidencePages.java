package vn.congvan.outgoing.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.congvan.common.DocumentId;
import vn.congvan.outgoing.IssueEvidence;
import vn.congvan.platform.web.HandedOut;

/// Hands out the evidence of an issued document.
@Controller
class EvidencePages {
    private final IssueEvidence evidence;

    EvidencePages(IssueEvidence evidence) {
        this.evidence = evidence;
    }

    @GetMapping("/outgoing/{id}/evidence")
    ResponseEntity<byte[]> evidence(@PathVariable("id") String id) {
        byte[] zip = evidence.zip(DocumentId.of(id));
        return new HandedOut("bang-chung-" + id + ".zip", "application/zip", zip).toKeep();
    }
}
