package vn.congvan.desk;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.congvan.tasks.NoticeId;
import vn.congvan.tasks.Notices;

/// My notices, newest first. A notice never carries the content of a document, only what happened to it.
@Controller
class NoticesPage {
    private static final int MOST = 200;

    private final Notices notices;

    NoticesPage(Notices notices) {
        this.notices = notices;
    }

    @GetMapping("/notices")
    String all(Model model) {
        model.addAttribute("notices", notices.mine(MOST));
        return "desk/notices";
    }

    @PostMapping("/notices/read")
    String readAll() {
        notices.readAll();
        return "redirect:/notices";
    }

    @PostMapping("/notices/{id}/read")
    String read(@PathVariable("id") UUID id) {
        notices.read(new NoticeId(id));
        return "redirect:/notices";
    }
}
