package vn.congvan.registers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.congvan.organisation.AuthorityId;

/// A time in which the system was down. Until it is settled, the authority's books are in reconciliation (đối chiếu)
/// and give no number.
///
/// @param papers  what was entered from paper, as `46/QĐ-UBND`
/// @param settled when it was settled, and with that the books opened again
/// @param none    whether it was declared that nothing was numbered on paper
/// @param noticed whether the system noticed it by itself; else somebody declared it
public record Outage(
        UUID id,
        AuthorityId authority,
        Instant began,
        Instant ended,
        String reason,
        String declaredBy,
        Instant declaredAt,
        Optional<Instant> settled,
        boolean none,
        boolean noticed,
        List<String> papers) {
    public Outage {
        papers = List.copyOf(papers);
    }
}
