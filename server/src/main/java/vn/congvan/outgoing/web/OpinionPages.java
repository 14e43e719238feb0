package vn.congvan.outgoing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.files.MediaKind;
import vn.congvan.lawbook.WorkingCalendar;
import vn.congvan.organisation.UnitId;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.dossiers.Votes;
import vn.congvan.outgoing.opinions.AskedParty;
import vn.congvan.outgoing.opinions.NewRound;
import vn.congvan.outgoing.opinions.OpinionRound;
import vn.congvan.outgoing.opinions.OpinionRounds;
import vn.congvan.outgoing.opinions.OpinionTable;
import vn.congvan.outgoing.opinions.RoundKind;
import vn.congvan.platform.web.HandedOut;
import vn.congvan.platform.web.Typed;

/// Opinion rounds on the drafter's side: asking, following, closing, the table.
@Controller
class OpinionPages {
    private static final int USUAL_DAYS = 5;

    private final Outgoing outgoing;
    private final OpinionRounds rounds;
    private final OpinionTable table;
    private final Votes votes;
    private final WorkingCalendar calendar;
    private final Clock clock;

    OpinionPages(
            Outgoing outgoing,
            OpinionRounds rounds,
            OpinionTable table,
            Votes votes,
            WorkingCalendar calendar,
            Clock clock) {
        this.outgoing = outgoing;
        this.rounds = rounds;
        this.table = table;
        this.votes = votes;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/outgoing/{id}/opinions/new")
    String ask(@PathVariable("id") String id, Model model) {
        var document = DocumentId.of(id);
        var opinions = rounds.mayAsk(document);
        var voting = rounds.mayAsk(document, RoundKind.VOTES);
        voting.orThrow();
        boolean collective = rounds.collective(outgoing.view(document));
        if (!collective) {
            opinions.orThrow();
        }
        model.addAttribute("kinds", kinds(opinions.permitted(), collective));
        model.addAttribute("brief", outgoing.inBrief(document));
        model.addAttribute("choices", rounds.choices());
        model.addAttribute("due", usualDay());
        model.addAttribute("typedOr", typed(model));
        return "outgoing/opinions-new";
    }

    private static List<RoundKind> kinds(boolean opinions, boolean votes) {
        return Stream.of(RoundKind.values())
                .filter(kind -> kind == RoundKind.OPINIONS ? opinions : votes)
                .toList();
    }

    @PostMapping("/outgoing/{id}/opinions")
    String open(
            @PathVariable("id") String id,
            @RequestParam(name = "kind", defaultValue = "OPINIONS") RoundKind kind,
            @RequestParam(name = "question", defaultValue = "") String question,
            @RequestParam(name = "due", defaultValue = "") String due,
            @RequestParam(name = "post", defaultValue = "") List<String> posts,
            @RequestParam(name = "unit", defaultValue = "") List<String> units,
            @RequestParam(name = "agency", defaultValue = "") List<String> agencies,
            RedirectAttributes answer) {
        var document = DocumentId.of(id);
        LocalDate day = Typed.day(due, "page.opinions.due")
                .orElseThrow(() -> Refusal.userMistake(Reason.of("outgoing.opinion-due-missing")));
        UUID round = rounds.open(document, new NewRound(kind, question, day, posts(posts), units(units), agencies));
        return back(document, round, "asked", answer);
    }

    @GetMapping("/outgoing/{id}/opinions/{round}")
    String round(@PathVariable("id") String id, @PathVariable("round") String round, Model model) {
        var found = rounds.round(TimeOrderedId.read(round));
        model.addAttribute("round", found);
        model.addAttribute("mayRun", rounds.mayRun(found.document()));
        model.addAttribute("missing", votes.missing(found));
        model.addAttribute("ways", AskedParty.Settlement.How.values());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("choices", rounds.choices());
        model.addAttribute("typedOr", typed(model));
        return "outgoing/opinions-round";
    }

    @PostMapping("/outgoing/{id}/opinions/{round}/close")
    String close(@PathVariable("id") String id, @PathVariable("round") String round, RedirectAttributes answer) {
        votes.close(TimeOrderedId.read(round));
        return back(DocumentId.of(id), TimeOrderedId.read(round), "closed", answer);
    }

    @PostMapping("/outgoing/{id}/opinions/{round}/keep")
    String keep(@PathVariable("id") String id, @PathVariable("round") String round, RedirectAttributes answer) {
        votes.keep(TimeOrderedId.read(round));
        return back(DocumentId.of(id), TimeOrderedId.read(round), "kept", answer);
    }

    @PostMapping("/outgoing/{id}/opinions/{round}/withdraw")
    String withdraw(
            @PathVariable("id") String id,
            @PathVariable("round") String round,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes answer) {
        rounds.withdraw(TimeOrderedId.read(round), reason);
        return back(DocumentId.of(id), TimeOrderedId.read(round), "withdrawn", answer);
    }

    @PostMapping("/outgoing/{id}/opinions/{round}/time")
    String putOff(
            @PathVariable("id") String id,
            @PathVariable("round") String round,
            @RequestParam(name = "due", defaultValue = "") String due,
            RedirectAttributes answer) {
        LocalDate day = Typed.day(due, "page.opinions.due")
                .orElseThrow(() -> Refusal.userMistake(Reason.of("outgoing.opinion-due-missing")));
        rounds.putOff(TimeOrderedId.read(round), day);
        return back(DocumentId.of(id), TimeOrderedId.read(round), "put-off", answer);
    }

    @PostMapping("/outgoing/{id}/opinions/{round}/asked")
    String askAlso(
            @PathVariable("id") String id,
            @PathVariable("round") String round,
            @RequestParam(name = "post", defaultValue = "") List<String> posts,
            @RequestParam(name = "unit", defaultValue = "") List<String> units,
            @RequestParam(name = "agency", defaultValue = "") List<String> agencies,
            RedirectAttributes answer) {
        UUID found = TimeOrderedId.read(round);
        rounds.askAlso(found, rounds.round(found).also(posts(posts), units(units), agencies));
        return back(DocumentId.of(id), found, "asked", answer);
    }

    private static List<PostId> posts(List<String> typed) {
        return typed.stream().map(TimeOrderedId::read).map(PostId::new).toList();
    }

    private static List<UnitId> units(List<String> typed) {
        return typed.stream().map(TimeOrderedId::read).map(UnitId::new).toList();
    }

    @PostMapping("/outgoing/{id}/opinions/{round}/asked/{asked}/time")
    String time(
            @PathVariable("id") String id,
            @PathVariable("round") String round,
            @PathVariable("asked") String asked,
            @RequestParam("grant") boolean grant,
            RedirectAttributes answer) {
        rounds.answerWish(TimeOrderedId.read(round), TimeOrderedId.read(asked), grant);
        return back(DocumentId.of(id), TimeOrderedId.read(round), grant ? "granted" : "declined", answer);
    }

    @PostMapping("/outgoing/{id}/opinions/{round}/asked/{asked}/settlement")
    String settle(
            @PathVariable("id") String id,
            @PathVariable("round") String round,
            @PathVariable("asked") String asked,
            @RequestParam("how") AskedParty.Settlement.How how,
            @RequestParam(name = "words", defaultValue = "") String words,
            RedirectAttributes answer) {
        rounds.settle(TimeOrderedId.read(round), TimeOrderedId.read(asked), new AskedParty.Settlement(how, words));
        return back(DocumentId.of(id), TimeOrderedId.read(round), "settled", answer);
    }

    @GetMapping("/outgoing/{id}/opinions/{round}/table.{format:docx|pdf}")
    ResponseEntity<byte[]> table(@PathVariable("round") String round, @PathVariable("format") String format) {
        var id = TimeOrderedId.read(round);
        boolean pdf = format.equals("pdf");
        byte[] content = pdf ? table.pdf(id) : table.docx(id);
        MediaKind kind = pdf ? MediaKind.PDF : MediaKind.DOCX;
        return new HandedOut(fileName(rounds.round(id)) + "." + format, kind.contentType(), content).toKeep();
    }

    @GetMapping("/outgoing/{id}/opinions/{round}/given/{opinion}/files/{index}")
    ResponseEntity<byte[]> file(
            @PathVariable("round") String round,
            @PathVariable("opinion") String opinion,
            @PathVariable("index") int index) {
        var found = table.file(TimeOrderedId.read(round), TimeOrderedId.read(opinion), index);
        return new HandedOut(found.file().fileName(), found.file().mediaType(), found.content()).toKeep();
    }

    private static String fileName(OpinionRound round) {
        return round.kind() == RoundKind.VOTES ? "phieu-lay-y-kien" : "tong-hop-y-kien";
    }

    private LocalDate usualDay() {
        LocalDate day = LocalDate.now(clock);
        for (int i = 0; i < USUAL_DAYS; i++) {
            day = calendar.next(day);
        }
        return day;
    }

    private static Map<?, ?> typed(Model model) {
        return model.getAttribute("typed") instanceof Map<?, ?> values ? values : Map.of();
    }

    private static String back(DocumentId document, UUID round, String done, RedirectAttributes answer) {
        answer.addFlashAttribute("done", "page.opinions.done." + done);
        return "redirect:/outgoing/" + document + "/opinions/" + round;
    }
}
