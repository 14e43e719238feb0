package vn.congvan.outgoing.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.UnitId;
import vn.congvan.outgoing.opinions.Asked;
import vn.congvan.outgoing.opinions.AskedParty;
import vn.congvan.outgoing.opinions.NewRound;
import vn.congvan.outgoing.opinions.Opinion;
import vn.congvan.outgoing.opinions.OpinionFile;
import vn.congvan.outgoing.opinions.OpinionRound;
import vn.congvan.outgoing.opinions.Question;
import vn.congvan.outgoing.opinions.RoundKind;
import vn.congvan.outgoing.opinions.Verdict;
import vn.congvan.outgoing.opinions.Wish;
import vn.congvan.platform.web.ActJson;

/// Bodies and answers about opinion rounds.
final class OpinionJson {
    private OpinionJson() {}

    /// Whom to ask what, until when.
    ///
    /// @param agencies identifier codes
    /// @param kind absent for opinions
    record Asking(
            @Nullable RoundKind kind,
            @Nullable String question,
            @Nullable LocalDate dueOn,
            @Nullable List<UUID> posts,
            @Nullable List<UUID> units,
            @Nullable List<@Nullable String> agencies) {
        NewRound round() {
            return new NewRound(
                    kind == null ? RoundKind.OPINIONS : kind,
                    question == null ? "" : question,
                    day(dueOn),
                    posts == null ? List.of() : posts.stream().map(PostId::new).toList(),
                    units == null ? List.of() : units.stream().map(UnitId::new).toList(),
                    agencies == null
                            ? List.of()
                            : agencies.stream().filter(Objects::nonNull).toList());
        }
    }

    /// Until when all have time.
    record PuttingOff(@Nullable LocalDate dueOn) {
        LocalDate day() {
            return OpinionJson.day(dueOn);
        }
    }

    /// Who is asked in a round besides.
    record AskingAlso(
            @Nullable List<UUID> posts,
            @Nullable List<UUID> units,
            @Nullable List<@Nullable String> agencies) {
        NewRound of(OpinionRound round) {
            NewRound asked = new Asking(null, null, round.dueOn(), posts, units, agencies).round();
            return round.also(asked.posts(), asked.units(), asked.agencies());
        }
    }

    /// Why a round is withdrawn.
    record Withdrawing(@Nullable String reason) {
        String text() {
            return reason == null ? "" : reason;
        }
    }

    /// Another day that is wished for.
    record Wishing(@Nullable LocalDate day, @Nullable String reason) {
        String text() {
            return reason == null ? "" : reason;
        }
    }

    /// Whether more time is granted.
    record Granting(boolean granted) {}

    /// How an opinion was taken up.
    record Settling(
            AskedParty.Settlement.@Nullable How how,
            @Nullable String words) {
        AskedParty.Settlement settlement() {
            if (how == null) {
                throw Refusal.userMistake(Reason.of("outgoing.input-unreadable", "field", "how"));
            }
            return new AskedParty.Settlement(how, words == null ? "" : words);
        }
    }

    /// Who may answer for a unit.
    record Letting(@Nullable UUID post) {
        PostId answering() {
            if (post == null) {
                throw Refusal.userMistake(Reason.of("outgoing.input-unreadable", "field", "post"));
            }
            return new PostId(post);
        }
    }

    static LocalDate day(@Nullable LocalDate day) {
        if (day == null) {
            throw Refusal.userMistake(Reason.of("outgoing.opinion-due-missing"));
        }
        return day;
    }

    /// The id of a new round and where it is found.
    record Made(UUID id, String href) {}

    /// A file, with the path at which it is handed out.
    record FileJson(String fileName, String contentType, long size, String digest, String href) {
        static FileJson of(OpinionFile file, String href) {
            return new FileJson(file.fileName(), file.mediaType(), file.size(), file.digest(), href);
        }
    }

    /// One opinion as it was given.
    record GivenJson(
            UUID id,
            int ordinal,
            Verdict verdict,
            String words,
            List<String> files,
            String byName,
            String byTitle,
            Instant at,
            boolean late) {
        static GivenJson of(Opinion opinion) {
            return new GivenJson(
                    opinion.id(),
                    opinion.ordinal(),
                    opinion.verdict(),
                    opinion.words(),
                    opinion.files().stream().map(OpinionFile::fileName).toList(),
                    opinion.byName(),
                    opinion.byTitle(),
                    opinion.at(),
                    opinion.late());
        }
    }

    /// One who is asked.
    record PartyJson(
            UUID id,
            AskedParty.Kind kind,
            String name,
            LocalDate dueOn,
            Optional<Instant> openedAt,
            Optional<String> openedBy,
            Optional<Wish> wish,
            List<GivenJson> opinions,
            Optional<AskedParty.Settlement> settlement) {
        static PartyJson of(AskedParty party) {
            return new PartyJson(
                    party.id(),
                    party.kind(),
                    party.name(),
                    party.dueOn(),
                    party.openedAt(),
                    party.openedBy(),
                    party.wish(),
                    party.opinions().stream().map(GivenJson::of).toList(),
                    party.settlement());
        }
    }

    /// One round as the asking agency sees it.
    record RoundJson(
            UUID id,
            UUID document,
            int version,
            int ordinal,
            String question,
            LocalDate dueOn,
            String openedName,
            Instant openedAt,
            OpinionRound.State state,
            Optional<Instant> endedAt,
            Optional<String> withdrawnBecause,
            long answered,
            List<PartyJson> asked) {
        static RoundJson of(OpinionRound round) {
            return new RoundJson(
                    round.id(),
                    round.document().value(),
                    round.version(),
                    round.ordinal(),
                    round.question(),
                    round.dueOn(),
                    round.openedName(),
                    round.openedAt(),
                    round.state(),
                    round.endedAt(),
                    round.withdrawnBecause(),
                    round.answered(),
                    round.asked().stream().map(PartyJson::of).toList());
        }
    }

    /// A question as whoever is asked sees it.
    record QuestionJson(
            UUID id,
            Optional<UUID> document,
            String askerName,
            String addressed,
            AskedParty.Kind kind,
            String summary,
            String documentType,
            int version,
            String question,
            List<FileJson> files,
            boolean open,
            boolean waits,
            LocalDate dueOn,
            String openedName,
            Optional<Wish> wish) {
        static QuestionJson of(Question question) {
            String files = "/api/outgoing/opinions/" + question.id() + "/files/";
            return new QuestionJson(
                    question.id(),
                    question.document().map(DocumentId::value),
                    question.askerName(),
                    question.addressed(),
                    question.kind(),
                    question.summary(),
                    question.documentType(),
                    question.version(),
                    question.question(),
                    question.files().stream()
                            .map(file ->
                                    FileJson.of(file, files + question.files().indexOf(file)))
                            .toList(),
                    question.open(),
                    question.waits(),
                    question.dueOn(),
                    question.openedName(),
                    question.wish());
        }
    }

    /// A question with what was answered and what may be done.
    record AskedJson(QuestionJson question, List<GivenJson> given, List<ActJson> acts) {
        static AskedJson of(Asked asked) {
            return new AskedJson(
                    QuestionJson.of(asked.question()),
                    asked.given().stream().map(GivenJson::of).toList(),
                    List.of(
                            ActJson.of("answer", asked.mayAnswer(), true, false),
                            ActJson.of("let", asked.mayLet(), false, false)));
        }
    }
}
