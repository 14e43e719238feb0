package vn.congvanbench.crash;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import vn.congvandemo.story.Api;
import vn.congvandemo.story.DemoProvince;
import vn.congvandemo.story.SignerDesk;

/// Everybody's access to the API, each by a token of the own post, and the devices on their desks.
final class Office {
    private final Ground ground;
    private final SignerDesk signer;
    private final Map<String, Api> apis = new ConcurrentHashMap<>();
    private final Map<String, Object> doors = new ConcurrentHashMap<>();
    private final Map<Route, String> signers = new ConcurrentHashMap<>();

    Office(Ground ground) {
        this.ground = ground;
        this.signer = new SignerDesk(ground.http(), ground.signer());
    }

    /// The API as this person sees it; the token is made at the first use.
    Api api(String username) {
        synchronized (doors.computeIfAbsent(username, _ -> new Object())) {
            Api known = apis.get(username);
            if (known == null) {
                known = signIn(username);
                apis.put(username, known);
            }
            return known;
        }
    }

    private Api signIn(String username) {
        URI server = ground.server();
        var pair = (username + ":" + ground.province().password()).getBytes(StandardCharsets.UTF_8);
        var made = new Api(ground.http(), server, "Basic " + Base64.getEncoder().encodeToString(pair))
                .post("/api/tokens", Map.of("name", "crash", "scope", "ACT", "days", 2));
        return new Api(ground.http(), server, "Bearer " + made.path("secret").asString());
    }

    /// The post of the route's leader, as the drafting form offers it.
    String signerPost(Route route) {
        String known = signers.get(route);
        if (known != null) {
            return known;
        }
        for (var authority : api(route.drafter()).get("/api/outgoing/choices").path("authorities")) {
            if (authority.path("key").asString().equals(route.authority())) {
                for (var choice : authority.path("signers")) {
                    if (choice.path("name").asString().equals(route.house().signerName())) {
                        String post = choice.path("post").asString();
                        signers.put(route, post);
                        return post;
                    }
                }
            }
        }
        throw new NoSuchElementException(route.leader() + " may not sign for " + route.authority());
    }

    /// Has an order signed by the device whose key it asks for.
    String sign(tools.jackson.databind.JsonNode order) {
        return signer.sign(order, DemoProvince.PIN);
    }
}
