package vn.congvan.registers;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;

/// Somebody printed a register that is kept by hand.
record KeptPrinted(KeptQuery query) implements Recorded {
    @Override
    public String act() {
        return "registers.printed";
    }

    @Override
    public String subjectKind() {
        return "register";
    }

    @Override
    public UUID subject() {
        return query.authority().value();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("form", query.form(), "year", Integer.toString(query.year()));
    }
}
