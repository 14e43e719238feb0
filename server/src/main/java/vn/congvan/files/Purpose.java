package vn.congvan.files;

/// What a file is brought in for; decides which kinds and sizes are let in.
public enum Purpose {
    /// The text of a document to be issued: DOCX or PDF, not signed yet.
    DRAFT,
    /// A file that goes along with a document.
    ATTACHMENT,
    /// A document that came from another agency; taken as it is, signed or not.
    RECEIVED,
    /// A signature or seal image: PNG.
    IMAGE
}
