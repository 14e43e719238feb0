package vn.congvan.organisation.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Where somebody who is not signed in ends: software gets a problem answer, people the page to sign in, or
/// the page of the first run where nobody has an account yet.
class EntryDoor implements AuthenticationEntryPoint {
    private final HandlerExceptionResolver answers;
    private final FirstRun firstRun;

    EntryDoor(HandlerExceptionResolver answers, FirstRun firstRun) {
        this.answers = answers;
        this.firstRun = firstRun;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            answers.resolveException(request, response, null, thrown);
            return;
        }
        var page = request.getContextPath() + (firstRun.open() ? "/first-run" : "/sign-in");
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", page);
            return;
        }
        response.sendRedirect(page);
    }
}
