package vn.congvan.registers;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.congvan.lawbook.WorkingCalendar;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.platform.Heartbeat;
import vn.congvan.platform.Silence;

/// Judges whether numbers may have been given on paper while no server ran: in working hours, for longer than the
/// lawbook lets pass, by an authority that had its series here.
@Component
class Silences {
    private final Heartbeat heartbeat;
    private final NoticedRows rows;
    private final WorkingCalendar calendar;

    Silences(Heartbeat heartbeat, NoticedRows rows, WorkingCalendar calendar) {
        this.heartbeat = heartbeat;
        this.rows = rows;
        this.calendar = calendar;
    }

    boolean counts(AuthorityId authority, Silence silence) {
        return rows.numberedBefore(authority, silence.began()) && calendar.outage(silence.began(), silence.ended());
    }

    /// The silences that are not judged for this authority, the oldest first: usually none.
    List<Silence> toJudge(AuthorityId authority) {
        return rows.unjudged(authority, heartbeat.open());
    }

    /// Whether the authority is still to be asked: from the first moment after the start on, and whatever becomes of
    /// the job that asks.
    boolean pending(AuthorityId authority) {
        return toJudge(authority).stream().anyMatch(silence -> counts(authority, silence));
    }
}
