package vn.congvan.organisation.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// Lets software into `/api`: with a bearer token everywhere, with a password (HTTP Basic) only to make its
/// first token. Nothing is kept in a session, so such requests need no protection against forged forms.
class ApiDoor extends OncePerRequestFilter {
    static final String TOKENS = "/api/tokens";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final SignIn signIn;
    private final AccessTokens tokens;
    private final HandlerExceptionResolver answers;

    ApiDoor(SignIn signIn, AccessTokens tokens, HandlerExceptionResolver answers) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.answers = answers;
    }

    /// Whether the request brings its own proof, so that no session counts.
    static boolean bringsProof(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/") && request.getHeader("Authorization") != null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !bringsProof(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedIn who;
        try {
            who = proof(request);
        } catch (Refusal refusal) {
            SecurityContextHolder.clearContext();
            answers.resolveException(request, response, null, new SignInRefused(refusal));
            return;
        }
        if (who.scope() == SignedIn.Scope.READ && !READING.contains(request.getMethod())) {
            SecurityContextHolder.clearContext();
            var refusal = Refusal.notAllowed(Reason.of("organisation.token-reads-only"));
            // The attempt is recorded where it is answered, and belongs into the trail of the token's agency.
            who.acting().run(() -> answers.resolveException(request, response, null, refusal));
            return;
        }
        try {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(PasswordDoor.signedIn(who));
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private SignedIn proof(HttpServletRequest request) {
        var header = String.valueOf(request.getHeader("Authorization"));
        var bearer = after(header, "Bearer ");
        if (bearer.isPresent()) {
            return tokens.bearer(bearer.get());
        }
        if (request.getRequestURI().equals(TOKENS) && request.getMethod().equals("POST")) {
            return password(after(header, "Basic ").orElse(""), request.getRemoteAddr());
        }
        throw Refusal.notAllowed(Reason.of("organisation.token-refused"));
    }

    private SignedIn password(String encoded, String address) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
            if (pair.length == 2) {
                return signIn.withPassword(pair[0], pair[1], address);
            }
        } catch (IllegalArgumentException _) {
            logger.debug("The Authorization header is not Base64");
        }
        throw Refusal.notAllowed(Reason.of("organisation.sign-in-wrong"));
    }

    private static Optional<String> after(String header, String scheme) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length())
                ? Optional.of(header.substring(scheme.length()).strip())
                : Optional.empty();
    }
}
