package vn.congvan.signing;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;

/// An account was paired with a signing agent, or its pairings were ended.
///
/// @param verb `agent-paired` or `agents-unpaired`
/// @param key the key that seals its orders
record AgentPaired(String verb, UUID key, Map<String, String> details) implements Recorded {
    @Override
    public String act() {
        return "signing." + verb;
    }

    @Override
    public String subjectKind() {
        return "order-key";
    }

    @Override
    public UUID subject() {
        return key;
    }
}
