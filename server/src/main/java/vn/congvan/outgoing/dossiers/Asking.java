package vn.congvan.outgoing.dossiers;

import java.util.List;
import java.util.Optional;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;

/// What the deciding agency has asked of the agency that drafted, and what its asker may do about it.
///
/// @param asked oldest first
/// @param stopped why the draft rests
public record Asking(List<Ask> asked, Optional<Reason> stopped, Decision mayAsk, Decision maySettle) {
    public Asking {
        asked = List.copyOf(asked);
    }
}
