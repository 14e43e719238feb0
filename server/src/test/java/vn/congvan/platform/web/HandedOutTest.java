package vn.congvan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HandedOutTest {
    /// The digest is openssl's: `printf 'p{color:red}' | openssl dgst -sha256 -binary | base64`.
    @Test
    void aReportInHtmlMayUseTheStyleItBringsAlongAndDoNothingElse() {
        var report = "<html><head><style>p{color:red}</style></head></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(HandedOut.report(report, true).getHeaders().getFirst("Content-Security-Policy"))
                .isEqualTo(
                        "sandbox; default-src 'none'; style-src 'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64='");
    }

    @Test
    void whatIsReadIsAskedForAgainAndWhatIsKeptIsAFile() {
        var file = new HandedOut("Quyết định.pdf", "application/pdf", new byte[] {1});
        var read = file.toRead("v1", false).getHeaders();
        assertThat(read.getCacheControl()).isEqualTo("no-cache, private");
        assertThat(read.getETag()).isEqualTo("\"v1\"");
        assertThat(read.getContentDisposition().isInline()).isTrue();
        assertThat(file.toRead("v1", true).getHeaders().getContentDisposition().isAttachment())
                .isTrue();
        assertThat(file.toKeep().getHeaders().getContentDisposition().getFilename())
                .isEqualTo("Quyết định.pdf");
    }
}
