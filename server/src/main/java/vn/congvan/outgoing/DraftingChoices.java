package vn.congvan.outgoing;

import java.util.List;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.organisation.Directory;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.SigningPower;

/// What the drafting form offers today.
///
/// @param subjectAreas by which the province's list tells how documents are sent; none if it does not
public record DraftingChoices(
        List<AuthorityChoice> authorities,
        List<DocumentType> documentTypes,
        List<Directory.Entry.Open> recipients,
        List<String> subjectAreas) {
    /// An authority and who may sign for it.
    public record AuthorityChoice(IssuingAuthority authority, List<SigningPower> signers) {}
}
