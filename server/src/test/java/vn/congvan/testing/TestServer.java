package vn.congvan.testing;

import org.springframework.core.env.Environment;

/// Where the server under test listens.
public final class TestServer {
    private final Environment environment;

    TestServer(Environment environment) {
        this.environment = environment;
    }

    /// E.g. `http://localhost:41234`, without a slash at the end.
    public String url() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }
}
