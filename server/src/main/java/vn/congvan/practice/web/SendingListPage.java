package vn.congvan.practice.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.platform.web.TakenUpload;
import vn.congvan.platform.web.Typed;
import vn.congvan.practice.SendingLists;

/// The province's list of how documents are sent. Everybody may read it; the province's manager enters a new one.
@Controller
@RequestMapping("/practice/sending-list")
class SendingListPage {
    private static final String FROM = "page.practice.from";

    private final SendingLists lists;
    private final Lawbook lawbook;
    private final Clock clock;

    SendingListPage(SendingLists lists, Lawbook lawbook, Clock clock) {
        this.lists = lists;
        this.lawbook = lawbook;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("lists", lists.all());
        model.addAttribute("now", lists.inForce(today).orElse(null));
        model.addAttribute(
                "types",
                lawbook.documentTypes(today).stream()
                        .collect(Collectors.toMap(DocumentType::code, DocumentType::name, (one, _) -> one)));
        model.addAttribute("may", lists.mayEnter());
        return "practice/sending-list";
    }

    @PostMapping
    String enter(
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "instrument", defaultValue = "") String instrument,
            @RequestParam(name = "lines", defaultValue = "") String lines,
            @RequestParam("file") MultipartFile file,
            RedirectAttributes answer) {
        LocalDate day = Typed.day(from, FROM).orElseThrow(() -> Refusal.userMistake(Typed.notUnderstood(FROM)));
        String text = TakenUpload.of(file)
                .map(taken -> new String(taken.content(), StandardCharsets.UTF_8).replace("\uFEFF", ""))
                .orElse(lines);
        lists.enter(day, instrument, text);
        answer.addFlashAttribute("done", "page.sending-list.done");
        return "redirect:/practice/sending-list";
    }
}
