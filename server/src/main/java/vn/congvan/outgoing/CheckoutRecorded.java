package vn.congvan.outgoing;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Recorded;

/// A draft was taken along, brought back, given up or taken from somebody; or a file that came too late was set
/// aside.
///
/// @param event the word of the trail: `checked-out`, `checked-in`, `checkout-given-up`, `checkout-broken`,
///     `set-aside`
public record CheckoutRecorded(DocumentId document, String event, Map<String, String> facts) implements Recorded {
    public CheckoutRecorded {
        facts = Map.copyOf(facts);
    }

    @Override
    public String act() {
        return "outgoing." + event;
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
        return facts;
    }
}
