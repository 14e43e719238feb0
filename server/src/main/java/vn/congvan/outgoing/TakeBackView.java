package vn.congvan.outgoing;

import java.util.List;
import vn.congvan.common.Decision;
import vn.congvan.exchange.Recipient;
import vn.congvan.exchange.TakeBack;

/// From whom an issued document can be taken back, and what was asked before.
///
/// @param may whether the asker may
/// @param receivers who has it, or is about to get it, and is not asked already
/// @param asked every wish, the newest first
public record TakeBackView(Decision may, List<Recipient> receivers, List<TakeBack> asked) {
    public TakeBackView {
        receivers = List.copyOf(receivers);
        asked = List.copyOf(asked);
    }
}
