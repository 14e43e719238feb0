package vn.congvan.organisation.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// The path and query of a page of this server that a browser says it comes from.
final class OwnPage {
    private OwnPage() {}

    /// Empty where none is told, or a page of somebody else's.
    static Optional<String> path(@Nullable String address, HttpServletRequest request) {
        if (address == null) {
            return Optional.empty();
        }
        try {
            var page = URI.create(address);
            var path = page.getRawPath();
            var own = String.valueOf(page.getRawAuthority()).equals(request.getHeader(HttpHeaders.HOST));
            if (!own || path == null || !path.startsWith("/") || path.startsWith("//")) {
                return Optional.empty();
            }
            return Optional.of(page.getRawQuery() == null ? path : path + "?" + page.getRawQuery());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
