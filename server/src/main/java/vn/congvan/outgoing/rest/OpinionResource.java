package vn.congvan.outgoing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.congvan.common.DocumentId;
import vn.congvan.files.MediaKind;
import vn.congvan.outgoing.dossiers.Votes;
import vn.congvan.outgoing.opinions.Handed;
import vn.congvan.outgoing.opinions.OpinionRounds;
import vn.congvan.outgoing.opinions.OpinionTable;
import vn.congvan.outgoing.opinions.Opinions;
import vn.congvan.outgoing.opinions.Verdict;
import vn.congvan.platform.web.HandedOut;

/// `/api/outgoing`: opinion rounds, for whoever asks and for whoever is asked.
@RestController
@RequestMapping("/api/outgoing")
@Tag(name = "outgoing")
class OpinionResource {
    private final OpinionRounds rounds;
    private final OpinionTable table;
    private final Opinions opinions;
    private final Votes votes;

    OpinionResource(OpinionRounds rounds, OpinionTable table, Opinions opinions, Votes votes) {
        this.votes = votes;
        this.rounds = rounds;
        this.table = table;
        this.opinions = opinions;
    }

    @GetMapping("/documents/{id}/opinion-rounds")
    @Operation(summary = "The opinion rounds of a document, newest first")
    List<OpinionJson.RoundJson> rounds(@PathVariable UUID id) {
        return rounds.of(new DocumentId(id)).stream()
                .map(OpinionJson.RoundJson::of)
                .toList();
    }

    @PostMapping("/documents/{id}/opinion-rounds")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Ask people, units and other agencies for their opinion on the current version")
    OpinionJson.Made ask(@PathVariable UUID id, @RequestBody OpinionJson.Asking body) {
        UUID made = rounds.open(new DocumentId(id), body.round());
        return new OpinionJson.Made(made, "/api/outgoing/opinion-rounds/" + made);
    }

    @GetMapping("/opinion-rounds/{round}")
    @Operation(summary = "One opinion round with all opinions")
    OpinionJson.RoundJson round(@PathVariable UUID round) {
        return OpinionJson.RoundJson.of(rounds.round(round));
    }

    @PostMapping("/opinion-rounds/{round}/keep")
    @Operation(summary = "Keep the table of a closed round of votes with the document, where it is not yet")
    OpinionJson.RoundJson keep(@PathVariable UUID round) {
        votes.keep(round);
        return round(round);
    }

    @PostMapping("/opinion-rounds/{round}/close")
    @Operation(summary = "Close the round: no opinion is given or changed any more")
    OpinionJson.RoundJson close(@PathVariable UUID round) {
        votes.close(round);
        return round(round);
    }

    @PostMapping("/opinion-rounds/{round}/withdraw")
    @Operation(summary = "Withdraw the round with a reason")
    OpinionJson.RoundJson withdraw(@PathVariable UUID round, @RequestBody OpinionJson.Withdrawing body) {
        rounds.withdraw(round, body.text());
        return round(round);
    }

    @PostMapping("/opinion-rounds/{round}/time")
    @Operation(summary = "Give all who have not answered until a later day")
    OpinionJson.RoundJson putOff(@PathVariable UUID round, @RequestBody OpinionJson.PuttingOff body) {
        rounds.putOff(round, body.day());
        return round(round);
    }

    @PostMapping("/opinion-rounds/{round}/asked")
    @Operation(summary = "Ask more people, units and agencies in an open round")
    OpinionJson.RoundJson askAlso(@PathVariable UUID round, @RequestBody OpinionJson.AskingAlso body) {
        rounds.askAlso(round, body.of(rounds.round(round)));
        return round(round);
    }

    @PostMapping("/opinion-rounds/{round}/asked/{asked}/time")
    @Operation(summary = "Grant or decline the wish for more time")
    OpinionJson.RoundJson time(
            @PathVariable UUID round, @PathVariable UUID asked, @RequestBody OpinionJson.Granting body) {
        rounds.answerWish(round, asked, body.granted());
        return round(round);
    }

    @PostMapping("/opinion-rounds/{round}/asked/{asked}/settlement")
    @Operation(summary = "Say how an opinion was taken up (tiếp thu, giải trình)")
    OpinionJson.RoundJson settle(
            @PathVariable UUID round, @PathVariable UUID asked, @RequestBody OpinionJson.Settling body) {
        rounds.settle(round, asked, body.settlement());
        return round(round);
    }

    @GetMapping("/opinion-rounds/{round}/table")
    @Operation(summary = "The table of opinions and how they were taken up, DOCX, or PDF with format=pdf")
    ResponseEntity<byte[]> table(@PathVariable UUID round, @RequestParam(defaultValue = "docx") String format) {
        boolean pdf = format.equals("pdf");
        MediaKind kind = pdf ? MediaKind.PDF : MediaKind.DOCX;
        byte[] content = pdf ? table.pdf(round) : table.docx(round);
        return new HandedOut("tong-hop-y-kien." + kind.extension(), kind.contentType(), content).toKeep();
    }

    @GetMapping("/opinion-rounds/{round}/given/{opinion}/files/{index}")
    @Operation(summary = "A file that came with an opinion")
    ResponseEntity<byte[]> given(@PathVariable UUID round, @PathVariable UUID opinion, @PathVariable int index) {
        return handed(table.file(round, opinion, index));
    }

    @GetMapping("/opinions")
    @Operation(summary = "What the acting post is asked for its opinion on")
    List<OpinionJson.QuestionJson> mine() {
        return opinions.mine().stream().map(OpinionJson.QuestionJson::of).toList();
    }

    @GetMapping("/opinions/{asked}")
    @Operation(summary = "One question with what was answered; the reading is recorded")
    OpinionJson.AskedJson question(@PathVariable UUID asked) {
        return OpinionJson.AskedJson.of(opinions.view(asked));
    }

    @GetMapping("/opinions/{asked}/files/{index}")
    @Operation(summary = "A file of the draft, as long as the round is open; the reading is recorded")
    ResponseEntity<byte[]> file(@PathVariable UUID asked, @PathVariable int index) {
        return handed(opinions.file(asked, index));
    }

    @PostMapping(path = "/opinions/{asked}/answer", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Give an opinion, or another one in its place, until the round is over")
    OpinionJson.AskedJson answer(
            @PathVariable UUID asked,
            @RequestParam Verdict verdict,
            @RequestParam(defaultValue = "") String words,
            @RequestPart(name = "files", required = false) @Nullable List<MultipartFile> files) {
        opinions.answer(asked, verdict, words, Requests.uploaded(files));
        return question(asked);
    }

    @PostMapping("/opinions/{asked}/time")
    @Operation(summary = "Ask for more time")
    OpinionJson.AskedJson time(@PathVariable UUID asked, @RequestBody OpinionJson.Wishing body) {
        opinions.wish(asked, OpinionJson.day(body.day()), body.text());
        return question(asked);
    }

    @PostMapping("/opinions/{asked}/let")
    @Operation(summary = "The head of an asked unit lets somebody of it answer")
    OpinionJson.AskedJson let(@PathVariable UUID asked, @RequestBody OpinionJson.Letting body) {
        opinions.let(asked, body.answering());
        return question(asked);
    }

    private static ResponseEntity<byte[]> handed(Handed found) {
        return new HandedOut(found.file().fileName(), found.file().mediaType(), found.content()).toKeep();
    }
}
