package vn.congvan.outgoing;

import java.util.List;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.organisation.Directory;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.SigningPower;

/// What the drafting form offers today.
public record DraftingChoices(
        List<AuthorityChoice> authorities, List<DocumentType> documentTypes, List<Directory.Entry.Open> recipients) {
    /// An authority and who may sign for it.
    public record AuthorityChoice(IssuingAuthority authority, List<SigningPower> signers) {}
}
