package vn.congvan.registers;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;

/// Somebody looked at a register, or printed it.
record RegisterViewed(RegisterQuery query, boolean printed) implements Recorded {
    @Override
    public String act() {
        return printed ? "registers.printed" : "registers.viewed";
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
        return Map.of(
                "kind", query.kind().name(),
                "year", Integer.toString(query.year()),
                "book", query.book().orElse(""),
                "page", Integer.toString(query.page()));
    }
}
