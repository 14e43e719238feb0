package vn.congvan.exchange;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;

/// A later document changes one that had come to this agency; published once, in the receiving agency.
public record ArrivalChanged(ChangedArrival changed) implements Recorded {
    @Override
    public String act() {
        return "exchange.arrival-changed";
    }

    @Override
    public String subjectKind() {
        return "document";
    }

    @Override
    public UUID subject() {
        return changed.arrival().value();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("change", changed.change(), "sign", changed.sign());
    }
}
