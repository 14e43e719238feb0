package vn.congvan.files;

/// What a held file is to its document.
public enum FileRole {
    /// As the drafter brought it, DOCX or PDF.
    DRAFT_SOURCE,
    /// The PDF made from the source, or the source itself where it is one.
    DRAFT_PDF,
    /// With the empty fields for number, date and signatures, ready for the leader.
    PREPARED,
    /// With an initial, or several, under which the leader signs.
    INITIALLED,
    /// With the leader's signature.
    SIGNED,
    /// With number and date filled in.
    NUMBERED,
    /// With the agency's seal.
    SEALED,
    /// The original that counts: raised to the archival level, delivered and final.
    ISSUED,
    /// A file that goes along. As a PDF of an outgoing document it bears the agency's own signature at issue.
    ATTACHMENT,
    /// A file that goes along as it is, because the agency's signature cannot be put into it.
    ATTACHMENT_AS_IS,
    /// A file that goes along to be consulted and is no appendix: the agency does not sign it.
    REFERENCE,
    /// An attachment with the agency's own signature, as it goes out.
    SEALED_ATTACHMENT,
    /// The draft that a hồ sơ trình asks somebody to issue, as DOCX.
    DOSSIER_DRAFT,
    /// The table of opinions in a hồ sơ trình, and how they were taken up.
    DOSSIER_OPINIONS,
    /// Any other paper of a hồ sơ trình: kept with the draft, never issued with it.
    DOSSIER_PAPER,
    /// As it came from the sender, bit for bit.
    RECEIVED,
    /// Made from another file to be looked at; never an original.
    RENDITION,
    /// A verification report or register page.
    REPORT,
    /// A picture of a signature or a seal.
    IMAGE,
    /// A template that drafts begin with.
    TEMPLATE
}
