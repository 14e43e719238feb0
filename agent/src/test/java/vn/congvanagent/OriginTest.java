package vn.congvanagent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A server's address is kept as browsers tell it, or not at all.
class OriginTest {
    @ParameterizedTest
    @CsvSource({
        "https://congvan.example, https://congvan.example",
        "HTTPS://CongVan.Example/, https://congvan.example",
        "https://congvan.example:443, https://congvan.example",
        "http://congvan.example:80/, http://congvan.example",
        "http://127.0.0.1:8080, http://127.0.0.1:8080",
        "https://congvan.example:80, https://congvan.example:80",
    })
    void anAddressIsKeptAsBrowsersTellIt(String given, String kept) {
        assertThat(Origin.of(given)).contains(new Origin(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "congvan.example",
                "ftp://congvan.example",
                "https://",
                "https://congvan.example/van-thu",
                "https://congvan.example?a=b",
                "https://congvan.example/#a",
                "https://a@congvan.example",
                "https://congvan.example; script-src *",
                "*",
                ""
            })
    void whatIsNoAddressOrSaysMoreIsNot(String given) {
        assertThat(Origin.of(given)).isEmpty();
    }

    @Test
    void blanksAroundDoNotMatter() {
        assertThat(Origin.of(" https://congvan.example ")).contains(new Origin("https://congvan.example"));
    }
}
