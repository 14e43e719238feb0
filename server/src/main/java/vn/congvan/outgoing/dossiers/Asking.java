package vn.congvan.outgoing.dossiers;

import java.util.List;
import java.util.Optional;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;

/// What the deciding agency has asked of the agency that drafted, and what its asker may do about it.
///
/// @param asked oldest first
/// @param stopped why the draft rests
/// @param recalled that the tờ trình was recalled when the document had its number already: nothing stops by itself
/// @param mayTake of the version that waits
public record Asking(
        List<Ask> asked,
        Optional<Reason> stopped,
        Optional<Reason> recalled,
        Decision mayAsk,
        Decision maySettle,
        Decision mayTake) {
    public Asking {
        asked = List.copyOf(asked);
    }
}
