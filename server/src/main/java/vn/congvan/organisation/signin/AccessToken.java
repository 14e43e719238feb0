package vn.congvan.organisation.signin;

import java.time.Instant;
import java.util.Optional;
import vn.congvan.common.PostId;

/// An access token as its owner sees it; the secret is told once, when it is made.
public record AccessToken(
        TokenId id,
        PostId post,
        String name,
        SignedIn.Scope scope,
        Instant madeAt,
        Instant expiresAt,
        Optional<Instant> revokedAt) {}
