package vn.congvan.desk.problems;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.congvan.common.Recorded;
import vn.congvan.common.Refusal;

/// A refused attempt: what was asked for (the pattern of the request, never its content), on which thing, and
/// the code of the refusal.
record AttemptRefused(String request, Optional<UUID> document, String code, Refusal.Kind kind) implements Recorded {
    private static final UUID NOTHING_KNOWN = new UUID(0, 0);

    @Override
    public String act() {
        return "desk.attempt-refused";
    }

    @Override
    public String subjectKind() {
        return document.isPresent() ? "document" : "request";
    }

    @Override
    public UUID subject() {
        return document.orElse(NOTHING_KNOWN);
    }

    @Override
    public Map<String, String> details() {
        var details = new HashMap<String, String>();
        details.put("request", request);
        details.put("code", code);
        details.put("kind", kind.name());
        return details;
    }

    @Override
    public boolean survivesRollback() {
        return true;
    }
}
