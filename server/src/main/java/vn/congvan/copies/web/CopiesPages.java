package vn.congvan.copies.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.copies.CancellingCopies;
import vn.congvan.copies.Copies;
import vn.congvan.copies.CopyFile;
import vn.congvan.copies.CopyState;
import vn.congvan.copies.MakingCopies;
import vn.congvan.copies.NewCopy;
import vn.congvan.copies.PageNumbers;
import vn.congvan.copies.ScanFile;
import vn.congvan.files.MediaKind;
import vn.congvan.lawbook.CopyForm;
import vn.congvan.lawbook.Medium;
import vn.congvan.platform.web.HandedOut;
import vn.congvan.platform.web.TakenUpload;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignRefusal;
import vn.congvan.registers.RegisteredDocument;

/// The pages of copies: the list, asking for one, and one with what can be done about it.
@Controller
class CopiesPages {
    private final Copies copies;
    private final MakingCopies making;
    private final CancellingCopies cancelling;

    CopiesPages(Copies copies, MakingCopies making, CancellingCopies cancelling) {
        this.copies = copies;
        this.making = making;
        this.cancelling = cancelling;
    }

    /// One form of copy in one medium, as the form of the request offers it.
    ///
    /// @param impossible why it cannot be made
    public record Choice(CopyForm form, Medium target, Optional<Reason> impossible) {
        /// The value in the form.
        public String value() {
            return form + "-" + target;
        }
    }

    /// The body that brings the signature back, or the signer's refusal.
    record SignatureBrought(String requestId, Optional<String> signatureValue, Optional<SignRefusal> refusal) {}

    @GetMapping("/copies")
    String list(Model model) {
        model.addAttribute("copies", copies.list());
        return "copies/list";
    }

    @GetMapping("/copies/new")
    String empty(@RequestParam("document") String document, Model model) {
        RegisteredDocument found = copies.document(DocumentId.of(document));
        model.addAttribute("document", found);
        model.addAttribute("choices", choices(found));
        return "copies/new";
    }

    private List<Choice> choices(RegisteredDocument document) {
        return Arrays.stream(CopyForm.values())
                .flatMap(form -> Stream.of(Medium.PAPER, Medium.ELECTRONIC)
                        .map(target -> new Choice(form, target, copies.impossible(document, form, target))))
                .toList();
    }

    @PostMapping("/copies")
    String request(
            @RequestParam("document") String document,
            @RequestParam("choice") String choice,
            @RequestParam(name = "pages", defaultValue = "") String pages,
            @RequestParam(name = "count", defaultValue = "1") String count,
            @RequestParam(name = "receiver", defaultValue = "") String receiver,
            @RequestParam(name = "purpose", defaultValue = "") String purpose,
            RedirectAttributes answer) {
        var chosen = Arrays.stream(CopyForm.values())
                .flatMap(form ->
                        Arrays.stream(Medium.values()).map(target -> new Choice(form, target, Optional.empty())))
                .filter(one -> one.value().equals(choice))
                .findFirst()
                .orElseThrow(() -> Refusal.userMistake(Reason.of("copies.form-missing")));
        var id = copies.request(new NewCopy(
                DocumentId.of(document),
                chosen.form(),
                chosen.target(),
                chosen.form() == CopyForm.TRS ? PageNumbers.read(pages) : List.of(),
                number(count),
                receiver,
                purpose));
        answer.addFlashAttribute("done", "page.copies.done.request");
        return "redirect:/copies/" + id;
    }

    @GetMapping("/copies/{id}")
    String one(
            @PathVariable("id") String id,
            @RequestParam(name = "refused") Optional<String> refused,
            @RequestParam(name = "done") Optional<String> done,
            Model model) {
        var view = copies.view(TimeOrderedId.read(id));
        model.addAttribute("view", view);
        model.addAttribute("sealing", view.makes() && view.free() && view.copy().state() == CopyState.SEALING);
        done.filter("seal"::equals).ifPresent(_ -> model.addAttribute("done", "page.copies.done.seal"));
        refused.flatMap(code -> Stream.of(SignRefusal.Code.values())
                        .filter(known -> known.name().equals(code))
                        .findFirst())
                .ifPresent(code -> model.addAttribute("refused", "page.signer." + code));
        return "copies/copy";
    }

