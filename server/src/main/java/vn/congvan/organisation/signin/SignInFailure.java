package vn.congvan.organisation.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import vn.congvan.common.Reason;

/// Why the last attempt of this session to sign in failed, for the page that asks again.
public record SignInFailure(String code, Map<String, String> values, String username) implements Serializable {
    private static final String KEY = SignInFailure.class.getName();
    private static final int LONGEST_NAME = 100;

    /// Takes it out of the session: it is told once.
    public static Optional<SignInFailure> take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEY) instanceof SignInFailure failure)) {
            return Optional.empty();
        }
        session.removeAttribute(KEY);
        return Optional.of(failure);
    }

    /// The reason with its sentence's values.
    public Reason reason() {
        return new Reason(code, values);
    }

    static AuthenticationFailureHandler handler() {
        return SignInFailure::keep;
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        var reason = thrown instanceof SignInRefused refused
                ? refused.refusal().reason()
                : Reason.of("organisation.sign-in-wrong");
        var typed = Optional.ofNullable(request.getParameter("username")).orElse("");
        var name = typed.substring(0, Math.min(LONGEST_NAME, typed.length()));
        request.getSession().setAttribute(KEY, new SignInFailure(reason.code(), reason.values(), name));
        response.sendRedirect(request.getContextPath() + "/sign-in");
    }
}
