package vn.congvandemo.pki;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// What was issued and how it stands; a readable file, rewritten at every change.
final class Ledger {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// One issued certificate. `since` is the moment of revocation or suspension, ISO 8601; empty while good.
    record Entry(String serial, String alias, String subject, Identity.Standing standing, String since) {
        boolean bad() {
            return standing == Identity.Standing.REVOKED || standing == Identity.Standing.SUSPENDED;
        }

        Instant sinceWhen() {
            return Instant.parse(since);
        }
    }

    private record File(List<Entry> issued) {}

    private final Path file;
    private final Map<BigInteger, Entry> entries = new LinkedHashMap<>();

    Ledger(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            for (Entry entry : JSON.readValue(file.toFile(), File.class).issued()) {
                entries.put(new BigInteger(entry.serial()), entry);
            }
        }
    }

    synchronized void enter(BigInteger serial, String alias, String subject) {
        entries.put(serial, new Entry(serial.toString(), alias, subject, Identity.Standing.GOOD, ""));
        save();
    }

    synchronized void mark(BigInteger serial, Identity.Standing standing, Instant since) {
        Entry entry = find(serial).orElseThrow(() -> new IllegalArgumentException("no such certificate was issued"));
        String when = standing == Identity.Standing.GOOD ? "" : since.toString();
        entries.put(serial, new Entry(entry.serial(), entry.alias(), entry.subject(), standing, when));
        save();
    }

    synchronized Optional<Entry> find(BigInteger serial) {
        return Optional.ofNullable(entries.get(serial));
    }

    synchronized List<Entry> bad() {
        return entries.values().stream().filter(Entry::bad).toList();
    }

    private void save() {
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), new File(new ArrayList<>(entries.values())));
    }
}
