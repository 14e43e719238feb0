package vn.congvan.organisation.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.PersonId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.signin.SignInRows.Account;

/// Signs people in with their password, one account per person and one held post at a time. Guessing is
/// slowed down per account and per network address; an unknown name is answered exactly like a wrong
/// password.
@Service
public class SignIn {
    private static final Duration KEPT = Duration.ofDays(1);

    private final SignInRows rows;
    private final SignInSettings settings;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String nobodysHash;

    SignIn(
            SignInRows rows,
            SignInSettings settings,
            PasswordEncoder passwords,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.passwords = passwords;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        this.nobodysHash =
                Objects.requireNonNull(passwords.encode(UUID.randomUUID().toString()));
    }

    /// Signs in, in the post last worked in, or else the first one held.
    ///
    /// @throws Refusal `organisation.sign-in-wrong`, `organisation.sign-in-wait`, `organisation.no-post`
    public SignedIn withPassword(String username, String password, String address) {
        var name = username.strip().toLowerCase(java.util.Locale.ROOT);
        var account = rows.account(name);
        var attempt = begin(name, address, account);
        var right =
                passwords.matches(password, account.map(Account::passwordHash).orElse(nobodysHash));
        if (account.isEmpty() || !right || account.get().locked()) {
            throw refused(account, Refusal.notAllowed(Reason.of("organisation.sign-in-wrong")));
        }
        return enter(account.get(), attempt);
    }

    /// The posts that somebody holds today.
    public List<HeldPost> posts(PersonId person) {
        return rows.posts(person.value(), LocalDate.now(clock));
    }

    /// Goes on in another post of the same person.
    ///
    /// @throws Refusal `organisation.post-not-held`
    public SignedIn switchTo(SignedIn now, PostId post) {
        var held = held(now.person(), post);
        var next = now.in(held);
        next.acting()
                .run(() -> transactions.executeWithoutResult(_ -> {
                    rows.rememberPost(now.personId(), post.value());
                    events.publishEvent(SignInEvent.switched(now.postId(), post.value()));
                }));
        return next;
    }

    /// Whether the account is still open and the post still held.
    boolean stands(SignedIn now) {
        return rows.stands(now.personId(), now.postId(), LocalDate.now(clock));
    }

    HeldPost held(PersonId person, PostId post) {
        return posts(person).stream()
                .filter(held -> held.post().equals(post))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Reason.of("organisation.post-not-held")));
    }

    private UUID begin(String name, String address, Optional<Account> account) {
        Instant now = clock.instant();
        var attempt = transactions.execute(_ -> {
            rows.oneAtATime(name);
            rows.forgetAttemptsBefore(now.minus(KEPT));
            var since = now.minus(settings.window());
            boolean wait = rows.failuresOfAccount(name, since) >= settings.failuresPerAccount()
                    || rows.failuresFrom(address, since) >= settings.failuresPerAddress();
            return wait ? Optional.<UUID>empty() : Optional.of(rows.attempt(name, address, now));
        });
        return Objects.requireNonNull(attempt)
                .orElseThrow(() -> refused(
                        account,
                        Refusal.notAllowed(Reason.of(
                                "organisation.sign-in-wait",
                                "minutes",
                                settings.window().toMinutes()))));
    }

    private SignedIn enter(Account account, UUID attempt) {
        var posts = posts(new PersonId(account.person()));
        var post = posts.stream()
                .filter(held ->
                        account.lastPost().filter(held.post().value()::equals).isPresent())
                .findFirst()
                .or(() -> posts.stream().findFirst())
                .orElseThrow(
                        () -> refused(Optional.of(account), Refusal.notAllowed(Reason.of("organisation.no-post"))));
        var signedIn = new SignedIn(
                account.username(),
                account.person(),
                post.agency().value(),
                post.post().value(),
                null,
                SignedIn.Scope.ACT);
        signedIn.acting()
                .run(() -> transactions.executeWithoutResult(_ -> {
                    rows.succeeded(attempt);
                    rows.rememberPost(account.person(), post.post().value());
                    events.publishEvent(SignInEvent.signedIn(account.id()));
                }));
        return signedIn;
    }

    /// Records the failure in the trail of the agency where the account's person works, if there is one.
    private Refusal refused(Optional<Account> account, Refusal refusal) {
        var event = account.map(known -> SignInEvent.failed(known.id(), refusal.code()))
                .orElseGet(() -> SignInEvent.failedUnknown(refusal.code()));
        account.stream()
                .flatMap(known -> posts(new PersonId(known.person())).stream())
                .findFirst()
                .ifPresentOrElse(
                        post -> new Acting.AsSystem(post.agency(), "organisation.sign-in")
                                .run(() -> events.publishEvent(event)),
                        () -> events.publishEvent(event));
        return refusal;
    }
}
