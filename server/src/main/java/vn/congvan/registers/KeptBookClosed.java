package vn.congvan.registers;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;

/// The clerk closed a span of a register that is kept by hand.
record KeptBookClosed(KeptClosing closing) implements Recorded {
    @Override
    public String act() {
        return "registers.closed";
    }

    @Override
    public String subjectKind() {
        return "register";
    }

    @Override
    public UUID subject() {
        return closing.authority().value();
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "kind", "KEPT",
                "year", Integer.toString(closing.year()),
                "book", closing.form(),
                "first", Integer.toString(closing.first()),
                "last", Integer.toString(closing.last()),
                "digest", closing.digest());
    }
}
