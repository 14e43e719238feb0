package vn.congvan.outgoing.opinions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.Decision;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.outgoing.InBrief;
import vn.congvan.outgoing.Outgoing;
import vn.congvan.outgoing.OutgoingFile;
import vn.congvan.outgoing.OutgoingRecorded;
import vn.congvan.outgoing.OutgoingView;
import vn.congvan.outgoing.VersionView;

/// Opinion rounds as whoever drafts sees them: opens a round on the current version, puts it off for one who asks,
/// withdraws or closes it, and says of each opinion how it was taken up. Whoever may see the document may see its
/// rounds, for ever.
@Service
public class OpinionRounds {
    private static final int LONGEST_QUESTION = 2000;
    private static final int LONGEST = 5000;

    private final Outgoing outgoing;
    private final RoundRows rows;
    private final AskedParties parties;
    private final OpinionDays days;
    private final OpinionTelling telling;
    private final VotesCheck votes;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpinionRounds(
            Outgoing outgoing,
            RoundRows rows,
            AskedParties parties,
            OpinionDays days,
            OpinionTelling telling,
            VotesCheck votes,
            Organisation organisation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.outgoing = outgoing;
        this.rows = rows;
        this.parties = parties;
        this.days = days;
        this.telling = telling;
        this.votes = votes;
        this.organisation = organisation;
        this.events = events;
        this.clock = clock;
    }

    /// The rounds of a document, newest first.
    @Transactional(readOnly = true)
    public List<OpinionRound> of(DocumentId document) {
        outgoing.inBrief(document);
        return rows.of(document);
    }

    /// One round.
    ///
    /// @throws Refusal `outgoing.opinion-round-unknown`
    @Transactional(readOnly = true)
    public OpinionRound round(UUID round) {
        OpinionRound found = rows.find(round).orElseThrow(OpinionRounds::unknown);
        outgoing.inBrief(found.document());
        return found;
    }

    /// Whether the asker may open a round on this document now.
    @Transactional(readOnly = true)
    public Decision mayAsk(DocumentId document) {
        return mayAsk(document, RoundKind.OPINIONS);
    }

    /// The same of a round of this kind.
    @Transactional(readOnly = true)
    public Decision mayAsk(DocumentId document, RoundKind kind) {
        return new MayAskOpinions(organisation.actingPost(), outgoing.inBrief(document), kind).decision();
    }

    /// Whether members can vote on the document at all: it is issued for a collective.
    @Transactional(readOnly = true)
    public boolean collective(OutgoingView document) {
        return votes.collective(document);
    }

    /// The last round of votes on the document that was not withdrawn.
    @Transactional(readOnly = true)
    public Optional<OpinionRound> votes(OutgoingView document) {
        return rows.of(document.id()).stream()
                .filter(round -> round.kind() == RoundKind.VOTES && round.state() != OpinionRound.State.WITHDRAWN)
                .findFirst();
    }

    /// Whether the asker runs the rounds of this document: closes, withdraws, puts off, fills the table in.
    @Transactional(readOnly = true)
    public Decision mayRun(DocumentId document) {
        return new MayAskOpinions(organisation.actingPost(), outgoing.inBrief(document), RoundKind.OPINIONS).running();
    }

    /// Who can be asked.
    @Transactional(readOnly = true)
    public AskedChoices choices() {
        return parties.choices();
    }

