package vn.congvan.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// How often one network address may ask. Kept in memory, for as many addresses as fit: nobody's address is written
/// down anywhere.
@Component
public class Pace {
    private static final int MOST_ADDRESSES = 20_000;

    private final PortalSettings settings;
    private final Clock clock;
    private final Map<String, Deque<Instant>> asked = new LinkedHashMap<>(64, 0.75f, true);

    Pace(PortalSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// Counts one request.
    ///
    /// @param address as the connection shows it; of IPv6 the network counts, which one subscriber has to himself
    /// @return how long to wait, if there were too many already; then it is not counted
    public synchronized Optional<Duration> ask(String address) {
        Instant now = clock.instant();
        Deque<Instant> times = asked.computeIfAbsent(network(address), _ -> new ArrayDeque<>());
        while (!times.isEmpty() && !times.getFirst().isAfter(now.minus(settings.window()))) {
            times.removeFirst();
        }
        if (times.size() >= settings.checksPerAddress()) {
            return Optional.of(Duration.between(now, times.getFirst().plus(settings.window())));
        }
        times.addLast(now);
        forgetWhoAskedLongAgo();
        return Optional.empty();
    }

    private void forgetWhoAskedLongAgo() {
        if (asked.size() > MOST_ADDRESSES) {
            asked.remove(asked.keySet().iterator().next());
        }
    }

    /// The first four groups of an IPv6 address, an IPv4 address as it is.
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String plain = address.replaceFirst("%.*$", "");
        int gap = plain.indexOf("::");
        String start = gap < 0 ? plain : plain.substring(0, gap);
        String[] groups = start.split(":");
        var network = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            network.append(i < groups.length && !groups[i].isEmpty() ? groups[i] : "0")
                    .append(':');
        }
        return network.toString();
    }
}
