package vn.congvan.organisation.signin;

import jakarta.servlet.http.HttpServletRequest;

/// That a form came from an earlier session of somebody who is signed in: the next page says so, once.
public final class OutdatedForm {
    private static final String KEY = OutdatedForm.class.getName();

    private OutdatedForm() {}

    /// Whether it must be said now; takes it out of the session.
    public static boolean take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || session.getAttribute(KEY) == null) {
            return false;
        }
        session.removeAttribute(KEY);
        return true;
    }

    static void keep(HttpServletRequest request) {
        request.getSession().setAttribute(KEY, true);
    }
}
