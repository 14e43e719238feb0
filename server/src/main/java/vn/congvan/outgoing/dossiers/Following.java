package vn.congvan.outgoing.dossiers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;
import vn.congvan.files.HoldingId;

/// Where a dossier stands at the authority that decides, as the agency that drafted it sees it: the state, what is
/// asked of it, and the number in the end; nothing of what is said inside.
///
/// @param tone `good`, `soon`, `bad`, `mine` or `calm`
/// @param asked oldest first; the names are those of who asked, on behalf of his agency
/// @param held where the agency holds the supplementary versions that it sent, by their digests
/// @param waiting the question that waits for a supplementary version; none once the document is signed or ended
/// @param recalled whether the tờ trình was recalled or taken back
public record Following(
        Reason state,
        String tone,
        List<Ask> asked,
        Map<String, HoldingId> held,
        Optional<Ask> waiting,
        boolean recalled,
        Decision maySend) {
    public Following {
        asked = List.copyOf(asked);
        held = Map.copyOf(held);
    }
}
