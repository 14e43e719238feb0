package vn.congvan.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Software that uses the API of the server under test for people of one province, each by an access token of
/// his own.
public final class Software {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "----congvan-test";

    /// One answer.
    public record Answer(int status, String contentType, byte[] content) {
        /// The body as JSON; an empty object for none.
        public JsonNode json() {
            return content.length == 0 ? JSON.createObjectNode() : JSON.readTree(content);
        }

        /// The code of a problem; empty in any other answer.
        public String code() {
            return json().at("/code").asString("");
        }
    }

    /// One part of a form; without a file name it is no file.
    public record Part(String name, String fileName, String contentType, byte[] content) {
        /// A part that is JSON.
        public static Part json(String name, Object value) {
            return new Part(name, "", "application/json", JSON.writeValueAsBytes(value));
        }

        /// A file as a browser names it.
        public static Part file(String name, String fileName, byte[] content) {
            return new Part(name, fileName, "application/octet-stream", content);
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final TestServer server;
    private final TestProvince.Copy province;

    private Software(TestServer server, TestProvince.Copy province) {
        this.server = server;
        this.province = province;
    }

    /// Software for whoever of this province it is asked to work for.
    public static Software of(TestServer server, TestProvince.Copy province) {
        return new Software(server, province);
    }

    /// The same for one person.
    public One as(String who) {
        return new One(this, who);
    }

    /// Software that works for one person.
    public record One(Software software, String who) {
        /// GET.
        public Answer get(String path) {
            return software.get(who, path);
        }

        /// POST with a JSON body.
        public Answer post(String path, Object body) {
            return software.post(who, path, body);
        }

        /// POST of a form with parts.
        public Answer form(String path, Part... parts) {
            return software.form(who, "POST", path, List.of(parts));
        }

        /// POST of a form with parts, its request named by a key.
        public Answer once(String key, String path, Part... parts) {
            return software.once(who, key, path, List.of(parts));
        }
    }

    /// GET.
    public Answer get(String who, String path) {
        return send(request(who, path).GET());
    }

    /// POST with a JSON body.
    public Answer post(String who, String path, Object body) {
        return send(request(who, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    /// A form with parts, by this method.
    public Answer form(String who, String method, String path, List<Part> parts) {
        return send(request(who, path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body(parts))));
    }

    /// POST of a form with parts, its request named by a key: repeated with the same key, nothing is made twice.
    public Answer once(String who, String key, String path, List<Part> parts) {
        return send(request(who, path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(parts))));
    }

    private HttpRequest.Builder request(String who, String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(who, this::token));
    }

    private String token(String who) {
        String proof = province.username(who) + ":" + province.password();
        Answer made = send(HttpRequest.newBuilder(URI.create(server.url() + "/api/tokens"))
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
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
