package vn.congvan.registers;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;
import vn.congvan.organisation.AuthorityId;

/// Something was done about an outage: `declared`, `noticed`, `paper-entered`, `gap-explained`, `settled`.
record OutageActed(AuthorityId authority, UUID outage, String what, Map<String, String> facts) implements Recorded {
    @Override
    public String act() {
        return "registers.outage-" + what;
    }

    @Override
    public String subjectKind() {
        return "register";
    }

    @Override
    public UUID subject() {
        return authority.value();
    }

    @Override
    public Map<String, String> details() {
        var details = new HashMap<>(facts);
        details.put("outage", outage.toString());
        return Map.copyOf(details);
    }
}
