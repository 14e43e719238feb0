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
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The server's REST API as one person in one held post sees it, by a personal access token.
final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http;
    private final URI server;
    private final String authorisation;

    /// @param authorisation the header that names who asks
    Api(HttpClient http, URI server, String authorisation) {
        this.http = http;
        this.server = server;
        this.authorisation = authorisation;
    }

    /// A file as one part of a form.
    record Part(String name, String fileName, String mediaType, byte[] content) {}

    JsonNode get(String path) {
        return JSON.readTree(bytes(path));
    }

    byte[] bytes(String path) {
        return send(request(path).GET());
    }

    JsonNode post(String path, Map<String, ?> body) {
        byte[] answer = send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
        return answer.length == 0 ? JSON.createObjectNode() : JSON.readTree(answer);
    }

    /// Sends a form of parts.
    JsonNode form(String path, List<Part> parts) {
        String boundary = UUID.randomUUID().toString();
        return JSON.readTree(send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(parts, boundary)))));
    }

    static byte[] json(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .header("Accept-Language", "vi")
                .header("Authorization", authorisation);
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
