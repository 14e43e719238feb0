package vn.congvan.signing;

import java.util.Optional;
import vn.congvan.common.Reason;

/// One thing that is otherwise in a file than it was when a signature was made.
///
/// @param kind what it is
/// @param page where, counted from 1; empty for what stands on no page
/// @param part the field, or the part of the document by its path; never text of the document
/// @param allowed whether the signature, and those before it, permit it
public record RevisionChange(Kind kind, Optional<Integer> page, String part, boolean allowed) {
    /// What was done after a signature.
    public enum Kind {
        /// Another signature was given, in a field of its own.
        SIGNATURE,
        /// A time stamp over the whole file was added.
        TIME_STAMP,
        /// Certificates, revocation data and time stamps were kept with the file.
        PRESERVATION,
        /// An empty field for a signature was added.
        SIGNATURE_FIELD,
        /// An empty field of the form was filled.
        FIELD_FILLED,
        /// A field that was filled, or a signature, was changed.
        FIELD_CHANGED,
        /// A field was added that is none for a signature.
        FIELD_ADDED,
        /// A field was taken away.
        FIELD_REMOVED,
        /// A remark, a stamp or a drawing was laid on a page, changed or taken away.
        ANNOTATION,
        /// The content of a page, or what it is drawn with, was changed.
        PAGE,
        /// A page was added, taken away or moved.
        PAGES,
        /// What the file says about itself (title, author, program, time of saving).
        DESCRIPTION,
        /// Something else of the document: scripts, layers, attached files, the outline.
        DOCUMENT,
        /// Bytes that belong to nothing stand after what the last signature covers.
        BYTES
    }

    /// Page and part in one word each, e.g. `page 1, AgencySeal`.
    public String where() {
        return page.map(number -> "page " + number + (part.isEmpty() ? "" : ", " + part))
                .orElse(part);
    }

    /// What to say of it if it was not permitted.
    Reason said() {
        Reason reason = switch (kind) {
            case SIGNATURE, SIGNATURE_FIELD, TIME_STAMP, PRESERVATION -> Reason.of("signing.after-signed-on");
            case FIELD_FILLED -> Reason.of("signing.after-filled");
            case FIELD_CHANGED -> Reason.of("signing.after-field-changed");
            case FIELD_ADDED -> Reason.of("signing.after-field-added");
            case FIELD_REMOVED -> Reason.of("signing.after-field-removed");
            case ANNOTATION -> Reason.of("signing.after-annotated");
            case PAGE -> Reason.of("signing.after-page-changed");
            case PAGES -> Reason.of("signing.after-pages-changed");
            case DESCRIPTION -> Reason.of("signing.after-described");
            case DOCUMENT -> Reason.of("signing.after-document-changed");
            case BYTES -> Reason.of("signing.bytes-after-last-signature");
        };
        return reason.with("page", page.map(String::valueOf).orElse("–"));
    }
}
