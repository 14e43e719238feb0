package vn.congvan.outgoing;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;

/// A group of recipients was saved or dropped.
record GroupKept(UUID group, boolean dropped, boolean own, int members) implements Recorded {
    @Override
    public String act() {
        return dropped ? "outgoing.group-dropped" : "outgoing.group-saved";
    }

    @Override
    public String subjectKind() {
        return "recipient-group";
    }

    @Override
    public UUID subject() {
        return group;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("own", Boolean.toString(own), "members", Integer.toString(members));
    }
}
