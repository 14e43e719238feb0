package vn.congvan.outgoing.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.files.MediaKind;
import vn.congvan.outgoing.UploadedFile;
import vn.congvan.outgoing.opinions.OpinionFile;
import vn.congvan.outgoing.opinions.Opinions;
import vn.congvan.outgoing.opinions.Question;
import vn.congvan.outgoing.opinions.Verdict;
import vn.congvan.platform.web.HandedOut;
import vn.congvan.platform.web.ReadingPane;
import vn.congvan.platform.web.TakenUpload;
import vn.congvan.platform.web.Typed;

/// What I am asked for my opinion on: the list, and a question with the draft beside it.
@Controller
class QuestionPages {
    private final Opinions opinions;

    QuestionPages(Opinions opinions) {
        this.opinions = opinions;
    }

    @GetMapping("/outgoing/opinions")
    String mine(Model model) {
        model.addAttribute("questions", opinions.mine());
        return "outgoing/opinions-mine";
    }

    @GetMapping("/outgoing/opinions/{asked}")
    String question(
            @PathVariable("asked") String asked, @RequestParam(name = "file") Optional<String> file, Model model) {
        var found = opinions.view(TimeOrderedId.read(asked));
        model.addAttribute("asked", found);
        model.addAttribute("question", found.question());
        model.addAttribute("verdicts", Verdict.values());
        pane(found.question(), file).ifPresent(pane -> model.addAttribute("reading", pane));
        return "outgoing/opinions-question";
    }

    @GetMapping("/outgoing/opinions/{asked}/files/{index}")
    ResponseEntity<byte[]> file(
            @PathVariable("asked") String asked,
            @PathVariable("index") int index,
            @RequestParam(name = "original") Optional<String> original) {
        var found = opinions.file(TimeOrderedId.read(asked), index);
        return new HandedOut(found.file().fileName(), found.file().mediaType(), found.content())
                .toRead(found.file().digest(), original.isPresent());
    }

    @PostMapping("/outgoing/opinions/{asked}")
    String answer(
            @PathVariable("asked") String asked,
            @RequestParam(name = "verdict") Optional<Verdict> verdict,
            @RequestParam(name = "words", defaultValue = "") String words,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes answer) {
        var chosen = verdict.orElseThrow(() -> Refusal.userMistake(Reason.of("outgoing.opinion-verdict-missing")));
        opinions.answer(TimeOrderedId.read(asked), chosen, words, uploaded(files));
        return back(asked, "given", answer);
    }

    @PostMapping("/outgoing/opinions/{asked}/time")
    String time(
            @PathVariable("asked") String asked,
            @RequestParam(name = "day", defaultValue = "") String day,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes answer) {
        var wished = Typed.day(day, "page.opinions.wish-day")
                .orElseThrow(() -> Refusal.userMistake(Reason.of("outgoing.opinion-due-missing")));
        opinions.wish(TimeOrderedId.read(asked), wished, reason);
        return back(asked, "wished", answer);
    }

    @PostMapping("/outgoing/opinions/{asked}/let")
    String let(@PathVariable("asked") String asked, @RequestParam("post") String post, RedirectAttributes answer) {
        opinions.let(TimeOrderedId.read(asked), new PostId(TimeOrderedId.read(post)));
        return back(asked, "let", answer);
    }

    private static Optional<ReadingPane> pane(Question question, Optional<String> chosen) {
        List<OpinionFile> files = question.files();
        var readable = IntStream.range(0, files.size())
                .filter(i -> files.get(i).mediaType().equals(MediaKind.PDF.contentType()))
                .mapToObj(i -> new ReadingPane.Readable(
                        Integer.toString(i), files.get(i).fileName(), i > 0))
                .toList();
        return ReadingPane.of("/outgoing/opinions/" + question.id(), readable, chosen);
    }

    private static List<UploadedFile> uploaded(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .map(TakenUpload::of)
                        .flatMap(Optional::stream)
                        .map(taken -> new UploadedFile(taken.fileName(), taken.content()))
                        .toList();
    }

    private static String back(String asked, String done, RedirectAttributes answer) {
        answer.addFlashAttribute("done", "page.opinions.done." + done);
        return "redirect:/outgoing/opinions/" + TimeOrderedId.read(asked);
    }
}
