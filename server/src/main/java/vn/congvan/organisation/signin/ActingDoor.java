package vn.congvan.organisation.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// Binds who acts to the request. A session whose account was locked or whose post has ended is over at once.
class ActingDoor extends OncePerRequestFilter {
    private final SignIn signIn;
    private final AuthenticationEntryPoint entry;

    ActingDoor(SignIn signIn, AuthenticationEntryPoint entry) {
        this.signIn = signIn;
        this.entry = entry;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SignInConfiguration.isAsset(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn who)) {
            chain.doFilter(request, response);
            return;
        }
        if (!signIn.stands(who)) {
            SecurityContextHolder.clearContext();
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            entry.commence(
                    request, response, new SignInRefused(Refusal.notAllowed(Reason.of("organisation.post-ended"))));
            return;
        }
        asActor(who, request, response, chain);
    }

    private static void asActor(
            SignedIn who, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            who.acting().call(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
