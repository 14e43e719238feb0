package vn.congvan.outgoing.web;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.files.MediaKind;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.joint.CoIssuer;
import vn.congvan.outgoing.joint.CoIssuing;
import vn.congvan.outgoing.joint.JointAsked;
import vn.congvan.outgoing.joint.JointTurns;
import vn.congvan.outgoing.joint.JointView;
import vn.congvan.platform.web.HandedOut;
import vn.congvan.platform.web.ReadingPane;
import vn.congvan.protocol.SignOrder;
import vn.congvan.protocol.SignRefusal;

/// Documents that several agencies issue together: with whom, on the drafting agency's side; what is to be signed
/// and sealed, on the others'.
@Controller
class JointPages {
    private static final int EMPTY_LINES = 3;

    private final Outgoing outgoing;
    private final CoIssuing coIssuing;
    private final JointTurns turns;

    JointPages(Outgoing outgoing, CoIssuing coIssuing, JointTurns turns) {
        this.outgoing = outgoing;
        this.coIssuing = coIssuing;
        this.turns = turns;
    }

    /// The body that brings a signature back, or the signer's refusal.
    record Brought(String requestId, Optional<String> signatureValue, Optional<SignRefusal> refusal) {
        byte[] value() {
            return Base64.getDecoder().decode(signatureValue.orElse(""));
        }
    }

    @GetMapping("/outgoing/{id}/joint")
    String of(@PathVariable("id") String id, Model model) {
        var document = DocumentId.of(id);
        JointView view = coIssuing.of(document);
        model.addAttribute("brief", outgoing.inBrief(document));
        model.addAttribute("joint", view);
        model.addAttribute("lines", lines(view));
        return "outgoing/joint-issuers";
    }

    @PostMapping("/outgoing/{id}/joint")
    String name(
            @PathVariable("id") String id,
            @RequestParam(name = "code", defaultValue = "") List<String> codes,
            @RequestParam(name = "signer", defaultValue = "") List<String> signers,
            @RequestParam(name = "title", defaultValue = "") List<String> titles,
            RedirectAttributes answer) {
        var others = IntStream.range(0, codes.size())
                .mapToObj(at -> new CoIssuer(codes.get(at), at(signers, at), at(titles, at)))
                .filter(line -> !line.code().isBlank())
                .toList();
        coIssuing.name(DocumentId.of(id), others);
        answer.addFlashAttribute("done", "page.joint.done.named");
        return "redirect:/outgoing/" + DocumentId.of(id) + "/joint";
    }

    @GetMapping("/outgoing/joint")
    String mine(Model model) {
        model.addAttribute("turns", turns.mine());
        return "outgoing/joint-mine";
    }

    @GetMapping("/outgoing/joint/{turn}")
    String turn(
            @PathVariable("turn") String turn,
            @RequestParam(name = "done") Optional<String> done,
            @RequestParam(name = "refused") Optional<String> refused,
            Model model) {
        JointAsked asked = turns.view(TimeOrderedId.read(turn));
        model.addAttribute("asked", asked);
        model.addAttribute("turn", asked.turn());
        done.filter(List.of("sign", "seal")::contains)
                .ifPresent(word -> model.addAttribute("done", "page.joint.done." + word));
        refused.flatMap(JointPages::known).ifPresent(code -> model.addAttribute("refused", "page.signer." + code));
        var file = new ReadingPane.Readable("0", asked.turn().summary(), false);
        ReadingPane.of("/outgoing/joint/" + asked.turn().id(), List.of(file), Optional.empty())
                .ifPresent(pane -> model.addAttribute("reading", pane));
        return "outgoing/joint-turn";
    }

    @GetMapping("/outgoing/joint/{turn}/files/{index}")
    ResponseEntity<byte[]> file(
            @PathVariable("turn") String turn, @RequestParam(name = "original") Optional<String> original) {
        var id = TimeOrderedId.read(turn);
        byte[] content = turns.file(id);
        return new HandedOut("van-ban-lien-tich.pdf", MediaKind.PDF.contentType(), content)
                .toRead(vn.congvan.common.Digest.of(content).hex(), original.isPresent());
    }

    @PostMapping("/outgoing/joint/{turn}/signature-order")
    @ResponseBody
    SignOrder orderSignature(@PathVariable("turn") String turn) {
        return turns.orderSignature(TimeOrderedId.read(turn));
    }

    @PostMapping("/outgoing/joint/{turn}/signature")
    @ResponseBody
    Map<String, String> sign(@PathVariable("turn") String turn, @RequestBody Brought brought) {
        var id = TimeOrderedId.read(turn);
        brought.refusal().ifPresent(refused -> turns.notSigned(id, refused));
        turns.sign(id, brought.requestId(), brought.value());
        return Map.of("next", "/outgoing/joint/" + id + "?done=sign");
    }

    @PostMapping("/outgoing/joint/{turn}/seal-order")
    @ResponseBody
    SignOrder orderSeal(@PathVariable("turn") String turn) {
        return turns.orderSeal(TimeOrderedId.read(turn));
    }

    @PostMapping("/outgoing/joint/{turn}/seal")
    @ResponseBody
    Map<String, String> seal(@PathVariable("turn") String turn, @RequestBody Brought brought) {
        var id = TimeOrderedId.read(turn);
        brought.refusal().ifPresent(refused -> turns.notSigned(id, refused));
        turns.seal(id, brought.requestId(), brought.value());
        return Map.of("next", "/outgoing/joint/" + id + "?done=seal");
    }

    @PostMapping("/outgoing/joint/{turn}/refuse")
    String refuse(
            @PathVariable("turn") String turn,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes answer) {
        var id = TimeOrderedId.read(turn);
        turns.refuse(id, reason);
        answer.addFlashAttribute("done", "page.joint.done.refused");
        return "redirect:/outgoing/joint/" + id;
    }

    @PostMapping("/outgoing/joint/{turn}/let")
    String let(@PathVariable("turn") String turn, @RequestParam("post") String post, RedirectAttributes answer) {
        var id = TimeOrderedId.read(turn);
        turns.let(id, new PostId(TimeOrderedId.read(post)));
        answer.addFlashAttribute("done", "page.joint.done.let");
        return "redirect:/outgoing/joint/" + id;
    }

    /// What is named already, then empty lines for more.
    private static List<CoIssuer> lines(JointView view) {
        var lines = new ArrayList<CoIssuer>();
        view.parties().forEach(party -> lines.add(new CoIssuer(party.code(), party.signerName(), party.signerTitle())));
        for (int empty = 0; empty < EMPTY_LINES; empty++) {
            lines.add(new CoIssuer("", "", ""));
        }
        return lines;
    }

    private static String at(List<String> values, int index) {
        return index < values.size() ? values.get(index) : "";
    }

    private static Optional<SignRefusal.Code> known(String word) {
        return Stream.of(SignRefusal.Code.values())
                .filter(code -> code.name().equals(word))
                .findFirst();
    }
}
