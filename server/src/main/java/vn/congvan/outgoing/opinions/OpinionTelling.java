package vn.congvan.outgoing.opinions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Role;
import vn.congvan.organisation.UnitId;
import vn.congvan.tasks.Notices;

/// Tells people of the acting agency what happens in opinion rounds. A notice names who asks and until when, never
/// what the draft is about.
@Component
class OpinionTelling {
    private final Notices notices;
    private final Organisation organisation;
    private final QuestionRows questions;

    OpinionTelling(Notices notices, Organisation organisation, QuestionRows questions) {
        this.notices = notices;
        this.organisation = organisation;
        this.questions = questions;
    }

    /// Those of the own agency; another agency's people are told by the system, behind their own wall.
    void asked(RoundRows.NewAsked asked, OpinionRound round) {
        tell(
                ofOwn(asked.post(), asked.unit(), Optional.empty()),
                Reason.of("outgoing.notice-opinion-asked", "asker", round.openedName())
                        .with("due", OpinionDays.said(round.dueOn()))
                        .with("ask", asked.id()));
    }

    void askedFromOutside(Question question) {
        tell(
                answering(),
                Reason.of("outgoing.notice-opinion-asked", "asker", question.askerName())
                        .with("due", OpinionDays.said(question.dueOn()))
                        .with("ask", question.id()));
    }

    void reminded(Question question) {
        List<PostId> posts = question.foreign() ? answering() : ofOwn(question.post(), question.unit(), question.let());
        tell(
                posts,
                Reason.of("outgoing.notice-opinion-reminder", "due", OpinionDays.said(question.dueOn()))
                        .with("ask", question.id()));
    }

    void letAnswer(Question question, PostId post, String head) {
        tell(
                List.of(post),
                Reason.of("outgoing.notice-opinion-let", "head", head)
                        .with("due", OpinionDays.said(question.dueOn()))
                        .with("ask", question.id()));
    }

    void given(PostId opener, UUID document, UUID round, String name, String verdict) {
        tell(
                List.of(opener),
                Reason.of("outgoing.notice-opinion-given", "name", name)
                        .with("verdict", "@outgoing.verdict." + verdict)
                        .with("document", document)
                        .with("round", round));
    }

    void wished(PostId opener, UUID document, UUID round, String name, String day) {
        tell(
                List.of(opener),
                Reason.of("outgoing.notice-opinion-wish", "name", name)
                        .with("day", day)
                        .with("document", document)
                        .with("round", round));
    }

    /// Those of the own agency; another agency's people are told as of the first day.
    void putOff(AskedParty party, OpinionRound round, LocalDate day) {
        questions
                .own(party.id())
                .ifPresent(question -> tell(
                        ofOwn(question.post(), question.unit(), question.let()),
                        Reason.of("outgoing.notice-opinion-put-off", "due", OpinionDays.said(day))
                                .with("asker", round.openedName())
                                .with("ask", question.id())));
    }

    void wishAnswered(AskedParty party, OpinionRound round, boolean granted) {
        questions
                .own(party.id())
                .ifPresent(question -> tell(
                        ofOwn(question.post(), question.unit(), question.let()),
                        Reason.of(
                                        granted
                                                ? "outgoing.notice-opinion-put-off"
                                                : "outgoing.notice-opinion-not-put-off",
                                        "due",
                                        OpinionDays.said(
                                                granted
                                                        ? party.wish()
                                                                .orElseThrow()
                                                                .day()
                                                        : party.dueOn()))
                                .with("asker", round.openedName())
                                .with("ask", party.id())));
    }

    void withdrawn(OpinionRound round, String because) {
        for (AskedParty party : round.asked()) {
            if (party.last().isEmpty()) {
                questions
                        .own(party.id())
                        .ifPresent(question -> tell(
                                ofOwn(question.post(), question.unit(), question.let()),
                                Reason.of("outgoing.notice-opinion-withdrawn", "asker", round.openedName())
                                        .with("reason", because)));
            }
        }
    }

    void withdrawnFromOutside(QuestionRows.Withdrawn question) {
        tell(
                answering(),
                Reason.of("outgoing.notice-opinion-withdrawn", "asker", question.asker())
                        .with("reason", question.because()));
    }

    private void tell(List<PostId> posts, Reason what) {
        notices.tell(posts, what);
    }

    private List<PostId> ofOwn(Optional<PostId> post, Optional<UnitId> unit, Optional<PostId> let) {
        return let.or(() -> post)
                .map(List::of)
                .orElseGet(() -> unit.stream()
                        .flatMap(id -> organisation.holding(Role.UNIT_HEAD, Optional.of(id)).stream())
                        .map(Post::id)
                        .toList());
    }

    /// Who answers for the agency.
    private List<PostId> answering() {
        return organisation.posts().stream()
                .filter(post ->
                        post.roles().contains(Role.CLERK) || post.roles().contains(Role.LEADER))
                .map(Post::id)
                .toList();
    }
}
