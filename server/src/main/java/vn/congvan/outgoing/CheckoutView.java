package vn.congvan.outgoing;

import java.util.List;
import java.util.Optional;
import vn.congvan.common.Decision;

/// Who has a draft along, who had it, and what the asker may do about it.
///
/// @param open by whom it is taken along now
/// @param fileName under which the current version is taken along
/// @param past the ended ones, newest first
public record CheckoutView(
        Optional<Checkout> open,
        String fileName,
        int version,
        Decision mayCheckOut,
        Decision mayCheckIn,
        Decision mayGiveUp,
        Decision mayBreak,
        List<Checkout> past,
        List<SetAside> aside) {
    public CheckoutView {
        past = List.copyOf(past);
        aside = List.copyOf(aside);
    }
}
