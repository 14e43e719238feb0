package vn.congvan.exchange;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;
import vn.congvan.lawbook.SecrecyDegree;

/// A package that names a degree of secrecy was turned away at the receiver's door; nothing of its content is
/// kept.
///
/// @param arrival    the arrival that was turned away
/// @param senderCode who sent it
/// @param degree     the degree it named
record SecretTurnedAway(ArrivalId arrival, String senderCode, SecrecyDegree degree) implements Recorded {
    @Override
    public String act() {
        return "exchange.secret-turned-away";
    }

    @Override
    public String subjectKind() {
        return "document";
    }

    @Override
    public UUID subject() {
        return arrival.value();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("sender", senderCode, "degree", degree.name());
    }
}
