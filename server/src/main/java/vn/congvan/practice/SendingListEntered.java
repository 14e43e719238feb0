package vn.congvan.practice;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.congvan.common.AgencyId;
import vn.congvan.common.Recorded;

/// The province's manager has entered a new list of how documents are sent.
record SendingListEntered(AgencyId agency, LocalDate validFrom, String instrument, int rules) implements Recorded {
    @Override
    public String act() {
        return "practice.sending-list-entered";
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
        return Map.of("validFrom", validFrom.toString(), "instrument", instrument, "rules", Integer.toString(rules));
    }
}
