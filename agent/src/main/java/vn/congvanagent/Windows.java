package vn.congvanagent;

import java.util.Locale;

/// Whether this is Windows, where some things lie elsewhere.
final class Windows {
    static final boolean HERE =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private Windows() {}
}
