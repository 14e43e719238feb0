package vn.congvan.desk.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestServer;

/// The log helps whoever runs the server and tells nothing of what the agencies write.
@CongVanTest
class LogTest {
    private static final Path LOG =
            Path.of("target/test-logs/server-" + System.getProperty("test.fork", "fork-1") + ".log");
    private static final String TITLE = "Về việc bổ nhiệm ông Nguyễn Văn Kín " + UUID.randomUUID();

    @Autowired
    private ProblemAnswers answers;

    @Autowired
    private LocaleResolver locales;

    @Autowired
    @Qualifier("requestIds")
    private Filter requestIds;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestServer server;

    @Test
    void aLineNamesTheRequestAndTheEntryOfTheTrail() throws Exception {
        var api = MockMvcBuilders.standaloneSetup(new Acting())
                .setControllerAdvice(answers)
                .setLocaleResolver(locales)
                .addFilters(requestIds)
                .build();
        var answer = ActingAs.call(
                ActingAs.somebody(),
                () -> api.perform(get("/api/act")).andReturn().getResponse());
        var request = Objects.requireNonNull(answer.getHeader("X-Request-Id"));
        var line = lines().stream()
                .filter(json -> json.path("request").asString("").equals(request))
                .filter(json -> json.path("message").asString().contains("acted"))
                .findFirst()
                .orElseThrow();
        assertThat(UUID.fromString(line.path("act").asString())).isNotNull();
        assertThat(answer.getContentAsString()).contains(request);
    }

    @Test
    void theLogTellsNoPasswordNoTokenAndNoTitle() throws IOException {
        var client = RestClient.builder()
                .baseUrl(server.url())
                .defaultStatusHandler(HttpStatusCode::isError, (_, _) -> {})
                .build();
        var form = new LinkedMultiValueMap<String, String>();
        form.add("username", "kin.va.im");
        form.add("password", "MatKhau-" + TITLE);
        client.post()
                .uri("/sign-in")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .toBodilessEntity();
        client.get()
                .uri("/api/me")
                .header("Authorization", "Bearer cv_" + TITLE.hashCode())
                .retrieve()
                .toBodilessEntity();
        client.get().uri("/api/outgoing/documents?q={title}", TITLE).retrieve().toBodilessEntity();
        LoggerFactory.getLogger(LogTest.class).error("A row was refused", violation());
        var log = Files.readString(LOG);
        assertThat(log)
                .contains("A row was refused")
                .doesNotContain("Nguyễn Văn Kín", "MatKhau-", "cv_" + TITLE.hashCode(), "kin.va.im");
    }

    @Test
    void anErrorOfTheDatabaseTellsNoValues() {
        var text = new StringWriter();
        violation().printStackTrace(new PrintWriter(text));
        assertThat(text.toString()).contains("duplicate key").doesNotContain("Nguyễn Văn Kín");
    }

    private Throwable violation() {
        JdbcClient.create(owner).sql("""
                create schema if not exists log_test;
                grant usage on schema log_test to congvan_app;
                create table if not exists log_test.titles (title text primary key);
                grant insert on log_test.titles to congvan_app
                """).update();
        return catchThrowable(() -> jdbc.sql("insert into log_test.titles values (?), (?)")
                .params(TITLE, TITLE)
                .update());
    }

    private static List<JsonNode> lines() throws IOException {
        var json = new JsonMapper();
        return Files.readAllLines(LOG).stream().map(json::readTree).toList();
    }

    @RestController
    private final class Acting {
        @GetMapping("/api/act")
        String act() {
            events.publishEvent(new AttemptRefused(
                    "GET /api/act", java.util.Optional.empty(), "desk.busy", vn.congvan.common.Refusal.Kind.OUR_FAULT));
            LoggerFactory.getLogger(LogTest.class).info("acted");
            throw new IllegalStateException("broken");
        }
    }
}
