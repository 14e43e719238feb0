package vn.congvan.registers;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;

/// Somebody compared a printed book with the data.
record BookCompared(Comparison comparison) implements Recorded {
    @Override
    public String act() {
        return "registers.compared";
    }

    @Override
    public String subjectKind() {
        return "register";
    }

    @Override
    public UUID subject() {
        return comparison.closing().authority().value();
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "digest", comparison.closing().digest(),
                "now", comparison.now(),
                "same", Boolean.toString(comparison.same()));
    }
}