    @PostMapping("/copies/{id}/decision")
    String decide(
            @PathVariable("id") String id,
            @RequestParam(name = "grant", defaultValue = "false") boolean grant,
            @RequestParam(name = "remark", defaultValue = "") String remark,
            RedirectAttributes answer) {
        copies.decide(TimeOrderedId.read(id), grant, Optional.of(remark));
        answer.addFlashAttribute("done", grant ? "page.copies.done.grant" : "page.copies.done.refuse");
        return "redirect:/copies/" + TimeOrderedId.read(id);
    }

    @PostMapping("/copies/{id}/make")
    String make(
            @PathVariable("id") String id,
            @RequestParam(name = "scan", required = false) @org.jspecify.annotations.Nullable MultipartFile scan,
            RedirectAttributes answer) {
        var taken = Optional.ofNullable(scan).flatMap(TakenUpload::of);
        making.make(TimeOrderedId.read(id), taken.map(file -> new ScanFile(file.fileName(), file.content())));
        answer.addFlashAttribute("done", "page.copies.done.make");
        return "redirect:/copies/" + TimeOrderedId.read(id);
    }

    @PostMapping("/copies/{id}/seal-order")
    @ResponseBody
    SignOrder orderSeal(@PathVariable("id") String id) {
        return making.orderSeal(TimeOrderedId.read(id));
    }

    @PostMapping("/copies/{id}/seal")
    @ResponseBody
    Map<String, String> seal(@PathVariable("id") String id, @RequestBody SignatureBrought brought) {
        UUID copy = TimeOrderedId.read(id);
        brought.refusal().ifPresent(refused -> making.notSigned(copy, refused));
        making.seal(
                copy,
                brought.requestId(),
                Base64.getDecoder().decode(brought.signatureValue().orElse("")));
        return Map.of("next", "/copies/" + copy + "?done=seal");
    }

    @GetMapping("/copies/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable("id") String id) {
        CopyFile file = making.file(TimeOrderedId.read(id));
        return new HandedOut(file.fileName(), MediaKind.PDF.contentType(), file.content()).toKeep();
    }

    @PostMapping("/copies/{id}/prints")
    ResponseEntity<byte[]> print(
            @PathVariable("id") String id, @RequestParam(name = "count", defaultValue = "1") String count) {
        var copy = TimeOrderedId.read(id);
        String address =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        byte[] sheets = making.print(copy, number(count), address);
        return new HandedOut(
                        copies.view(copy).copy().sign().orElseThrow().full().replace('/', '-') + ".pdf",
                        MediaKind.PDF.contentType(),
                        sheets)
                .toKeep();
    }

    @PostMapping("/copies/{id}/given")
    String give(
            @PathVariable("id") String id,
            @RequestParam(name = "to", defaultValue = "") String to,
            RedirectAttributes answer) {
        copies.give(TimeOrderedId.read(id), to);
        answer.addFlashAttribute("done", "page.copies.done.give");
        return "redirect:/copies/" + TimeOrderedId.read(id);
    }

    @PostMapping("/copies/{id}/cancel")
    String cancel(
            @PathVariable("id") String id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes answer) {
        cancelling.cancel(TimeOrderedId.read(id), reason);
        answer.addFlashAttribute("done", "page.copies.done.cancel");
        return "redirect:/copies/" + TimeOrderedId.read(id);
    }

    @GetMapping("/copies/look-up")
    String lookUp(@RequestParam(name = "code") Optional<String> code, Model model) {
        code.map(String::strip).filter(text -> !text.isEmpty()).ifPresent(typed -> {
            model.addAttribute("code", typed);
            try {
                model.addAttribute("view", copies.lookUp(typed));
            } catch (Refusal unknown) {
                model.addAttribute("wrong", new ArrayList<>(unknown.reasons()));
            }
        });
        return "copies/look-up";
    }

    private static int number(String typed) {
        return Optional.of(typed.strip())
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::parseInt)
                .orElseThrow(() -> Refusal.userMistake(Reason.of("copies.count")));
    }
}
