package vn.congvanagent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        used.values().removeIf(until -> until.isBefore(clock.instant()));
        String lines = used.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
        try {
            AgentFolder.write(file, lines.getBytes(StandardCharsets.UTF_8));
        } catch (UncheckedIOException e) {
            // On a full disk the file stays as it is, with lines that are over.
            System.err.println(file + ": " + e.getMessage());
        }
    }

    /// A line that a fall or a full disk cut off names no order whose signature left this program.
    private void read(String line) {
        int at = line.indexOf(' ');
        if (at > 0 && line.endsWith(";")) {
            try {
                used.put(line.substring(0, at), Instant.parse(line.substring(at + 1, line.length() - 1)));
            } catch (DateTimeParseException e) {
                System.err.println("a line of the used orders is broken");
            }
        }
    }

    synchronized boolean has(String requestId) {
        return used.containsKey(name(requestId));
    }

    /// Must be called before the signature leaves the program.
    ///
    /// @throws UncheckedIOException if it cannot be kept; the signature must then not leave it
    synchronized void add(String requestId, Instant until) {
        // Begins a line of its own: the one before may be cut off.
        file.ifPresent(kept -> append(kept, "\n" + line(name(requestId), until)));
        used.values().removeIf(over -> over.isBefore(clock.instant()));
        used.put(name(requestId), until);
    }

    private static void append(Path file, String line) {
        try {
            Files.writeString(
                    file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(String requestId) {
        return requestId.replaceAll("\\s", "");
    }

    private static String line(String name, Instant until) {
        return name + " " + until + ";\n";
    }
}
