package vn.congvan.registers;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;

/// The clerk closed a span of a book.
record BookClosed(Closing closing) implements Recorded {
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
                "kind", closing.kind().name(),
                "year", Integer.toString(closing.year()),
                "book", closing.book(),
                "first", Integer.toString(closing.first()),
                "last", Integer.toString(closing.last()),
                "digest", closing.digest());
    }
}
