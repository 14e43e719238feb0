package vn.congvandemo.signer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The form of a signer's page, filled in.
final class PageForm {
    private PageForm() {}

    /// What a browser makes of the page's form.
    static String filled(String page, String pin) {
        String hidden = Pattern.compile("type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(field -> field.group(1) + "=" + field.group(2) + "&")
                .collect(Collectors.joining());
        assertThat(hidden).contains("key=");
        return hidden + "act=sign&pin=" + URLEncoder.encode(pin, StandardCharsets.UTF_8);
    }
}
