package vn.congvan.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.congvan.lawbook.IssueDeadlines;
import vn.congvan.lawbook.Urgency;
import vn.congvan.lawbook.WorkingCalendar;

/// The deadlines of issue, and how a document stands to them.
@Component
class Timing {
    private final WorkingCalendar calendar;
    private final SignedByAll signed;
    private final Clock clock;

    Timing(WorkingCalendar calendar, SignedByAll signed, Clock clock) {
        this.calendar = calendar;
        this.signed = signed;
        this.clock = clock;
    }

    /// Empty for a document that not all have signed, and for one that will not be issued. For an issued one
    /// as it was found then.
    Optional<Deadlines> of(OutgoingDocument document) {
        return of(document, () -> signed.at(document));
    }

    /// The same of a document that no other agency signs.
    Optional<Deadlines> ofAlone(OutgoingDocument document) {
        return of(document, () -> signed.own(document));
    }

    private Optional<Deadlines> of(OutgoingDocument document, Supplier<Optional<Instant>> signedByAll) {
        if (document.state() == OutgoingState.CANCELLED || document.state() == OutgoingState.WITHDRAWN) {
            return Optional.empty();
        }
        return document.seal()
                .law()
                .flatMap(LawKept::atIssue)
                .map(LawKept.AtIssue::deadlines)
                .or(() -> signedByAll
                        .get()
                        .map(at -> of(
                                at, document.seal().issuedAt().orElseGet(clock::instant), document.decidedUrgency())));
    }

    /// How a document signed and issued, or not issued yet, at these moments stands. For an urgent one both
    /// deadlines are the end of the day of signing: it is issued at once.
    Deadlines of(Instant signed, Instant reached, Urgency urgency) {
        if (urgency != Urgency.NORMAL) {
            Instant last = calendar.urgentDeadline(signed).at();
            return new Deadlines(
                    last,
                    last,
                    reached.isAfter(last) ? Deadlines.Lateness.LATE : Deadlines.Lateness.IN_TIME,
                    Optional.of(last));
        }
        IssueDeadlines deadlines = calendar.issueDeadlines(signed);
        Instant noon = deadlines.decision28().at();
        Instant end = deadlines.decree30().at();
        Instant day = deadlines.sameDay().at();
        return new Deadlines(noon, end, lateness(reached, day, noon, end), Optional.of(day));
    }

    private static Deadlines.Lateness lateness(Instant reached, Instant day, Instant noon, Instant end) {
        if (reached.isAfter(end)) {
            return Deadlines.Lateness.LATE;
        }
        if (reached.isAfter(noon)) {
            return Deadlines.Lateness.PAST_NOON;
        }
        return reached.isBefore(day) ? Deadlines.Lateness.IN_TIME : Deadlines.Lateness.PAST_DAY;
    }
}
