package vn.congvan.desk;

import java.util.UUID;
import vn.congvan.common.Recorded;

/// Somebody read the trail of a document or of the agency.
record TrailRead(String subjectKind, UUID subject) implements Recorded {
    @Override
    public String act() {
        return "desk.trail-read";
    }
}
