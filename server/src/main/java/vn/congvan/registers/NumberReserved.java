package vn.congvan.registers;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;
import vn.congvan.organisation.AuthorityId;

/// A number was kept free, or its line was explained as unused.
record NumberReserved(AuthorityId authority, int year, String book, int number, boolean unused) implements Recorded {
    @Override
    public String act() {
        return unused ? "registers.reservation-unused" : "registers.number-reserved";
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
        return Map.of("year", Integer.toString(year), "book", book, "number", Integer.toString(number));
    }
}
