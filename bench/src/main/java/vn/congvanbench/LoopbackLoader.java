package vn.congvan.signing;

import eu.europa.esig.dss.spi.client.http.DataLoader;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/// Asks the time-stamp service of the same machine; the same for every contender.
final class LoopbackLoader implements DataLoader {
    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public byte[] post(String url, byte[] content) {
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/timestamp-query");
            connection.getOutputStream().write(content);
            return connection.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] get(String url) {
        throw new UnsupportedOperationException("time stamps are posted");
    }

    @Override
    public DataAndUrl get(List<String> urls) {
        throw new UnsupportedOperationException("time stamps are posted");
    }

    @Override
    public void setContentType(String contentType) {
        // One kind of request only.
    }
}
