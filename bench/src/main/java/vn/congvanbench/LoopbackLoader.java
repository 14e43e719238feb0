package vn.congvanbench;

import eu.europa.esig.dss.spi.client.http.DataLoader;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/// Asks the services of the same machine; the same for every contender.
final class LoopbackLoader implements DataLoader {
    @Serial
    private static final long serialVersionUID = 1L;

    private String contentType = "application/timestamp-query";

    @Override
    public byte[] post(String url, byte[] content) {
        try {
            var connection = open(url);
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", contentType);
            connection.getOutputStream().write(content);
            return connection.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] get(String url) {
        try {
            return open(url).getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public DataAndUrl get(List<String> urls) {
        String url = urls.getFirst();
        return new DataAndUrl(url, get(url));
    }

    @Override
    public void setContentType(String contentType) {
        this.contentType = contentType;
    }

    private static HttpURLConnection open(String url) throws IOException {
        return (HttpURLConnection) URI.create(url).toURL().openConnection();
    }
}
