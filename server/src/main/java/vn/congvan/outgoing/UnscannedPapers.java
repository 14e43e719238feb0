package vn.congvan.outgoing;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;

/// Documents that were signed on paper and have their number, but no scan: they have the same
/// deadlines as whatever is
/// signed and not issued (Nghị định 30/2020, Điều 18 khoản 1), and stand beside it.
@Service
public class UnscannedPapers {
    private final FromPaperRows rows;
    private final Timing timing;
    private final Organisation organisation;
    private final Clock clock;

    UnscannedPapers(FromPaperRows rows, Timing timing, Organisation organisation, Clock clock) {
        this.rows = rows;
        this.timing = timing;
        this.organisation = organisation;
        this.clock = clock;
    }

    /// One of them, with its deadlines.
    public record Waiting(PaperDocument paper, Deadlines deadlines) {}

    /// Those of the authorities that the asking clerk serves, or that the asking post has signed;
    /// all for a leader.
    @Transactional(readOnly = true)
    public List<Waiting> mine() {
        Post post = organisation.actingPost();
        return rows.unscanned(new ListRows.Asker(post, organisation.servedBy(post.id()))).stream()
                .map(paper -> new Waiting(paper, deadlines(paper)))
                .toList();
    }

    /// How one of them stands.
    Deadlines deadlines(PaperDocument paper) {
        return timing.of(
                paper.signedOn().atTime(LocalTime.MIN).atZone(clock.getZone()).toInstant(),
                clock.instant(),
                paper.fields().urgency());
    }
}
