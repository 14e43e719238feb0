package vn.congvan.trust;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.spi.client.http.DataLoader;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Fetches OCSP answers, revocation lists and time stamps: plain HTTP, bounded in time and size. Never
/// follows a redirect, so that a certificate's address cannot lead elsewhere unseen.
final class HttpLoader implements DataLoader {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LARGEST = 20_000_000;

    private final transient HttpClient client;
    private final transient Duration timeout;
    private final String contentType;
    private final boolean onceEach;
    private final transient Set<String> silent = ConcurrentHashMap.newKeySet();

    HttpLoader(TrustSettings settings, String contentType) {
        this(settings, contentType, false);
    }

    /// @param onceEach whether a place that did not answer once is not asked again: for a run over many files, each of
    ///     which would wait for it anew
    HttpLoader(TrustSettings settings, String contentType, boolean onceEach) {
        this.onceEach = onceEach;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.timeout = settings.answerTimeout();
        this.contentType = contentType;
    }

    @Override
    public byte[] get(String url) {
        return send(url, request(url).GET());
    }

    @Override
    public DataAndUrl get(List<String> urls) {
        Map<String, Throwable> failures = new HashMap<>();
        for (String url : urls) {
            try {
                return new DataAndUrl(url, get(url));
            } catch (DSSException e) {
                failures.put(url, e);
            }
        }
        throw new eu.europa.esig.dss.spi.exception.DSSDataLoaderMultipleException(failures);
    }

    @Override
    public byte[] post(String url, byte[] content) {
        return send(url, request(url).POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    @Override
    public void setContentType(String type) {
        // The type is given to the constructor: one loader serves one kind of service.
    }

    private HttpRequest.Builder request(String url) {
        URI address;
        try {
            address = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new DSSExternalResourceException("not an address: " + url, e);
        }
        String scheme = String.valueOf(address.getScheme());
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new DSSExternalResourceException("not an address of HTTP: " + url);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(timeout);
        return contentType.isEmpty() ? request : request.header("Content-Type", contentType);
    }

    private byte[] send(String url, HttpRequest.Builder request) {
        String place = URI.create(url).getAuthority();
        if (silent.contains(place)) {
            throw new DSSExternalResourceException(url + " did not answer before");
        }
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] content = body.readNBytes(LARGEST + 1);
                if (response.statusCode() != 200 || content.length > LARGEST) {
                    throw new DSSExternalResourceException(url + " answered " + response.statusCode());
                }
                return content;
            }
        } catch (IOException e) {
            if (onceEach) {
                silent.add(place);
            }
            throw new DSSExternalResourceException(url + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DSSExternalResourceException(url + " was not waited for", e);
        }
    }
}
