package vn.congvan.desk.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/// What a browser really fetches for a page, in bytes on the wire (packed, with headers), as its own
/// debugging protocol tells. What a script in the background runs, the protocol tells somebody else; the
/// page's own timing has it.
final class Wire {
    private static final String TIMING = """
            () => Object.fromEntries(performance.getEntriesByType('resource')
                    .map(fetched => [fetched.name.split('#')[0], String(fetched.transferSize)]))
            """;

    /// What was fetched for one page: bytes by address. What the browser had kept is not there.
    record Load(Map<String, Long> bytes) {
        long of(Predicate<String> address) {
            return bytes.entrySet().stream()
                    .filter(fetched -> address.test(fetched.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        long total() {
            return of(_ -> true);
        }
    }

    private final Person person;
    private final CDPSession session;
    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final Map<String, Long> bytes = new LinkedHashMap<>();

    Wire(Person person) {
        this.person = person;
        var page = person.page();
        session = page.context().newCDPSession(page);
        session.on(
                "Network.requestWillBeSent",
                sent -> addresses.put(
                        id(sent), sent.getAsJsonObject("request").get("url").getAsString()));
        session.on("Network.loadingFinished", done -> {
            long length = done.get("encodedDataLength").getAsLong();
            if (length > 0 && addresses.get(id(done)) instanceof String address && address.startsWith("http")) {
                bytes.merge(address, length, Long::sum);
            }
        });
        session.send("Network.enable");
    }

    /// Opens the page with a browser that has never been here.
    Load cold(String path) {
        session.send("Network.clearBrowserCache");
        return warm(path);
    }

    /// Opens the page with a browser that keeps what it may.
    Load warm(String path) {
        // What the page before was still fetching belongs to that page.
        person.page().navigate("about:blank");
        addresses.clear();
        bytes.clear();
        person.open(path);
        person.page().waitForLoadState(LoadState.NETWORKIDLE, new Page.WaitForLoadStateOptions().setTimeout(30_000));
        if (person.page().evaluate(TIMING) instanceof Map<?, ?> timing) {
            timing.forEach((address, length) ->
                    bytes.computeIfAbsent(address.toString(), _ -> Long.valueOf(length.toString())));
        }
        bytes.values().removeIf(length -> length == 0);
        return new Load(Map.copyOf(bytes));
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }
}
