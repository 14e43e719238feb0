package vn.congvanagent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    @Test
    void aLineThatWasCutOffDoesNotJoinTheNextOne() throws IOException {
        Path file = folder.resolve("used");
        var used = UsedOrders.in(file, CLOCK);
        used.add("one", NOW.plusSeconds(60));
        Files.writeString(file, "two 2026-11-2", StandardOpenOption.APPEND);
        used.add("three", NOW.plusSeconds(60));
        var again = UsedOrders.in(file, CLOCK);
        assertThat(again.has("one")).isTrue();
        assertThat(again.has("two")).isFalse();
        assertThat(again.has("three")).isTrue();
    }

    @Test
    void aLineThatNobodyCanReadIsNoReasonNotToStart() throws IOException {
        Path file = folder.resolve("used");
        Files.write(file, new byte[] {'a', ' ', (byte) 0xC4, ';', '\n', 0, 0});
        Files.writeString(
                file, "two 2026-11-2two 2026-11-22T02:01:00Z;\none 2026-11-22T02:01:00Z;\n", StandardOpenOption.APPEND);
        assertThat(UsedOrders.in(file, CLOCK).has("one")).isTrue();
    }
}
