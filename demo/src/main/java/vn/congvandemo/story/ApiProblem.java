package vn.congvandemo.story;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The server refused: its stable code and its sentence.
public final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    private ApiProblem(int status, String code, String sentence) {
        super(sentence);
        this.status = status;
        this.code = code;
    }

    /// Reads the problem details (RFC 9457) of an answer.
    static ApiProblem of(String request, int status, byte[] body) {
        try {
            JsonNode problem = JsonMapper.builder().build().readTree(body);
            String code = problem.path("code").asString("");
            String detail = problem.path("detail").asString("");
            if (!code.isEmpty()) return new ApiProblem(status, code, detail);
        } catch (JacksonException e) {
            return plain(request, status, body);
        }
        return plain(request, status, body);
    }

    private static ApiProblem plain(String request, int status, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return new ApiProblem(status, "http." + status, request + " → " + status + " " + text);
    }

    /// The HTTP status.
    public int status() {
        return status;
    }

    /// The stable code of the first reason.
    public String code() {
        return code;
    }
}
