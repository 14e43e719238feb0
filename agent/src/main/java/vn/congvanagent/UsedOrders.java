package vn.congvanagent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The orders that were signed, until they are void anyway. Kept in a file where there is one, so
/// that an order is not answered again after a new start.
public final class UsedOrders {
    private final Optional<Path> file;
    private final Clock clock;
    private final Map<String, Instant> used = new HashMap<>();

    private UsedOrders(Optional<Path> file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /// Remembers as long as the process lives.
    public static UsedOrders inMemory(Clock clock) {
        return new UsedOrders(Optional.empty(), clock);
    }

    static UsedOrders in(Path file, Clock clock) {
        var orders = new UsedOrders(Optional.of(file), clock);
        if (Files.exists(file)) {
            orders.read(file);
        }
        return orders;
    }

    private void read(Path file) {
        try {
            for (String line : Files.readAllLines(file)) {
                int at = line.indexOf(' ');
                // A line that a fall cut off names no order whose signature left this program.
                if (at > 0 && line.endsWith(";")) {
                    used.put(line.substring(0, at), Instant.parse(line.substring(at + 1, line.length() - 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        used.values().removeIf(until -> until.isBefore(clock.instant()));
        String lines = used.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
        AgentFolder.write(file, lines.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    synchronized boolean has(String requestId) {
        return used.containsKey(requestId);
    }

    /// Must be called before the signature leaves the program.
    synchronized void add(String requestId, Instant until) {
        file.ifPresent(kept -> append(kept, line(requestId, until)));
        used.values().removeIf(over -> over.isBefore(clock.instant()));
        used.put(requestId, until);
    }

    private static void append(Path file, String line) {
        try {
            Files.writeString(
                    file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String requestId, Instant until) {
        return requestId.replaceAll("\\s", "") + " " + until + ";\n";
    }
}
