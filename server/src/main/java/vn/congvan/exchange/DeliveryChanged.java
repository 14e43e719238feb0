package vn.congvan.exchange;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Recorded;

/// A receiver's state of a sent package changed; published in the sender's agency, once per change, so that
/// the trail keeps it and the sender's people can be told.
///
/// @param document the sender's document
/// @param state    the new state of one receiver
public record DeliveryChanged(DocumentId document, DeliveryState state) implements Recorded {
    @Override
    public String act() {
        return "exchange.delivery-" + state.status().name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String subjectKind() {
        return "document";
    }

    @Override
    public UUID subject() {
        return document.value();
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "package",
                state.packageId().toString(),
                "receiver",
                state.recipient().code(),
                "at",
                state.at().toString());
    }
}
