package vn.congvan.exchange;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;

/// The sender wishes to have a document back that was accepted here; published once, in the receiving agency.
public record ArrivalAskedBack(AskedBack asked) implements Recorded {
    @Override
    public String act() {
        return "exchange.arrival-asked-back";
    }

    @Override
    public String subjectKind() {
        return "document";
    }

    @Override
    public UUID subject() {
        return asked.arrival().value();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("at", asked.askedAt().toString());
    }
}
