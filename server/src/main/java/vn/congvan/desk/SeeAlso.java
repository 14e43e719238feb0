package vn.congvan.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congvan.common.Reason;

/// The page on which more is said about a reason, where there is one: beside a refusal or in a notice it
/// becomes a link.
@Component("seeAlso")
public class SeeAlso {
    private static final String SECRECY = "/outgoing/secrecy/{attempt}";
    private static final String ARRIVED = "/incoming/{document}";
    private static final Map<String, String> PAGES = Map.of(
            "outgoing.secrecy-suspected", SECRECY,
            "outgoing.notice-secrecy-suspected", SECRECY,
            "outgoing.notice-secrecy-overridden", SECRECY,
            "outgoing.notice-secrecy-confirmed", SECRECY,
            "outgoing.checkin-outdated", "/outgoing/{document}/compare?from={version}&to={aside}",
            "incoming.alike-registered", ARRIVED,
            "incoming.alike-waiting", ARRIVED);

    /// The address of the page; none for most reasons.
    public @Nullable String of(Reason reason) {
        var page = PAGES.get(reason.code());
        if (page == null) {
            return null;
        }
        for (var value : reason.values().entrySet()) {
            page = page.replace("{" + value.getKey() + "}", value.getValue());
        }
        return page;
    }
}