    /// Opens a round on the current version. Those who are asked see its text and attachments, until the round is
    /// over, and nothing else of the document.
    ///
    /// @throws Refusal `outgoing.only-drafter-asks`, `outgoing.opinion-too-late`,
    ///     `outgoing.opinion-question-missing`, `outgoing.opinion-nobody-asked`,
    ///     `outgoing.opinion-asked-unknown`, `outgoing.opinion-due-past`, `outgoing.opinion-due-off`,
    ///     `outgoing.votes-only-collective`, `outgoing.votes-only-members`
    @Transactional
    public UUID open(DocumentId document, NewRound round) {
        Post opener = organisation.actingPost();
        InBrief brief = outgoing.inBrief(document);
        new MayAskOpinions(opener, brief, round.kind()).decision().orThrow();
        String question = words(round.question(), LONGEST_QUESTION, "outgoing.opinion-question-missing");
        days.checkDue(round.dueOn());
        List<RoundRows.NewAsked> asked = parties.of(round, opener);
        OutgoingView view = outgoing.view(document);
        if (round.kind() == RoundKind.VOTES) {
            votes.mustFit(view, round);
        }
        var opened = new OpinionRound(
                TimeOrderedId.next(),
                round.kind(),
                document,
                brief.version(),
                rows.next(document),
                organisation.agency().name(),
                brief.summary(),
                view.documentTypeName(),
                question,
                shown(view),
                round.dueOn(),
                opener.id(),
                opener.personName(),
                opener.title(),
                clock.instant(),
                OpinionRound.State.OPEN,
                Optional.empty(),
                Optional.empty(),
                List.of());
        rows.insert(opened);
        int ordinal = 0;
        for (RoundRows.NewAsked one : asked) {
            rows.insert(opened.id(), ++ordinal, one, round.dueOn());
            telling.asked(one, opened);
        }
        record(opened, "opinions-asked", Map.of("asked", Integer.toString(asked.size())));
        return opened.id();
    }

    /// Ends the round: no opinion is given or changed any more.
    ///
    /// @throws Refusal `outgoing.opinion-round-over`
    @Transactional
    public void close(UUID round) {
        OpinionRound open = running(round);
        rows.close(round, clock.instant());
        record(open, "opinions-closed", Map.of("answered", Long.toString(open.answered())));
    }

    /// Takes the question back. Those in the agency who have not answered are told.
    @Transactional
    public void withdraw(UUID round, String because) {
        OpinionRound open = running(round);
        String said = words(because, LONGEST_QUESTION, "outgoing.opinion-reason-missing");
        rows.withdraw(round, clock.instant(), said);
        telling.withdrawn(open, said);
        record(open, "opinions-withdrawn", Map.of());
    }

    /// Gives all who have not answered until a later day; whoever has been given more already keeps it.
    ///
    /// @throws Refusal `outgoing.opinion-round-over`, `outgoing.opinion-due-past`, `outgoing.opinion-due-off`,
    ///     `outgoing.opinion-due-not-later`
    @Transactional
    public void putOff(UUID round, LocalDate day) {
        OpinionRound open = running(round);
        days.checkDue(day);
        if (!day.isAfter(open.dueOn())) {
            throw Refusal.userMistake(
                    Reason.of("outgoing.opinion-due-not-later", "due", OpinionDays.said(open.dueOn())));
        }
        List<AskedParty> waiting = open.asked().stream()
                .filter(party -> party.last().isEmpty() && party.dueOn().isBefore(day))
                .toList();
        rows.putOff(round, day);
        waiting.forEach(party -> telling.putOff(party, open, day));
        record(open, "opinions-put-off", Map.of("day", day.toString()));
    }

    /// Asks more people, units and agencies in an open round; whoever is asked already is not asked twice.
    ///
    /// @param more who; its question and day are those of the round
    /// @throws Refusal `outgoing.opinion-round-over`, `outgoing.opinion-nobody-asked`,
    ///     `outgoing.opinion-asked-unknown`, `outgoing.opinion-too-late`, `outgoing.opinion-due-past`,
    ///     `outgoing.votes-only-members`
    @Transactional
    public void askAlso(UUID round, NewRound more) {
        OpinionRound open = running(round);
        mayAsk(open.document(), open.kind()).orThrow();
        days.checkDue(open.dueOn());
        if (open.kind() == RoundKind.VOTES) {
            votes.mustFit(outgoing.view(open.document()), more);
        }
        List<RoundRows.NewAsked> asked = parties.of(more, organisation.actingPost()).stream()
                .filter(one -> !rows.asked(round, one))
                .toList();
        if (asked.isEmpty()) {
            throw Refusal.userMistake(Reason.of("outgoing.opinion-nobody-asked"));
        }
        int ordinal = open.asked().size();
        for (RoundRows.NewAsked one : asked) {
            rows.insert(open.id(), ++ordinal, one, open.dueOn());
            telling.asked(one, open);
        }
        record(open, "opinions-asked", Map.of("asked", Integer.toString(asked.size())));
    }

