package vn.congvan.organisation.signin;

import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congvan.common.Acting;
import vn.congvan.common.AgencyId;
import vn.congvan.common.PersonId;
import vn.congvan.common.PostId;

/// Who is signed in, bound to one held post, by session or by token.
///
/// @param tokenId the access token, for software; null for a session
/// @param scope what may be done: a session may always act
public record SignedIn(
        String username,
        UUID personId,
        UUID agencyId,
        UUID postId,
        @Nullable UUID tokenId,
        Scope scope) implements Principal, Serializable {

    /// What a token may do.
    public enum Scope {
        /// Reading only.
        READ,
        /// Everything that its post may do, but not making tokens.
        ACT
    }

    @Override
    public String getName() {
        return username;
    }

    /// The person.
    public PersonId person() {
        return new PersonId(personId);
    }

    /// The held post.
    public PostId post() {
        return new PostId(postId);
    }

    /// The agency of the post.
    public AgencyId agency() {
        return new AgencyId(agencyId);
    }

    /// The access token, for software.
    public Optional<UUID> token() {
        return Optional.ofNullable(tokenId);
    }

    /// As the actor of a request.
    public Acting.InPost acting() {
        return new Acting.InPost(agency(), person(), post());
    }

    SignedIn in(HeldPost other) {
        return new SignedIn(
                username, personId, other.agency().value(), other.post().value(), tokenId, scope);
    }
}
