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
    private static final String ASKED = "/outgoing/opinions/{ask}";
    private static final String JOINT = "/outgoing/joint/{turn}";
    private static final String ROUND = "/outgoing/{document}/opinions/{round}";
    private static final String NUMBERS = "/registers/numbers?authority={books}";
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("outgoing.secrecy-suspected", SECRECY),
            Map.entry("outgoing.notice-secrecy-suspected", SECRECY),
            Map.entry("outgoing.notice-secrecy-overridden", SECRECY),
            Map.entry("outgoing.notice-secrecy-confirmed", SECRECY),
            Map.entry("outgoing.checkin-outdated", "/outgoing/{document}/compare?from={version}&to={aside}"),
            Map.entry("outgoing.dossier-opened-already", "/outgoing/{draft}"),
            Map.entry("incoming.alike-registered", ARRIVED),
            Map.entry("incoming.alike-waiting", ARRIVED),
            Map.entry("outgoing.notice-joint-to-sign", JOINT),
            Map.entry("outgoing.notice-joint-to-seal", JOINT),
            Map.entry("outgoing.notice-joint-issued", JOINT),
            Map.entry("outgoing.notice-joint-void", JOINT),
            Map.entry("registers.notice-outage", NUMBERS),
            Map.entry("registers.notice-outage-unasked", NUMBERS),
            Map.entry("outgoing.notice-opinion-asked", ASKED),
            Map.entry("outgoing.notice-opinion-reminder", ASKED),
            Map.entry("outgoing.notice-opinion-let", ASKED),
            Map.entry("outgoing.notice-opinion-put-off", ASKED),
            Map.entry("outgoing.notice-opinion-not-put-off", ASKED),
            Map.entry("outgoing.notice-opinion-given", ROUND),
            Map.entry("outgoing.notice-opinion-wish", ROUND));

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
