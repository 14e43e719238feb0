package vn.congvan.lawbook;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/// The working days of state agencies: Monday to Friday without the public holidays and the days given back for them,
/// with the working days swapped by notice (Bộ luật Lao động 2019, Điều 112).
@Service
public class WorkingCalendar {

    /// Whether state agencies work on this day.
    public boolean working(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /// The first working day after this day.
    public LocalDate next(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /// The last working day before this day.
    public LocalDate previous(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /// Whether the year's days off are entered from the official notice; otherwise they are computed and unconfirmed.
    public boolean confirmed(int year) {
        throw new UnsupportedOperationException();
    }

    /// Until when a document signed at this instant must be issued.
    public IssueDeadlines issueDeadlines(Instant signed) {
        throw new UnsupportedOperationException();
    }
}
