package vn.congvan.exchange;

import java.util.List;
import vn.congvan.common.DocumentId;
import vn.congvan.organisation.AuthorityId;

/// An issued document to be sent.
///
/// @param document   the sender's document
/// @param sender     the issuing authority
/// @param senderCode its identifier code
/// @param senderName its name
/// @param envelope   what the receivers' registers are prefilled from
/// @param files      the issued file (role `DOCUMENT`, exactly one) and its attachments
/// @param recipients whom to; each code once
public record Dispatch(
        DocumentId document,
        AuthorityId sender,
        String senderCode,
        String senderName,
        Envelope envelope,
        List<PackageFile> files,
        List<Recipient> recipients) {

    /// @throws IllegalArgumentException unless there is exactly one file of role `DOCUMENT`
    public Dispatch {
        files = List.copyOf(files);
        recipients = List.copyOf(recipients);
        if (files.stream().filter(f -> f.role() == PackageFile.Role.DOCUMENT).count() != 1) {
            throw new IllegalArgumentException("a package has exactly one document");
        }
    }
}
