package vn.congvan.outgoing.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.congvan.outgoing.opinions.Question;
import vn.congvan.outgoing.opinions.Verdict;

/// How opinions and questions look: tone, icon and word together.
@Component("opinionLook")
public class OpinionLook {
    private final Clock clock;

    OpinionLook(Clock clock) {
        this.clock = clock;
    }

    /// The tone of an opinion.
    public String tone(Verdict verdict) {
        return switch (verdict) {
            case AGREE -> "good";
            case DISAGREE -> "bad";
            case OTHER -> "soon";
        };
    }

    /// The icon of an opinion.
    public String icon(Verdict verdict) {
        return switch (verdict) {
            case AGREE -> "circle-check";
            case DISAGREE -> "circle-x";
            case OTHER -> "message-circle";
        };
    }

    /// The tone of how a question stands.
    public String tone(Question question) {
        if (question.given() > 0) {
            return "good";
        }
        if (!question.open()) {
            return "calm";
        }
        return late(question) ? "bad" : "mine";
    }

    /// The icon of how a question stands.
    public String icon(Question question) {
        if (question.given() > 0) {
            return "circle-check";
        }
        if (!question.open()) {
            return "lock";
        }
        return late(question) ? "clock-exclamation" : "message-question";
    }

    /// The message key of how a question stands.
    public String key(Question question) {
        if (question.given() > 0) {
            return question.open() ? "page.opinions.is-given" : "page.opinions.is-given-over";
        }
        if (!question.open()) {
            return "page.opinions.is-over";
        }
        return late(question) ? "page.opinions.overdue" : "page.opinions.is-waiting";
    }

    private boolean late(Question question) {
        return LocalDate.now(clock).isAfter(question.dueOn());
    }
}
