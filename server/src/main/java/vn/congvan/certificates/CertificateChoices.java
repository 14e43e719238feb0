package vn.congvan.certificates;

import java.util.List;
import vn.congvan.common.PersonId;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.Post;

/// Whom a certificate can be registered to, and who can keep an authority's device.
public record CertificateChoices(List<PersonChoice> people, List<AuthorityChoice> authorities) {
    /// A person of the agency.
    ///
    /// @param titles the titles held today
    /// @param missing whether the person may sign for an authority and has no usable certificate
    public record PersonChoice(PersonId id, String name, List<String> titles, boolean missing) {}

    /// An issuing authority.
    ///
    /// @param clerks the posts that serve it and may keep its device
    /// @param missing whether it has no usable certificate
    public record AuthorityChoice(AuthorityId id, String key, String name, List<Post> clerks, boolean missing) {}
}
