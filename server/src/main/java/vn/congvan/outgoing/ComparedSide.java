package vn.congvan.outgoing;

import java.util.UUID;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// What is compared: a version, or a file that was set aside.
public sealed interface ComparedSide {
    /// As it stands in an address.
    String word();

    /// A version of the document.
    record OfVersion(int number) implements ComparedSide {
        @Override
        public String word() {
            return Integer.toString(number);
        }
    }

    /// A file that came too late to be a version.
    record Aside(UUID id) implements ComparedSide {
        @Override
        public String word() {
            return id.toString();
        }
    }

    /// @param word a number, or the id of a file set aside
    /// @throws Refusal `outgoing.version-unknown`
    static ComparedSide read(String word) {
        try {
            return word.matches("\\d{1,6}") ? new OfVersion(Integer.parseInt(word)) : new Aside(UUID.fromString(word));
        } catch (IllegalArgumentException _) {
            throw unknown(word);
        }
    }

    /// That there is nothing of this name in the document.
    static Refusal unknown(String word) {
        return Refusal.notFound(Reason.of("outgoing.version-unknown", "version", word));
    }
}
