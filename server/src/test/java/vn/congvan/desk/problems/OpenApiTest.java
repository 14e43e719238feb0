package vn.congvan.desk.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestServer;

/// The published description, read from the running server, against what the server really does.
@CongVanTest
class OpenApiTest {
    @Autowired
    private TestServer server;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private RestClient client = RestClient.create();

    @BeforeEach
    void connect() {
        client = RestClient.builder()
                .baseUrl(server.url())
                .defaultStatusHandler(HttpStatusCode::isError, (_, _) -> {})
                .build();
    }

    @Test
    void everyResourceOfTheApiIsDescribed() {
        assertThat(described()).isEqualTo(served()).hasSizeGreaterThan(20);
    }

    @Test
    void everyAnswerMayBeAProblem() {
        for (var path : description().get("paths")) {
            for (var operation : path) {
                assertThat(operation
                                .at("/responses/default/content/application~1problem+json/schema/$ref")
                                .asString())
                        .isEqualTo("#/components/schemas/Problem");
            }
        }
    }

    @Test
    void everyDescribedResourceAnswersAStrangerAsDescribed() {
        for (var operation : described()) {
            // The public page knows nobody; it only says that somebody asks too often.
            boolean open = operation.equals("GET /api/openapi") || operation.startsWith("GET /api/portal/");
            if (!operation.startsWith("GET ") || open) {
                continue;
            }
            var path = operation.substring(4).replaceAll("\\{[^}]*}", "00000000-0000-0000-0000-000000000001");
            var answer = client.get().uri(path).retrieve().toEntity(String.class);
            assertThat(answer.getStatusCode().value()).as(operation).isEqualTo(401);
            assertThat(answer.getBody()).as(operation).contains("\"code\":\"desk.sign-in-first\"");
        }
    }

    @Test
    void strangersLearnOnlyThatTheServerIsUp() {
        assertThat(text("/actuator/health")).contains("\"status\":\"UP\"").doesNotContain("db", "diskSpace");
        for (var endpoint : new String[] {"env", "beans", "metrics", "loggers", "heapdump", "mappings"}) {
            var answer = client.get().uri("/actuator/" + endpoint).retrieve().toEntity(String.class);
            assertThat(answer.getHeaders().getContentType()).as(endpoint).hasToString("text/html;charset=UTF-8");
            assertThat(answer.getBody()).as(endpoint).startsWith("<!doctype html>");
        }
    }

    private String text(String path) {
        var body = client.get().uri(path).retrieve().body(String.class);
        return body == null ? "" : body;
    }

    private JsonNode description() {
        return new JsonMapper().readTree(text("/api/openapi"));
    }

    private TreeSet<String> described() {
        var described = new TreeSet<String>();
        description()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method ->
                                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return described;
    }

    private TreeSet<String> served() {
        var served = new TreeSet<String>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            for (var pattern : mapping.getPatternValues()) {
                if (pattern.startsWith("/api/") && !pattern.startsWith("/api/openapi")) {
                    mapping.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> served.add(method + " " + plain(pattern)));
                }
            }
        });
        return served;
    }

    /// As OpenAPI writes a path: `{kind:outgoing|incoming}` is `{kind}`.
    private static String plain(String pattern) {
        return pattern.replaceAll("\\{([^}:]+):[^}]*}", "{$1}");
    }
}
