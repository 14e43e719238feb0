package vn.congvan.practice;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.congvan.common.AgencyId;
import vn.congvan.common.Recorded;

/// The agency has decided one of its settings, named a book, or said how it is reached.
///
/// @param what the setting's word, `book-name`, `own-book`, `common-book` or `contact`
/// @param value the decided value; for a book its key or the code of the type that it is for, for how it is
///     reached the address
public record PracticeDecided(AgencyId agency, String what, String value, LocalDate validFrom) implements Recorded {
    @Override
    public String act() {
        return "practice.decided";
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
        return Map.of("what", what, "value", value, "validFrom", validFrom.toString());
    }
}
