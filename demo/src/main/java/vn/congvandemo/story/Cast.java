package vn.congvandemo.story;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import tools.jackson.databind.JsonNode;

/// Who plays in the story, each with a personal access token of the own post.
final class Cast {

    /// What the system does by itself.
    static final Actor SYSTEM = new Actor("", "Hệ thống", "Công Văn", "tỉnh Bình Minh", "", "");

    private static final String OUTGOING_AUTHORITY = "ubnd";
    private static final int TOKEN_DAYS = 1;

    private final DemoProvince province;
    private final HttpClient http;
    private final URI server;
    private final Map<String, Api> apis = new HashMap<>();

    Cast(DemoProvince province, HttpClient http, URI server) {
        this.province = province;
        this.http = http;
        this.server = server;
    }

    Actor drafter() {
        return province.actor("nguyen.van.an");
    }

    Actor unitHead() {
        return province.actor("nguyen.huu.phuoc");
    }

    Actor checker() {
        return province.actor("vu.dinh.khoa");
    }

    Actor leader() {
        return province.actor("tran.quoc.binh");
    }

    Actor clerk() {
        return province.actor("nguyen.thi.mai");
    }

    /// The clerk who accepts: Sở Nội vụ.
    Actor accepting() {
        return province.actor("truong.thi.yen");
    }

    /// The clerk who refuses: xã Tân Hòa.
    Actor refusing() {
        return province.actor("phung.thi.ngoc.anh");
    }

    /// The API as this person sees it. The token is made with the password at the first use.
    Api api(Actor actor) {
        return apis.computeIfAbsent(actor.username(), this::signIn);
    }

    private Api signIn(String username) {
        String basic = Base64.getEncoder()
                .encodeToString((username + ":" + province.password()).getBytes(StandardCharsets.UTF_8));
        JsonNode made = new Api(http, server, "Basic " + basic)
                .post("/api/tokens", Map.of("name", "Câu chuyện trình diễn", "scope", "ACT", "days", TOKEN_DAYS));
        return new Api(http, server, "Bearer " + made.path("secret").asString());
    }

    /// The leader's post, as the drafting form offers it.
    String signerPost() {
        for (JsonNode authority : api(drafter()).get("/api/outgoing/choices").path("authorities"))
            if (authority.path("key").asString().equals(OUTGOING_AUTHORITY))
                for (JsonNode signer : authority.path("signers"))
                    if (signer.path("name").asString().equals(leader().name()))
                        return signer.path("post").asString();
        throw new NoSuchElementException(leader().name() + " may not sign for " + OUTGOING_AUTHORITY + " today");
    }

    /// The authority with this code that the clerk serves.
    String authority(Actor clerk, String code) {
        for (JsonNode served : api(clerk).get("/api/me").path("serves"))
            if (served.path("code").asString().equals(code))
                return served.path("authority").asString();
        throw new NoSuchElementException(clerk.name() + " serves no authority with the code " + code);
    }
}
