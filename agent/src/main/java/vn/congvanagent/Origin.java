package vn.congvanagent;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// A server's address as a browser tells it: scheme and host in lower case, and the port where it
/// is not the usual one.
record Origin(String text) {

    /// Empty if it is no such address, or says more than an address.
    static Optional<Origin> of(String given) {
        try {
            var uri = new URI(given.strip());
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            String host = Optional.ofNullable(uri.getHost()).orElse("").toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            boolean more = uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null;
            String path = Optional.ofNullable(uri.getRawPath()).orElse("");
            if (!web || host.isEmpty() || more || !path.matches("/*")) {
                return Optional.empty();
            }
            int usual = scheme.equals("https") ? 443 : 80;
            boolean named = uri.getPort() >= 0 && uri.getPort() != usual;
            return Optional.of(new Origin(scheme + "://" + host + (named ? ":" + uri.getPort() : "")));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
