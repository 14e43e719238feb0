package vn.congvan.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.congvan.common.Digest;

/// A file as it is handed out.
public record HandedOut(String fileName, String contentType, byte[] content) {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    /// A report that was made for reading as HTML, to be kept as a file.
    public static ResponseEntity<byte[]> report(String fileName, byte[] html) {
        return new HandedOut(fileName, HTML.toString(), html).toKeep();
    }

    /// A report for software: as HTML or as JSON. The HTML brings its style along and may do nothing else.
    public static ResponseEntity<byte[]> report(byte[] report, boolean html) {
        return html
                ? ResponseEntity.ok()
                        .header("Content-Security-Policy", "sandbox; default-src 'none'; style-src " + styleOf(report))
                        .contentType(HTML)
                        .body(report)
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(report);
    }

    private static String styleOf(byte[] html) {
        var style = STYLE.matcher(new String(html, StandardCharsets.UTF_8));
        return style.find() ? "'sha256-" + Base64.getEncoder().encodeToString(digest(style.group(1))) + "'" : "'none'";
    }

    private static byte[] digest(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8)).bytes();
    }

    /// To be kept as a file.
    public ResponseEntity<byte[]> toKeep() {
        return with(ResponseEntity.ok(), ContentDisposition.attachment());
    }

    /// For the reading pane. The browser keeps it and asks each time whether it still may show it.
    ///
    /// @param version names these very bytes
    /// @param original whether it is to be kept as a file all the same
    public ResponseEntity<byte[]> toRead(String version, boolean original) {
        return with(
                ResponseEntity.ok()
                        .eTag("\"" + version + "\"")
                        .cacheControl(CacheControl.noCache().cachePrivate()),
                original ? ContentDisposition.attachment() : ContentDisposition.inline());
    }

    private ResponseEntity<byte[]> with(ResponseEntity.BodyBuilder answer, ContentDisposition.Builder how) {
        return answer.header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how.filename(fileName, StandardCharsets.UTF_8).build().toString())
                .contentType(MediaType.parseMediaType(contentType))
                .body(content);
    }
}
