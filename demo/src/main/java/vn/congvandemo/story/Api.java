package vn.congvandemo.story;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The server's REST API as one person in one held post sees it, by a personal access token.
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http;
    private final URI server;
    private final String authorisation;
    private final Optional<String> key;

    /// @param authorisation the header that names who asks
    public Api(HttpClient http, URI server, String authorisation) {
        this(http, server, authorisation, Optional.empty());
    }

    private Api(HttpClient http, URI server, String authorisation, Optional<String> key) {
        this.http = http;
        this.server = server;
        this.authorisation = authorisation;
        this.key = key;
    }

    /// The same, naming what it asks for by a key: asked again with the same key, the server makes nothing
    /// twice. For whoever cannot know whether an earlier request went through.
    public Api once(String requestKey) {
        return new Api(http, server, authorisation, Optional.of(requestKey));
    }

    /// A file as one part of a form.
    public record Part(String name, String fileName, String mediaType, byte[] content) {}

    /// Reads one resource.
    ///
    /// @throws ApiProblem if the server refuses
    /// @throws java.io.UncheckedIOException if it does not answer; whether it did what was asked is then
    ///     not known
    public JsonNode get(String path) {
        return JSON.readTree(bytes(path));
    }

    /// As {@link #get}, the bytes as they are.
    public byte[] bytes(String path) {
        return send(request(path).GET());
    }

    /// Does something, or asks for it; throws as {@link #get}.
    public JsonNode post(String path, Map<String, ?> body) {
        byte[] answer = send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
        return answer.length == 0 ? JSON.createObjectNode() : JSON.readTree(answer);
    }

    /// Sends a form of parts; throws as {@link #get}.
    public JsonNode form(String path, List<Part> parts) {
        String boundary = UUID.randomUUID().toString();
        return JSON.readTree(send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(parts, boundary)))));
    }

    /// A value as JSON, for a part of a form.
    public static byte[] json(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .header("Accept-Language", "vi")
                .header("Authorization", authorisation);
        key.ifPresent(named -> request.header("Idempotency-Key", named));
        return request;
    }

    private byte[] send(HttpRequest.Builder request) {
        try {
            HttpRequest made = request.build();
            HttpResponse<byte[]> answer = http.send(made, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2)
                throw ApiProblem.of(made.method() + " " + made.uri().getPath(), answer.statusCode(), answer.body());
            return answer.body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the server does not answer at " + server, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static byte[] body(List<Part> parts, String boundary) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Part part : parts) {
            String fileName = part.fileName().isEmpty() ? "" : "; filename=\"" + part.fileName() + "\"";
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part.name() + "\""
                            + fileName + "\r\nContent-Type: " + part.mediaType() + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(part.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
