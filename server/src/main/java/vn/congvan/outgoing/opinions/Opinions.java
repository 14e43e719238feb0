package vn.congvan.outgoing.opinions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Digest;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.files.Content;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;
import vn.congvan.outgoing.AttachmentDoor;
import vn.congvan.outgoing.OutgoingRecorded;
import vn.congvan.outgoing.UploadedFile;

/// Opinions as whoever is asked sees them: what he is asked, what he may read, and what he answers, until the round
/// is over. Of a draft he sees what the round shows and nothing else; the reading is recorded. A question that is not
/// his is answered like an unknown one.
@Service
public class Opinions {
    private static final int LONGEST = 10_000;
    private static final int LONGEST_REASON = 500;

    private final QuestionRows rows;
    private final RoundRows rounds;
    private final OpinionDays days;
    private final OpinionTelling telling;
    private final AttachmentDoor door;
    private final Content content;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Opinions(
            QuestionRows rows,
            RoundRows rounds,
            OpinionDays days,
            OpinionTelling telling,
            AttachmentDoor door,
            Content content,
            Organisation organisation,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.rounds = rounds;
        this.days = days;
        this.telling = telling;
        this.door = door;
        this.content = content;
        this.organisation = organisation;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What the acting post is asked: what waits for an opinion first, by day.
    @Transactional(readOnly = true)
    public List<Question> mine() {
        Post asker = organisation.actingPost();
        return Stream.concat(rows.own(asker).stream(), answers(asker) ? rows.foreign().stream() : Stream.empty())
                .sorted(Comparator.comparing(Question::waits)
                        .reversed()
                        .thenComparing(Question::open, Comparator.reverseOrder())
                        .thenComparing(Question::dueOn))
                .toList();
    }

    /// How many of them wait for an opinion; the same as {@link #mine}.
    @Transactional(readOnly = true)
    public long waiting() {
        return mine().stream().filter(Question::waits).count();
    }

    /// One question. The reading is recorded, and who asked sees who opened it first.
    ///
    /// @throws Refusal `outgoing.opinion-unknown`
    @Transactional
    public Asked view(UUID asked) {
        Question question = find(asked);
        Post asker = organisation.actingPost();
        if (question.open()) {
            rows.opened(question, asker, clock.instant());
        }
        record(question, "opinion-question-viewed", Map.of());
        var may = new MayAnswerOpinion(asker, question);
        return new Asked(question, rows.given(question), may.decision(), may.letting(), colleagues(question, asker));
    }

    /// The bytes of one file of the draft, as long as the round is open. The reading is recorded.
    ///
    /// @param index counted from 0 in {@link Question#files}
    /// @throws Refusal `outgoing.opinion-file-unknown`
    @Transactional
    public Handed file(UUID asked, int index) {
        Question question = find(asked);
        OpinionFile file = at(question.files(), index);
        record(question, "opinion-question-viewed", Map.of("file", file.digest()));
        return new Handed(file, content.read(new Digest(file.digest())));
    }

    /// Gives an opinion, or another one in its place.
    ///
    /// @param words needed unless it agrees
    /// @throws Refusal `outgoing.opinion-words-missing`, `outgoing.opinion-round-over`, and those of `files`
    public void answer(UUID asked, Verdict verdict, String words, List<UploadedFile> files) {
        String said = verdict == Verdict.AGREE && words.isBlank()
                ? ""
                : OpinionRounds.words(words, LONGEST, "outgoing.opinion-words-missing");
        transactions.executeWithoutResult(_ -> may(find(asked)));
        List<OpinionFile> kept = door.admit(files).stream()
                .map(file -> new OpinionFile(
                        file.digest().hex(), file.fileName(), file.kind().contentType(), file.size()))
                .toList();
        transactions.executeWithoutResult(_ -> give(asked, verdict, said, kept));
    }

    /// Asks for more time.
    ///
    /// @throws Refusal `outgoing.opinion-wish-earlier`, `outgoing.opinion-reason-missing`, and as for a day
    @Transactional
    public void wish(UUID asked, LocalDate day, String because) {
        Question question = find(asked);
        may(question);
        days.checkDue(day);
        if (!day.isAfter(question.dueOn())) {
            throw Refusal.userMistake(
                    Reason.of("outgoing.opinion-wish-earlier", "due", OpinionDays.said(question.dueOn())));
        }
        String said = OpinionRounds.words(because, LONGEST_REASON, "outgoing.opinion-reason-missing");
        rows.wish(question, day, said, clock.instant());
        record(question, "opinion-time-wished", Map.of("day", day.toString()));
        own(question)
                .ifPresent(round -> telling.wished(
                        round.openedBy(),
                        round.document().value(),
                        round.id(),
                        question.addressed(),
                        OpinionDays.said(day)));
    }

    /// The head of a unit lets somebody of it answer.
    @Transactional
    public void let(UUID asked, PostId post) {
        Question question = find(asked);
        Post head = organisation.actingPost();
        new MayAnswerOpinion(head, question).letting().orThrow();
        if (colleagues(question, head).stream().noneMatch(one -> one.id().equals(post))) {
            throw Refusal.userMistake(Reason.of("outgoing.opinion-asked-unknown", "who", post));
        }
        rows.let(question, post);
        record(question, "opinion-let", Map.of("post", post.toString()));
        telling.letAnswer(question, post, head.personName());
    }

    /// A file that came with an opinion: for who gave it, and in the asking agency for whoever may see the round.
    static OpinionFile at(List<OpinionFile> files, int index) {
        if (index < 0 || index >= files.size()) {
            throw Refusal.notFound(Reason.of("outgoing.opinion-file-unknown"));
        }
        return files.get(index);
    }

    private void give(UUID asked, Verdict verdict, String words, List<OpinionFile> files) {
        Question question = find(asked);
        own(question);
        may(find(asked));
        Post by = organisation.actingPost();
        var opinion = new Opinion(
                TimeOrderedId.next(),
                rows.given(question).size() + 1,
                verdict,
                words,
                files,
                by.personName(),
                by.title(),
                clock.instant(),
                days.today().isAfter(question.dueOn()));
        if (!rows.answer(question, opinion, by, days.today())) {
            throw Refusal.conflict(Reason.of("outgoing.opinion-round-over"));
        }
        record(
                question,
                "opinion-given",
                Map.of("verdict", verdict.name(), "round", question.round().toString()));
        own(question)
                .ifPresent(round -> telling.given(
                        round.openedBy(), round.document().value(), round.id(), question.addressed(), verdict.name()));
    }

    /// The round of the own agency, held, so that nothing is given into a round that is being closed.
    private Optional<OpinionRound> own(Question question) {
        return question.foreign() ? Optional.empty() : rounds.lock(question.round());
    }

    private void may(Question question) {
        new MayAnswerOpinion(organisation.actingPost(), question).decision().orThrow();
    }

    private Question find(UUID asked) {
        Post asker = organisation.actingPost();
        return rows.own(asked)
                .or(() -> rows.foreign(asked))
                .filter(question -> new MayAnswerOpinion(asker, question).asked())
                .orElseThrow(() -> Refusal.notFound(Reason.of("outgoing.opinion-unknown")));
    }

    private List<Post> colleagues(Question question, Post head) {
        return question.unit().stream()
                .flatMap(unit -> organisation.posts().stream()
                        .filter(post -> post.unit().equals(unit) && !post.id().equals(head.id())))
                .toList();
    }

    private static boolean answers(Post post) {
        return post.roles().contains(Role.CLERK) || post.roles().contains(Role.LEADER);
    }

    private void record(Question question, String event, Map<String, String> more) {
        var facts = new java.util.HashMap<>(more);
        facts.put("asked", question.id().toString());
        events.publishEvent(question.document()
                .map(document -> new OutgoingRecorded("document", document.value(), event, facts))
                .orElseGet(() -> new OutgoingRecorded("opinion-round", question.round(), event, facts)));
    }
}