    /// Grants or declines the wish for more time.
    ///
    /// @throws Refusal `outgoing.opinion-no-wish`
    @Transactional
    public void answerWish(UUID round, UUID asked, boolean granted) {
        OpinionRound open = running(round);
        AskedParty party = party(open, asked);
        if (!party.wishes()) {
            throw Refusal.conflict(Reason.of("outgoing.opinion-no-wish"));
        }
        rows.answerWish(asked, granted);
        telling.wishAnswered(party, open, granted);
        record(open, granted ? "opinion-put-off" : "opinion-not-put-off", Map.of("asked", asked.toString()));
    }

    /// Says how an opinion was taken up. While the round is open and after, until it is said otherwise.
    ///
    /// @throws Refusal `outgoing.opinion-nothing-to-settle` where none was given,
    ///     `outgoing.opinion-words-missing`
    @Transactional
    public void settle(UUID round, UUID asked, AskedParty.Settlement settlement) {
        OpinionRound found = rows.lock(round).orElseThrow(OpinionRounds::unknown);
        mayRun(found.document()).orThrow();
        if (party(found, asked).last().isEmpty()) {
            throw Refusal.conflict(Reason.of("outgoing.opinion-nothing-to-settle"));
        }
        String said = words(settlement.words(), LONGEST, "outgoing.opinion-words-missing");
        rows.settle(asked, new AskedParty.Settlement(settlement.how(), said));
        record(found, "opinion-settled", Map.of("asked", asked.toString()));
    }

    private OpinionRound running(UUID round) {
        OpinionRound found = rows.lock(round).orElseThrow(OpinionRounds::unknown);
        mayRun(found.document()).orThrow();
        if (found.state() != OpinionRound.State.OPEN) {
            throw Refusal.conflict(Reason.of("outgoing.opinion-round-over"));
        }
        return found;
    }

    private static AskedParty party(OpinionRound round, UUID asked) {
        return round.asked().stream()
                .filter(party -> party.id().equals(asked))
                .findFirst()
                .orElseThrow(OpinionRounds::unknown);
    }

    /// The laid-out text, the file as it was handed in, and the attachments of the current version.
    private static List<OpinionFile> shown(OutgoingView view) {
        VersionView version = view.versions().getLast();
        var files = new ArrayList<OutgoingFile>();
        files.add(version.pdf());
        if (!version.source().holding().equals(version.pdf().holding())) {
            files.add(version.source());
        }
        files.addAll(version.attachments());
        return files.stream()
                .map(file -> new OpinionFile(file.digest().hex(), file.fileName(), file.mediaType(), file.size()))
                .toList();
    }

    private void record(OpinionRound round, String event, Map<String, String> more) {
        var facts = new java.util.HashMap<>(more);
        facts.put("round", round.id().toString());
        facts.put("version", Integer.toString(round.version()));
        events.publishEvent(new OutgoingRecorded("document", round.document().value(), event, facts));
    }

    static String words(String given, int most, String missing) {
        String words = given.strip();
        if (words.isEmpty()) {
            throw Refusal.userMistake(Reason.of(missing));
        }
        if (words.length() > most) {
            throw Refusal.userMistake(
                    Reason.of("outgoing.remark-too-long", "most", most).with("length", words.length()));
        }
        return words;
    }

    private static Refusal unknown() {
        return Refusal.notFound(Reason.of("outgoing.opinion-round-unknown"));
    }
}
