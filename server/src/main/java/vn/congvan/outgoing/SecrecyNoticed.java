package vn.congvan.outgoing;

import java.util.Map;
import java.util.UUID;
import vn.congvan.common.Recorded;

/// An attempt to bring in a document with a degree of secrecy was refused, or a clerk found that the
/// suspected mark is none, or that it is one. No content is kept.
///
/// @param attempt id of the attempt
/// @param done `refused`, `overridden` or `confirmed`
/// @param degree word of the degree
/// @param found `field` or `mark`
public record SecrecyNoticed(UUID attempt, String done, String degree, String found) implements Recorded {
    @Override
    public String act() {
        return "outgoing.secrecy-" + done;
    }

    @Override
    public String subjectKind() {
        return "attempt";
    }

    @Override
    public UUID subject() {
        return attempt;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("degree", degree, "found", found);
    }
}
