package vn.congvan.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.congvan.common.DocumentId;

/// One address for any document: leads to its page.
@Controller
class DocumentDoor {
    private final DocumentSight sight;

    DocumentDoor(DocumentSight sight) {
        this.sight = sight;
    }

    @GetMapping("/documents/{id}")
    String document(@PathVariable("id") String id) {
        return "redirect:" + sight.page(DocumentId.of(id));
    }
}
