package vn.congvan.outgoing;

import java.util.Locale;

/// The lists of outgoing documents, as the asking post sees them; their words are in `messages/outgoing`,
/// under `outgoing.queue.<name>`.
public enum Queue {
    /// Everything that the asking post must act on now.
    MINE,
    /// Drafts of the asking post that are not issued yet.
    MY_DRAFTS,
    /// What the asking post may see of the agency, newest first.
    ALL,
    /// Signed, waiting for their number, of the authorities that the asking clerk serves (chờ cấp số).
    NUMBERING,
    /// Sealings that were begun and not finished, and those without their time stamp.
    UNFINISHED_SEALS,
    /// Signed and not issued: the clerk's and the leader's list of what has a deadline to keep.
    SIGNED_NOT_ISSUED,
    /// Issued documents with a recipient that was not reached or has refused (gửi lỗi, bị trả lại).
    DELIVERY_TROUBLE,
    /// Issued.
    ISSUED;

    /// The stable word, e.g. `my-drafts`: in message keys, addresses and the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
