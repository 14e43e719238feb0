package vn.congvan.organisation.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// The first run: while no account exists, a code printed on the console lets one person make the province's
/// agency and its administrator. Ten wrong codes, and the server must be started again for a new one.
@Service
public class FirstRun {
    private static final int MOST_TRIES = 10;
    private static final int SHORTEST_PASSWORD = 10;
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9]+([._-][a-z0-9]+)*");
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final SignInRows rows;
    private final FirstRunRows firstRows;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Environment environment;
    private final Clock clock;
    private final AtomicBoolean someAccount = new AtomicBoolean();
    private final AtomicInteger tries = new AtomicInteger();
    private volatile @Nullable String code;

    FirstRun(
            SignInRows rows,
            FirstRunRows firstRows,
            PasswordEncoder passwords,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Environment environment,
            Clock clock) {
        this.rows = rows;
        this.firstRows = firstRows;
        this.passwords = passwords;
        this.transactions = transactions;
        this.events = events;
        this.environment = environment;
        this.clock = clock;
    }

    /// What the administrator fills in.
    ///
    /// @param organisation the name of the province's People's Committee or of whoever keeps the system
    public record Filled(String code, String organisation, String fullName, String username, String password) {
        @Override
        public String toString() {
            return "Filled[" + username + "]";
        }
    }

    /// Whether nobody has an account yet.
    public boolean open() {
        if (!someAccount.get() && rows.anyAccount()) {
            someAccount.set(true);
        }
        return !someAccount.get();
    }

    /// Makes the agency, the administrator's post and account.
    ///
    /// @throws Refusal for the code `organisation.first-run-over`, `organisation.first-run-code`,
    ///     `organisation.first-run-tries`; for the rest `organisation.username-form`,
    ///     `organisation.password-short`, `organisation.field-empty`
    public void makeAdministrator(Filled filled) {
        if (!open()) {
            throw Refusal.conflict(Reason.of("organisation.first-run-over"));
        }
        checkCode(filled.code());
        check(filled);
        var hash = Objects.requireNonNull(passwords.encode(filled.password()));
        var agency = transactions.execute(_ -> {
            firstRows.onlyOnce();
            if (rows.anyAccount()) {
                throw Refusal.conflict(Reason.of("organisation.first-run-over"));
            }
            return firstRows.agency(filled.organisation().strip(), clock);
        });
        var id = Objects.requireNonNull(agency);
        new Acting.AsSystem(id, "organisation.first-run")
                .run(() -> transactions.executeWithoutResult(_ -> {
                    firstRows.administrator(id, filled, hash, clock);
                    events.publishEvent(SignInEvent.firstRun(id.value()));
                }));
        code = null;
    }

    @EventListener(ApplicationReadyEvent.class)
    void printCode() {
        if (open()) {
            var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
            var fresh = freshCode();
            code = fresh;
            System.out.printf(
                    "%n  Hệ thống chưa có tài khoản nào. Mở http://localhost:%s/first-run và nhập mã dùng một lần:%n"
                            + "  There is no account yet. Open http://localhost:%s/first-run and enter the one-time code:%n%n"
                            + "      %s%n%n",
                    port, port, fresh);
        }
    }

    private void checkCode(String typed) {
        var expected = code;
        if (expected == null || tries.incrementAndGet() > MOST_TRIES) {
            throw Refusal.notAllowed(Reason.of("organisation.first-run-tries"));
        }
        var bytes = typed.strip().toUpperCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(bytes, expected.getBytes(StandardCharsets.UTF_8))) {
            throw Refusal.notAllowed(Reason.of("organisation.first-run-code"));
        }
        tries.set(0);
    }

    private static void check(Filled filled) {
        if (filled.organisation().isBlank() || filled.fullName().isBlank()) {
            throw Refusal.userMistake(Reason.of("organisation.field-empty"));
        }
        if (!USERNAME.matcher(filled.username()).matches()) {
            throw Refusal.userMistake(Reason.of("organisation.username-form"));
        }
        if (filled.password().length() < SHORTEST_PASSWORD) {
            throw Refusal.userMistake(Reason.of("organisation.password-short", "least", SHORTEST_PASSWORD));
        }
    }

    private static String freshCode() {
        var random = new SecureRandom();
        var text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
