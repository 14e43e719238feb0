package vn.congvan.signing.changes;

import java.util.Optional;
import vn.congvan.signing.RevisionChange.Kind;

/// One difference between two revisions of a file.
///
/// @param kind what it is, without regard to whether anybody permitted it
/// @param page where, counted from 1
/// @param part the field's name, or the path in the document
record Difference(Kind kind, Optional<Integer> page, String part) {
    static Difference of(Kind kind, String part) {
        return new Difference(kind, Optional.empty(), part);
    }

    static Difference onPage(Kind kind, int page, String part) {
        return new Difference(kind, Optional.of(page), part);
    }
}
