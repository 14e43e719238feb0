package vn.congvan.signing;

import java.util.UUID;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.organisation.IssuingAuthority;

/// The agency's signature at the corner of one file, as it is asked for.
///
/// @param part which part of the document the file is; a newer order for the same part replaces an older one
/// @param prepared made by {@link CornerSeals#prepare}
/// @param title what the signer's desk shows
public record CornerOrder(
        DocumentId document,
        UUID part,
        Digest prepared,
        IssuingAuthority authority,
        PostId clerk,
        CornerText text,
        String title) {}
