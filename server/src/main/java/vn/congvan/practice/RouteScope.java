package vn.congvan.practice;

import java.util.Optional;
import vn.congvan.common.PostId;
import vn.congvan.organisation.AuthorityId;

/// Which documents a route is for. What is empty means all.
///
/// @param documentType its code in the lawbook
public record RouteScope(Optional<String> documentType, Optional<AuthorityId> authority, Optional<PostId> signer) {
    /// All documents of the agency.
    public static final RouteScope ALL = new RouteScope(Optional.empty(), Optional.empty(), Optional.empty());

    /// Whether a document with this type, authority and signer is meant.
    boolean covers(String type, AuthorityId issuing, PostId signing) {
        return documentType.map(type::equals).orElse(true)
                && authority.map(issuing::equals).orElse(true)
                && signer.map(signing::equals).orElse(true);
    }

    /// The narrower scope counts: the signer before the type, the type before the authority.
    int narrowness() {
        return (signer.isPresent() ? 4 : 0) + (documentType.isPresent() ? 2 : 0) + (authority.isPresent() ? 1 : 0);
    }

    /// The stable words of it, for the trail.
    String words() {
        return documentType.orElse("*") + " "
                + authority.map(AuthorityId::toString).orElse("*") + " "
                + signer.map(PostId::toString).orElse("*");
    }
}
