package vn.congvan.organisation.signin;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.AgencyId;
import vn.congvan.common.Digest;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.common.TimeOrderedId;

/// Personal access tokens for software: random, kept only as SHA-256, scoped, expiring, revocable, bound to
/// one held post.
@Service
public class AccessTokens {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String MARK = "cv_";
    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_NAME = 100;

    private final TokenRows rows;
    private final SignIn signIn;
    private final SignInSettings settings;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccessTokens(
            TokenRows rows,
            SignIn signIn,
            SignInSettings settings,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.signIn = signIn;
        this.settings = settings;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /// A token just made; `secret` is never told again.
    public record Made(AccessToken token, String secret) {
        @Override
        public String toString() {
            return "Made[" + token.id() + "]";
        }
    }

    /// Makes a token for one of the person's own posts, by default the acting one.
    ///
    /// @throws Refusal `organisation.token-makes-no-token`, `organisation.token-days`,
    ///     `organisation.token-name`, `organisation.post-not-held`
    public Made make(SignedIn now, String name, SignedIn.Scope scope, int days, Optional<PostId> post) {
        MayMakeToken.of(now).orThrow();
        if (days < 1 || days > settings.tokenDays()) {
            throw Refusal.userMistake(Reason.of("organisation.token-days", "most", settings.tokenDays()));
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Refusal.userMistake(Reason.of("organisation.token-name", "most", LONGEST_NAME));
        }
        var held = signIn.held(now.person(), post.orElse(now.post()));
        var secret = secret();
        var made = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var token = new AccessToken(
                new TokenId(TimeOrderedId.next()),
                held.post(),
                name.strip(),
                scope,
                made,
                made.plus(Duration.ofDays(days)),
                Optional.empty());
        now.in(held)
                .acting()
                .run(() -> transactions.executeWithoutResult(_ -> {
                    rows.insert(token, held.agency().value(), hash(secret));
                    events.publishEvent(SignInEvent.token(
                            "organisation.token-made",
                            token.id().value(),
                            Map.of(
                                    "scope", scope.name(),
                                    "expires", token.expiresAt().toString())));
                }));
        return new Made(token, secret);
    }

    /// The tokens of the acting post, newest first.
    public List<AccessToken> mine(SignedIn now) {
        return Objects.requireNonNull(transactions.execute(_ -> rows.of(now.post())));
    }

    /// Revokes a token of the acting post, at once.
    ///
    /// @throws Refusal `organisation.token-unknown`, for a foreign one too
    public void revoke(SignedIn now, TokenId token) {
        transactions.executeWithoutResult(_ -> {
            if (!rows.revoke(token, now.post(), clock.instant())) {
                throw Refusal.notFound(Reason.of("organisation.token-unknown"));
            }
            events.publishEvent(SignInEvent.token("organisation.token-revoked", token.value(), Map.of()));
        });
    }

    /// Who the bearer of this secret is.
    ///
    /// @throws Refusal `organisation.token-refused`, whether unknown, expired, revoked or no longer of a held
    ///     post
    SignedIn bearer(String secret) {
        var found = rows.byHash(hash(secret))
                .orElseThrow(() -> Refusal.notAllowed(Reason.of("organisation.token-refused")));
        var signedIn = new SignedIn(
                found.username(), found.person(), found.agency(), found.post(), found.token(), found.scope());
        if (found.revoked()) {
            throw refused(found, "revoked");
        }
        if (!clock.instant().isBefore(found.expiresAt())) {
            throw refused(found, "expired");
        }
        if (!signIn.stands(signedIn)) {
            throw refused(found, "post-ended");
        }
        return signedIn;
    }

    private Refusal refused(TokenRows.Found found, String why) {
        new Acting.AsSystem(new AgencyId(found.agency()), "organisation.sign-in")
                .run(() -> events.publishEvent(SignInEvent.tokenRefused(found.token(), why)));
        return Refusal.notAllowed(Reason.of("organisation.token-refused"));
    }

    private static String secret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String secret) {
        return Digest.of(secret.getBytes(StandardCharsets.UTF_8)).bytes();
    }
}
