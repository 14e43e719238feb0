package vn.congvan.outgoing;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.congvan.common.DocumentId;

/// What a document is and whom it reaches as it stands now, for what lies beside the way of the document. Joins the
/// caller's transaction and asks nobody's permission.
@Component
public class Reach {
    private final OutgoingRows rows;
    private final DistributionLines lines;

    Reach(OutgoingRows rows, DistributionLines lines) {
        this.rows = rows;
        this.lines = lines;
    }

    /// How it goes to each line of Nơi nhận.
    public List<DistributionLine> lines(DocumentId document) {
        return rows.find(document).map(lines::of).orElse(List.of());
    }

    /// What kind of document it is now, by its code in the lawbook.
    public String type(DocumentId document) {
        return rows.find(document).map(found -> found.fields().documentType()).orElse("");
    }

    /// Who bears this code today: the agency itself, or whoever took over; empty where nobody did.
    public Optional<DistributionLine.Target> today(String code) {
        return lines.open(code);
    }
}
