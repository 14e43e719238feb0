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
        return of(document, () -> document.leader().signedAt());
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
                    last, last, reached.isAfter(last) ? Deadlines.Lateness.LATE : Deadlines.Lateness.IN_TIME);
        }
        IssueDeadlines deadlines = calendar.issueDeadlines(signed);
        Instant noon = deadlines.decision28().at();
        Instant end = deadlines.decree30().at();
        Deadlines.Lateness lateness = reached.isAfter(end)
                ? Deadlines.Lateness.LATE
                : reached.isAfter(noon) ? Deadlines.Lateness.PAST_NOON : Deadlines.Lateness.IN_TIME;
        return new Deadlines(noon, end, lateness);
    }
}
