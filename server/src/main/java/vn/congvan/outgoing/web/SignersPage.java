package vn.congvan.outgoing.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.MediaKind;
import vn.congvan.organisation.Organisation;
import vn.congvan.outgoing.ListedSigner;
import vn.congvan.outgoing.NewSigner;
import vn.congvan.outgoing.OutsideSignatures;
import vn.congvan.outgoing.Seen;
import vn.congvan.outgoing.SignerListView;
import vn.congvan.outgoing.SignerLists;
import vn.congvan.outgoing.UploadedFile;
import vn.congvan.platform.web.HandedOut;
import vn.congvan.platform.web.TakenUpload;
import vn.congvan.platform.web.Typed;

/// The people who sign a document one after the other: their list, the file that goes out to somebody from outside, and
/// what comes back.
@Controller
@RequestMapping("/outgoing/{id}/signers")
class SignersPage {
    private static final String ON = "page.signers.on";
    private static final int EMPTY_LINES = 2;

    /// One line of the form, as it stands or as it was typed.
    record Line(
            String turn,
            String way,
            String post,
            String name,
            String title,
            String organisation,
            String capacity,
            String email) {
        static final Line EMPTY = new Line("", "HERE", "", "", "", "", "", "");

        static Line of(ListedSigner signer) {
            return new Line(
                    Integer.toString(signer.number()),
                    signer.way().name(),
                    signer.post().map(PostId::toString).orElse(""),
                    signer.here() ? "" : signer.name(),
                    signer.here() ? "" : signer.title(),
                    signer.here() ? "" : signer.organisation(),
                    signer.capacity().orElse(""),
                    signer.email().orElse(""));
        }

        static Line of(Map<String, List<String>> typed, int at) {
            return new Line(
                    text(typed, "turn", at),
                    text(typed, "way", at),
                    text(typed, "post", at),
                    text(typed, "name", at),
                    text(typed, "title", at),
                    text(typed, "organisation", at),
                    text(typed, "capacity", at),
                    text(typed, "email", at));
        }

        private static String text(Map<String, List<String>> typed, String field, int at) {
            List<String> values = typed.getOrDefault(field, List.of());
            return at < values.size() ? values.get(at).strip() : "";
        }

        boolean empty() {
            return post.isEmpty() && name.isEmpty() && organisation.isEmpty();
        }

        int order() {
            return turn.matches("\\d{1,3}") ? Integer.parseInt(turn) : Integer.MAX_VALUE;
        }

        NewSigner signer() {
            ListedSigner.Way chosen = Stream.of(ListedSigner.Way.values())
                    .filter(known -> known.name().equals(way))
                    .findFirst()
                    .orElse(ListedSigner.Way.HERE);
            return new NewSigner(
                    chosen,
                    Optional.of(post).filter(text -> !text.isEmpty()).map(PostId::of),
                    name,
                    title,
                    organisation,
                    Optional.of(capacity).filter(text -> !text.isEmpty()),
                    Optional.of(email).filter(text -> !text.isEmpty()));
        }
    }

    private final SignerLists lists;
    private final OutsideSignatures outside;
    private final Organisation organisation;

    SignersPage(SignerLists lists, OutsideSignatures outside, Organisation organisation) {
        this.lists = lists;
        this.outside = outside;
        this.organisation = organisation;
    }

    @GetMapping
    String page(
            @PathVariable("id") String id,
            @RequestParam(name = "change", required = false) Optional<String> change,
            Model model) {
        SignerListView view = lists.view(DocumentId.of(id));
        boolean changing = view.mayChange().permitted() && (change.isPresent() || !view.listed());
        model.addAttribute("list", view);
        model.addAttribute("changing", changing);
        if (changing) {
            model.addAttribute("ways", ListedSigner.Way.values());
            model.addAttribute("posts", organisation.posts());
            model.addAttribute("lines", lines(view, model));
        }
        return "outgoing/signers";
    }

    @PostMapping
    String change(
            @PathVariable("id") String id,
            @RequestParam("seen") long seen,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes answer) {
        int count = typed.getOrDefault("way", List.of()).size();
        List<Line> lines = Stream.iterate(0, at -> at < count, at -> at + 1)
                .map(at -> Line.of(typed, at))
                .filter(line -> !line.empty())
                .sorted(Comparator.comparingInt(Line::order))
                .toList();
        lists.change(DocumentId.of(id), lines.stream().map(Line::signer).toList(), Seen.of(seen));
        return done(id, "listed", answer);
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(@PathVariable("id") String id) {
        var found = outside.handOut(DocumentId.of(id));
        return new HandedOut(found.fileName(), MediaKind.PDF.contentType(), found.content()).toKeep();
    }

    @PostMapping("/signed")
    String signed(
            @PathVariable("id") String id,
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes answer) {
        outside.take(DocumentId.of(id), uploaded(file), Typed.text(reason), Seen.latest());
        return done(id, "taken", answer);
    }

    @PostMapping("/paper")
    String paper(
            @PathVariable("id") String id,
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "on", defaultValue = "") String on,
            RedirectAttributes answer) {
        LocalDate day = Typed.day(on, ON).orElseThrow(() -> Refusal.userMistake(Typed.notUnderstood(ON)));
        outside.takePaper(DocumentId.of(id), uploaded(file), day, Seen.latest());
        return done(id, "taken", answer);
    }

    @PostMapping("/number")
    String number(@PathVariable("id") String id, @RequestParam("seen") long seen, RedirectAttributes answer) {
        lists.number(DocumentId.of(id), Seen.of(seen));
        return done(id, "numbered", answer);
    }

    /// As typed after a mistake; else as the list stands, with room for more.
    private static List<Line> lines(SignerListView view, Model model) {
        var lines = new ArrayList<Line>();
        if (model.getAttribute("typed") instanceof Map<?, ?> again && again.containsKey("way")) {
            @SuppressWarnings("unchecked")
            var typed = (Map<String, List<String>>) again;
            int count = typed.getOrDefault("way", List.of()).size();
            for (int at = 0; at < count; at++) {
                lines.add(Line.of(typed, at));
            }
        } else {
            view.signers().stream().map(Line::of).forEach(lines::add);
        }
        long empty = lines.stream().filter(Line::empty).count();
        for (long more = empty; more < EMPTY_LINES; more++) {
            lines.add(Line.EMPTY);
        }
        return lines;
    }

    private static UploadedFile uploaded(MultipartFile file) {
        return TakenUpload.of(file)
                .map(taken -> new UploadedFile(taken.fileName(), taken.content()))
                .orElseThrow(() -> Refusal.userMistake(Reason.of("outgoing.signed-file-missing")));
    }

    private static String done(String id, String what, RedirectAttributes answer) {
        answer.addFlashAttribute("done", "page.signers.done." + what);
        return "redirect:/outgoing/" + DocumentId.of(id) + "/signers";
    }
}
