package vn.congvan.incoming.web;

import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.DocumentId;
import vn.congvan.files.FileRole;
import vn.congvan.files.HoldingId;
import vn.congvan.files.MediaKind;
import vn.congvan.incoming.ActView;
import vn.congvan.incoming.GivingBack;
import vn.congvan.incoming.Incoming;
import vn.congvan.incoming.IncomingAct;
import vn.congvan.incoming.IncomingFile;
import vn.congvan.incoming.IncomingQuery;
import vn.congvan.incoming.IncomingRow;
import vn.congvan.incoming.IncomingState;
import vn.congvan.incoming.IncomingView;
import vn.congvan.incoming.ReportKind;
import vn.congvan.platform.web.HandedOut;
import vn.congvan.platform.web.ReadingPane;
import vn.congvan.registers.Answers;
import vn.congvan.registers.Registers;
import vn.congvan.signing.Expectation;
import vn.congvan.signing.Signing;

/// The page of one document that arrived: reception while it waits, the registered document afterwards.
@Controller
class IncomingDocumentPage {
    private static final List<String> TABS = List.of("info", "signatures", "related", "history");

    private final Incoming incoming;
    private final Signing signing;
    private final Registers registers;
    private final Answers answers;
    private final GivingBack givingBack;

    IncomingDocumentPage(
            Incoming incoming, Signing signing, Registers registers, Answers answers, GivingBack givingBack) {
        this.givingBack = givingBack;
        this.incoming = incoming;
        this.signing = signing;
        this.registers = registers;
        this.answers = answers;
    }

    @GetMapping("/incoming/{id}")
    String document(
            @PathVariable("id") String id,
            @RequestParam(name = "tab", defaultValue = "info") String tab,
            @RequestParam(name = "file") Optional<String> file,
            @RequestParam(name = "act") Optional<String> act,
            @RequestParam(name = "ground") Optional<String> ground,
            @RequestParam(name = "done") Optional<String> done,
            Model model) {
        var view = incoming.view(DocumentId.of(id));
        done.filter("by-hand"::equals).ifPresent(_ -> model.addAttribute("done", "page.incoming.done.by-hand"));
        model.addAttribute("form", ReceptionForm.of(view.fields()));
        model.addAttribute("view", view);
        model.addAttribute("now", act.flatMap(word -> permitted(view, word)).orElse(null));
        model.addAttribute("ground", ground.orElse(""));
        model.addAttribute("tab", TABS.contains(tab) ? tab : "info");
        model.addAttribute("tabs", TABS);
        model.addAttribute(
                "reading",
                ReadingPane.of("/incoming/" + view.id(), readable(view), file).orElse(null));
        var receiving = view.state().open();
        if (receiving || tab.equals("signatures")) {
            view.main()
                    .filter(_ -> view.checked().isPresent())
                    .map(IncomingFile::digest)
                    .ifPresent(digest -> model.addAttribute("verdict", signing.shown(digest, Expectation.any())));
        }
        model.addAttribute("askedBack", givingBack.of(view.id()).orElse(null));
        model.addAttribute("settlement", answers.settlement(view.id()).orElse(null));
        if (tab.equals("related")) {
            model.addAttribute("relations", registers.relations(view.id()));
        }
        return receiving ? "incoming/reception" : "incoming/document";
    }

    @PostMapping("/incoming/{id}/accept")
    String accept(
            @PathVariable("id") String id,
            @ModelAttribute ReceptionForm form,
            @RequestParam(name = "then", defaultValue = "") String then,
            RedirectAttributes answer) {
        var document = DocumentId.of(id);
        var given = incoming.accept(document, form.fields());
        answer.addFlashAttribute("done", "page.incoming.done.accept");
        answer.addFlashAttribute("doneNumber", given.number());
        answer.addFlashAttribute("doneDocument", document);
        return "redirect:/incoming/" + (then.equals("next") ? nextOr(document) : document);
    }

    @PostMapping("/incoming/{id}/refuse")
    String refuse(
            @PathVariable("id") String id,
            @RequestParam(name = "ground", defaultValue = "") String ground,
            @RequestParam(name = "words", defaultValue = "") String words,
            RedirectAttributes answer) {
        var document = DocumentId.of(id);
        incoming.refuse(document, ground, words.strip());
        answer.addFlashAttribute("done", "page.incoming.done.refuse");
        return "redirect:/incoming/" + document;
    }

    @PostMapping("/incoming/{id}/override-mark")
    String override(
            @PathVariable("id") String id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes answer) {
        var document = DocumentId.of(id);
        incoming.overrideMark(document, reason.strip());
        answer.addFlashAttribute("done", "page.incoming.done.override-mark");
        return "redirect:/incoming/" + document;
    }

    @PostMapping("/incoming/{id}/check")
    String checkAgain(@PathVariable("id") String id, RedirectAttributes answer) {
        var document = DocumentId.of(id);
        incoming.checkAgain(document);
        answer.addFlashAttribute("done", "page.incoming.done.check");
        return "redirect:/incoming/" + document + "?tab=signatures";
    }

    @GetMapping("/incoming/{id}/files/{holding}")
    ResponseEntity<byte[]> file(
            @PathVariable("id") String id,
            @PathVariable("holding") String holding,
            @RequestParam(name = "original") Optional<String> original) {
        var found = incoming.file(DocumentId.of(id), HoldingId.of(holding));
        return new HandedOut(found.fileName(), found.kind().contentType(), found.content())
                .toRead(holding, original.isPresent());
    }

    @GetMapping("/incoming/{id}/evidence/{holding}")
    ResponseEntity<byte[]> evidence(@PathVariable("id") String id, @PathVariable("holding") String holding) {
        var zip = incoming.evidence(DocumentId.of(id), HoldingId.of(holding));
        return new HandedOut("bang-chung-" + id + ".zip", "application/zip", zip).toKeep();
    }

    @GetMapping("/incoming/{id}/report/{holding}")
    ResponseEntity<byte[]> report(@PathVariable("id") String id, @PathVariable("holding") String holding) {
        var report = incoming.report(DocumentId.of(id), HoldingId.of(holding), ReportKind.HTML);
        return HandedOut.report("phieu-kiem-tra-" + id + ".html", report);
    }

    private static List<ReadingPane.Readable> readable(IncomingView view) {
        return view.files().stream()
                .filter(file -> file.kind() == MediaKind.PDF)
                .map(file -> new ReadingPane.Readable(
                        file.holding().toString(), file.fileName(), file.role() != FileRole.RECEIVED))
                .toList();
    }

    private DocumentId nextOr(DocumentId document) {
        return incoming.list(IncomingQuery.open()).rows().stream()
                .filter(row -> row.state() == IncomingState.WAITING)
                .map(IncomingRow::id)
                .findFirst()
                .orElse(document);
    }

    private static Optional<IncomingAct> permitted(IncomingView view, String word) {
        return view.acts().stream()
                .map(ActView::act)
                .filter(act -> act.word().equals(word))
                .filter(view::may)
                .findFirst();
    }
}
