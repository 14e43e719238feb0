package vn.congvan.organisation.signin;

import jakarta.servlet.http.HttpServletRequest;

/// A request that htmx makes for a part of a page, such as the menu's counters. It is never where somebody
/// wants to be after signing in: that is the page around it.
final class PartOfPage {
    private PartOfPage() {}

    static boolean asked(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /// The path of the page around it; home where it is not told or not ours.
    static String page(HttpServletRequest request) {
        return OwnPage.path(request.getHeader("HX-Current-URL"), request)
                .orElseGet(() -> request.getContextPath() + "/");
    }
}
