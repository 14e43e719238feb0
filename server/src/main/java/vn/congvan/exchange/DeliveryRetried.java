package vn.congvan.exchange;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Recorded;

/// A clerk sent a failed delivery again.
///
/// @param document  the sender's document
/// @param packageId the package
/// @param code      the code that failed
/// @param newCode   the code it now goes to; the same where only tried again
public record DeliveryRetried(DocumentId document, PackageId packageId, String code, String newCode)
        implements Recorded {
    @Override
    public String act() {
        return "exchange.delivery-retried";
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
        return Map.of("package", packageId.toString(), "code", code, "new-code", newCode);
    }
}
