package vn.congvan.exchange;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;

/// A package arrived whole in this agency; published once, in the receiving agency, in the transaction of
/// arrival.
///
/// @param arrival the package in the inbox
public record PackageArrived(Arrival arrival) implements Recorded {
    @Override
    public String act() {
        return "exchange.package-arrived";
    }

    @Override
    public String subjectKind() {
        return "document";
    }

    @Override
    public UUID subject() {
        return arrival.id().value();
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "package",
                arrival.packageId().toString(),
                "sender",
                arrival.senderCode(),
                "digest",
                arrival.document().digest().hex());
    }
}
