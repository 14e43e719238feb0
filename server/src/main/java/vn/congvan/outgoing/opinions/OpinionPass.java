package vn.congvan.outgoing.opinions;

import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.AgencyId;
import vn.congvan.outgoing.OutgoingRecorded;
import vn.congvan.platform.OneAtATime;

/// Tells, behind each agency's own wall, what came from another one: that it is asked, that an opinion or a wish has
/// come; and reminds whoever has not answered from the working day before the last one on.
@Component
public class OpinionPass {
    private static final Logger LOG = LoggerFactory.getLogger(OpinionPass.class);
    private static final String JOB = "outgoing.opinions";

    private final RoundRows rounds;
    private final QuestionRows questions;
    private final OpinionTelling telling;
    private final OpinionDays days;
    private final ApplicationEventPublisher events;
    private final OneAtATime oneAtATime;
    private final TransactionTemplate transactions;
    private final Clock clock;

    OpinionPass(
            RoundRows rounds,
            QuestionRows questions,
            OpinionTelling telling,
            OpinionDays days,
            ApplicationEventPublisher events,
            OneAtATime oneAtATime,
            TransactionTemplate transactions,
            Clock clock) {
        this.rounds = rounds;
        this.questions = questions;
        this.telling = telling;
        this.days = days;
        this.events = events;
        this.oneAtATime = oneAtATime;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Goes through all agencies with something to tell; a failure in one does not keep the others waiting.
    public void all() {
        for (AgencyId agency : rounds.agenciesToTell(days.soon())) {
            try {
                new Acting.AsSystem(agency, JOB).run(() -> transactions.executeWithoutResult(_ -> one()));
            } catch (RuntimeException e) {
                LOG.warn(
                        "opinions of agency {} not told: {}",
                        agency,
                        e.getClass().getSimpleName());
            }
        }
    }

    private void one() {
        oneAtATime.holds(JOB);
        for (Question question : questions.foreignOpen()) {
            if (!question.told()) {
                telling.askedFromOutside(question);
                questions.told(question, clock.instant());
                record(new OutgoingRecorded(
                        "opinion-round",
                        question.round(),
                        "opinion-asked-from-outside",
                        Map.of("asked", question.id().toString())));
            } else if (question.waits()
                    && !question.reminded()
                    && !question.dueOn().isAfter(days.soon())) {
                remind(question);
            }
        }
        questions.foreignWithdrawn().forEach(this::withdrawn);
        questions.ownToRemind(days.soon()).forEach(this::remind);
        rounds.newOpinions().forEach(this::opinion);
        rounds.newWishes().forEach(this::wish);
    }

    private void withdrawn(QuestionRows.Withdrawn question) {
        telling.withdrawnFromOutside(question);
        record(new OutgoingRecorded(
                "opinion-round",
                question.round(),
                "opinion-withdrawn-from-outside",
                Map.of("asked", question.asked().toString())));
    }

    private void remind(Question question) {
        telling.reminded(question);
        questions.reminded(question, clock.instant());
    }

    private void opinion(RoundRows.News news) {
        telling.given(news.opener(), news.document().value(), news.round(), news.name(), news.verdict());
        rounds.announced(news.id());
        record(new OutgoingRecorded(
                "document",
                news.document().value(),
                "opinion-given",
                Map.of("verdict", news.verdict(), "round", news.round().toString())));
    }

    private void wish(RoundRows.News news) {
        telling.wished(news.opener(), news.document().value(), news.round(), news.name(), OpinionDays.said(news.day()));
        rounds.wishAnnounced(news.id());
        record(new OutgoingRecorded(
                "document",
                news.document().value(),
                "opinion-time-wished",
                Map.of("asked", news.id().toString())));
    }

    private void record(OutgoingRecorded event) {
        events.publishEvent(event);
    }
}
