package vn.congvanagent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A signed order is remembered until it is void, over new starts too.
class UsedOrdersTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void aUsedOrderIsRememberedAfterANewStartUntilItIsVoid() throws IOException {
        Path file = folder.resolve("used");
        var used = UsedOrders.in(file, CLOCK);
        used.add("one", NOW.plusSeconds(60));
        assertThat(used.has("one")).isTrue();
        assertThat(UsedOrders.in(file, CLOCK).has("one")).isTrue();
        assertThat(UsedOrders.in(file, CLOCK).has("two")).isFalse();
        Clock later = Clock.offset(CLOCK, Duration.ofMinutes(2));
        assertThat(UsedOrders.in(file, later).has("one")).isFalse();
        assertThat(Files.readString(file)).isEmpty();
    }

    @Test
    void aLineThatAFallCutOffIsNoReasonNotToStart() throws IOException {
        Path file = folder.resolve("used");
        Files.writeString(file, "one 2026-11-22T02:01:00Z;\ntwo 2026-11-2");
        assertThat(UsedOrders.in(file, CLOCK).has("one")).isTrue();
    }
}
