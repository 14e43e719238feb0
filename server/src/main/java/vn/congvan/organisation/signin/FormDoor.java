package vn.congvan.organisation.signin;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Where a form ends that does not belong to the session it comes with: somebody's session is over, or he has
/// signed in anew in another window. Nothing was done; he comes back to its page, by way of signing in if he
/// must. A form from elsewhere is refused. Software gets a problem answer.
class FormDoor implements AccessDeniedHandler {
    private final HandlerExceptionResolver answers;

    FormDoor(HandlerExceptionResolver answers) {
        this.answers = answers;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException thrown)
            throws IOException {
        boolean signedIn = SecurityContextHolder.getContext().getAuthentication() != null;
        if (!signedIn) {
            forgetTheSessionOfThisForm(request);
        }
        if (!pageWaits(request)) {
            answers.resolveException(request, response, null, thrown);
            return;
        }
        var page = OwnPage.path(request.getHeader(HttpHeaders.REFERER), request);
        if (!(thrown instanceof CsrfException) || page.isEmpty()) {
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, thrown);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (signedIn) {
            OutdatedForm.keep(request);
        }
        var next = page.get().startsWith("/sign-in") ? "/sign-in?expired" : page.get();
        response.sendRedirect(request.getContextPath() + next);
    }

    /// A session was begun only to look for the form's token. Without it the next page says that one has ended.
    private static void forgetTheSessionOfThisForm(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static boolean pageWaits(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/")
                && !String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).startsWith("application/json");
    }
}
