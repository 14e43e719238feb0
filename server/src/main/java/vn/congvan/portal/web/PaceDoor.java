package vn.congvan.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.congvan.portal.Pace;

/// Turns away who asks too often, before anything of a file is read.
final class PaceDoor extends OncePerRequestFilter {
    private final Pace pace;

    PaceDoor(Pace pace) {
        this.pace = pace;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean asks = request.getMethod().equals("POST") || request.getParameter("code") != null;
        return !asks;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = pace.ask(request.getRemoteAddr());
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(wait.get())));
        boolean api = request.getRequestURI().startsWith("/api/");
        request.getRequestDispatcher(api ? "/api/portal/too-many" : "/portal/too-many")
                .forward(new Reading(request), response);
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.toSeconds());
    }

    /// The request without what it wanted to bring.
    private static final class Reading extends HttpServletRequestWrapper {
        Reading(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }
    }
}
