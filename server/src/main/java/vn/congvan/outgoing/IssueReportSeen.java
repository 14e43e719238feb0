package vn.congvan.outgoing;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.congvan.common.AgencyId;
import vn.congvan.common.Recorded;

/// Somebody looked at the report on issuing, or printed it.
record IssueReportSeen(AgencyId agency, LocalDate from, LocalDate to) implements Recorded {
    @Override
    public String act() {
        return "outgoing.report-seen";
    }

    @Override
    public String subjectKind() {
        return "agency";
    }

    @Override
    public UUID subject() {
        return agency.value();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("from", from.toString(), "to", to.toString());
    }
}
