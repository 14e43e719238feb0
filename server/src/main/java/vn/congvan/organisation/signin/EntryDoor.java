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
        if (PartOfPage.asked(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", PartOfPage.page(request));
            return;
        }
        var page = firstRun.open() ? "/first-run" : expired(request) ? "/sign-in?expired" : "/sign-in";
        response.sendRedirect(request.getContextPath() + page);
    }

    /// Whether the browser brought a session that is over, so that it can be said.
    private static boolean expired(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
