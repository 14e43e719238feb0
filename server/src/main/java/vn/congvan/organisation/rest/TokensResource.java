package vn.congvan.organisation.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.congvan.common.PostId;
import vn.congvan.organisation.signin.AccessToken;
import vn.congvan.organisation.signin.AccessTokens;
import vn.congvan.organisation.signin.SignedIn;
import vn.congvan.organisation.signin.TokenId;

/// My personal access tokens. The first one is made with the password (HTTP Basic), here and nowhere else.
@RestController
@RequestMapping("/api/tokens")
class TokensResource {
    private static final int USUAL_DAYS = 30;
    private final AccessTokens tokens;

    TokensResource(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /// @param scope READ or ACT; ACT if absent
    /// @param days how long it is valid; 30 if absent
    /// @param post one of my posts; the acting one if absent
    record Wanted(String name, Optional<SignedIn.Scope> scope, Optional<Integer> days, Optional<UUID> post) {}

    /// @param secret told once: the bearer token
    record Made(String secret, Told token) {}

    record Told(
            UUID id,
            UUID post,
            String name,
            SignedIn.Scope scope,
            Instant madeAt,
            Instant expiresAt,
            Optional<Instant> revokedAt) {
        static Told of(AccessToken token) {
            return new Told(
                    token.id().value(),
                    token.post().value(),
                    token.name(),
                    token.scope(),
                    token.madeAt(),
                    token.expiresAt(),
                    token.revokedAt());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made make(@AuthenticationPrincipal SignedIn who, @RequestBody Wanted wanted) {
        var made = tokens.make(
                who,
                wanted.name(),
                wanted.scope().orElse(SignedIn.Scope.ACT),
                wanted.days().orElse(USUAL_DAYS),
                wanted.post().map(PostId::new));
        return new Made(made.secret(), Told.of(made.token()));
    }

    @GetMapping
    List<Told> mine(@AuthenticationPrincipal SignedIn who) {
        return tokens.mine(who).stream().map(Told::of).toList();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
        tokens.revoke(who, new TokenId(id));
    }
}
