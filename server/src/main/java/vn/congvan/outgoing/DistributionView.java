package vn.congvan.outgoing;

import java.util.List;
import java.util.Set;
import vn.congvan.common.Decision;
import vn.congvan.lawbook.RecipientRole;

/// How a document goes to its recipients.
///
/// @param roles what can be chosen
/// @param mayDecide whether the asker may change it
/// @param mine the words of the recipients in the house for whom the asker may take it
public record DistributionView(
        List<DistributionLine> lines, List<RecipientRole> roles, Decision mayDecide, Set<String> mine) {
    public DistributionView {
        lines = List.copyOf(lines);
        roles = List.copyOf(roles);
        mine = Set.copyOf(mine);
    }

    /// How many addresses must be looked at before sending.
    public long toRepair() {
        return lines.stream().filter(line -> line.standing().needsRepair()).count();
    }
}
