package vn.congvan.organisation;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;

/// A province file was taken over for one agency.
record FileImported(UUID subject, int units, int posts, int authorities) implements Recorded {
    @Override
    public String act() {
        return "organisation.file-imported";
    }

    @Override
    public String subjectKind() {
        return "agency";
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "units", Integer.toString(units),
                "posts", Integer.toString(posts),
                "authorities", Integer.toString(authorities));
    }
}
