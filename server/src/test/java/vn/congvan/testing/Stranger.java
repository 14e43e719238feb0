package vn.congvan.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who is not signed in anywhere, at a network address of his own.
public final class Stranger {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "----stranger";

    private final HttpClient http;
    private final String server;

    private Stranger(HttpClient http, String server) {
        this.http = http;
        this.server = server;
    }

    /// @param last the last figure of his address, 2 to 254
    public static Stranger at(TestServer server, int last) {
        try {
            var here = InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
            var http = HttpClient.newBuilder()
                    .localAddress(here)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
            return new Stranger(http, server.url().replace("localhost", "127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What he is answered.
    public record Answer(HttpResponse<byte[]> response) {
        /// The HTTP status.
        public int status() {
            return response.statusCode();
        }

        /// The body as text.
        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        /// The body as JSON.
        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /// The first header of this name; empty if there is none.
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /// GET.
    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(server + path)).GET().build());
    }

    /// POST of one file as the field `file`.
    public Answer post(String path, String fileName, byte[] file) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private Answer send(HttpRequest request) {
        try {
            return new Answer(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
