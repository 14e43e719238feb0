package vn.congvan.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Software that uses the API of the server under test with one person's access token.
public final class Software {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BOUNDARY = "----congvan-test";

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestServer server;
    private final String authorization;

    private Software(TestServer server, String authorization) {
        this.server = server;
        this.authorization = authorization;
    }

    /// Makes a token with this person's password and works with it from then on.
    public static Software of(TestServer server, TestProvince.Copy province, String username) {
        byte[] basic = (province.username(username) + ":" + province.password()).getBytes(StandardCharsets.UTF_8);
        var person = new Software(server, "Basic " + Base64.getEncoder().encodeToString(basic));
        JsonNode made = json(person.post("/api/tokens", "{\"name\": \"test\"}"));
        return new Software(server, "Bearer " + made.at("/secret").asString());
    }

    /// GET.
    public HttpResponse<byte[]> get(String path) {
        return send(request(path).GET());
    }

    /// POST with a JSON body.
    public HttpResponse<byte[]> post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /// POST of one JSON part as a form with parts.
    public HttpResponse<byte[]> postParts(String path, String name, String json) {
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\nContent-Type: application/json\r\n\r\n" + json + "\r\n--" + BOUNDARY + "--\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// The body as JSON.
    public static JsonNode json(HttpResponse<byte[]> response) {
        return JSON.readTree(response.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path)).header("Authorization", authorization);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
