package vn.congvan.exchange;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;

/// The sender has recalled a document that had come to this agency; published once, in the receiving agency. The
/// document is cancelled already: nobody can refuse that, and the sender needs no answer.
public record ArrivalRecalled(RecalledArrival recalled) implements Recorded {
    @Override
    public String act() {
        return "exchange.arrival-recalled";
    }

    @Override
    public String subjectKind() {
        return "document";
    }

    @Override
    public UUID subject() {
        return recalled.arrival().value();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("before", recalled.before(), "at", recalled.at().toString());
    }
}
