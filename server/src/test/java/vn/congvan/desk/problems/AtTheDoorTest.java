package vn.congvan.desk.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;
import vn.congvan.testing.CongVanTest;

/// The database dies while a door asks it who comes in.
@CongVanTest
class AtTheDoorTest {
    private static final FilterChain LOST = (_, _) -> {
        throw new DataAccessResourceFailureException("terminating connection due to unexpected postmaster exit");
    };

    @Autowired
    private AtTheDoor door;

    @Test
    void softwareIsToldByAProblemWithItsCode() throws Exception {
        var answer = through("GET", "/api/outgoing/documents", LOST);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        var problem = new JsonMapper().readTree(answer.getContentAsByteArray());
        assertThat(problem.at("/code").asString()).isEqualTo("desk.database-lost");
        assertThat(problem.at("/detail").asString()).isNotBlank();
        assertThat(answer.getContentAsString()).doesNotContain("postmaster");
    }

    @Test
    void aPersonIsToldOnABarePageWithoutTheDatabase() throws Exception {
        var answer = through("GET", "/outgoing", LOST);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentType()).startsWith("text/html");
        assertThat(answer.getContentAsString())
                .contains("mất kết nối với cơ sở dữ liệu")
                .doesNotContain("postmaster");
    }

    @Test
    void theHeadersThatProtectAPageStay() throws Exception {
        var answer = through("GET", "/outgoing", (request, response) -> {
            ((HttpServletResponse) response).setHeader("Content-Security-Policy", "default-src 'self'");
            response.getWriter().write("half a page");
            LOST.doFilter(request, response);
        });
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Content-Security-Policy")).isEqualTo("default-src 'self'");
        assertThat(answer.getContentAsString()).doesNotContain("half a page");
    }

    @Test
    void aFormSentMeanwhileIsToldTheSame() throws Exception {
        var request = request("POST", "/outgoing/draft");
        request.addHeader("Referer", "http://localhost/outgoing/draft");
        var answer = new MockHttpServletResponse();
        door.doFilter(request, answer, LOST);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).contains("chưa biết việc đã được ghi chưa");
    }

    @Test
    void whatBrokeOtherwiseIsLeftToThePageForIt() throws Exception {
        FilterChain broken = (_, _) -> {
            throw new IllegalStateException("inside");
        };
        assertThatThrownBy(() -> through("GET", "/outgoing", broken)).isInstanceOf(IllegalStateException.class);
        var answer = through("GET", "/api/outgoing/documents", broken);
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString()).contains("desk.unexpected").doesNotContain("inside");
    }

    @Test
    void whatHasBegunToBeAnsweredIsNotAnsweredAgain() {
        assertThatThrownBy(() -> through("GET", "/api/outgoing/documents", (_, response) -> {
                    response.flushBuffer();
                    throw new DataAccessResourceFailureException("lost");
                }))
                .isInstanceOf(DataAccessResourceFailureException.class);
    }

    private MockHttpServletResponse through(String method, String path, FilterChain chain) throws Exception {
        var answer = new MockHttpServletResponse();
        door.doFilter(request(method, path), answer, chain);
        return answer;
    }

    private static MockHttpServletRequest request(String method, String path) {
        return new MockHttpServletRequest(method, path);
    }
}
