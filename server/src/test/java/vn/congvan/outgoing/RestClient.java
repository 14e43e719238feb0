package vn.congvan.outgoing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.testing.TestProvince;

/// Software that works for people of one province, each by an access token of his own.
final class RestClient {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "----congvan-test";

    /// One answer.
    record Answer(int status, String contentType, byte[] content) {
        JsonNode json() {
            return content.length == 0 ? JSON.createObjectNode() : JSON.readTree(content);
        }
    }

    /// One part of a form.
    record Part(String name, String fileName, String contentType, byte[] content) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new HashMap<>();
    private final String server;
    private final TestProvince.Copy province;

    RestClient(String server, TestProvince.Copy province) {
        this.server = server;
        this.province = province;
    }

    Answer get(String who, String path) {
        return send(request(who, path).GET());
    }

    Answer post(String who, String path, Map<String, ?> body) {
        return send(request(who, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    Answer form(String who, String method, String path, List<Part> parts) {
        return send(request(who, path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body(parts))));
    }

    static Part json(String name, Map<String, ?> value) {
        return new Part(name, "", "application/json", JSON.writeValueAsBytes(value));
    }

    private HttpRequest.Builder request(String who, String path) {
        return HttpRequest.newBuilder(URI.create(server + path))
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(who, this::token));
    }

    private String token(String who) {
        String proof = province.username(who) + ":" + province.password();
        Answer made = send(HttpRequest.newBuilder(URI.create(server + "/api/tokens"))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(proof.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"thử\",\"scope\":\"ACT\"}")));
        return made.json().at("/secret").asString();
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] body(List<Part> parts) {
        var body = new ByteArrayOutputStream();
        for (Part part : parts) {
            String name = part.fileName().isEmpty() ? "" : "; filename=\"" + part.fileName() + "\"";
            String head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\nContent-Type: %s\r\n\r\n"
                    .formatted(BOUNDARY, part.name(), name, part.contentType());
            body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            body.writeBytes(part.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
