package vn.congvan.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.congvan.outgoing.comparing.TextComparison;

/// Two versions of a draft side by side.
///
/// @param fields that differ; empty also where they were not kept
/// @param attachments that are not the same in both
/// @param laidOut whether the words were read off the laid-out pages, because one of the two is no DOCX
public record Comparison(
        Side older,
        Side newer,
        List<FieldChange> fields,
        List<AttachmentChange> attachments,
        TextComparison text,
        boolean laidOut) {
    public Comparison {
        fields = List.copyOf(fields);
        attachments = List.copyOf(attachments);
    }

    /// One of the two.
    ///
    /// @param version its number, or the number it is based on where it was set aside
    public record Side(ComparedSide key, int version, String byName, Instant at, Optional<String> remark) {
        /// Whether it never became a version.
        public boolean aside() {
            return key instanceof ComparedSide.Aside;
        }
    }

    /// A field that is not the same.
    ///
    /// @param field its word, as in the drafting form
    /// @param older blank where nothing stood; a value that begins with `@` names a text of the messages
    public record FieldChange(String field, String older, String newer) {}

    /// An attachment that is not the same, told apart by its bytes.
    public record AttachmentChange(Kind kind, String fileName) {
        /// What became of it.
        public enum Kind {
            /// Only in the newer version.
            ADDED,
            /// Only in the older version.
            REMOVED,
            /// In both under one name, with other bytes.
            REPLACED
        }
    }

    /// Whether there is no difference at all that the machine can read.
    public boolean same() {
        return fields.isEmpty() && attachments.isEmpty() && text.changed() == 0;
    }
}
