package vn.congvan.registers;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;
import vn.congvan.organisation.AuthorityId;

/// The clerk wrote a line of a register that is kept by hand, or changed one.
record KeptLineWritten(AuthorityId authority, String form, int year, int number, boolean changed) implements Recorded {
    @Override
    public String act() {
        return changed ? "registers.line-changed" : "registers.line-written";
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
        return Map.of("form", form, "year", Integer.toString(year), "number", Integer.toString(number));
    }
}
