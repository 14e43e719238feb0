package vn.congvanbench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.slf4j.LoggerFactory;
import vn.congvanbench.SigningRace.Cost;
import vn.congvanbench.SigningRace.Way;
import vn.congvandemo.pki.DemoPki;
import vn.congvandemo.pki.Identity;
import vn.congvandemo.pki.KeyKind;

/// What preparing and completing one signature costs, beside the raw key operation with the hash and beside
/// the plain signature engine, on the same file in one run. Prints a table with the ratios.
public final class SigningBench {
    private static final int SMALL_FILE = 100_000;
    private static final int LARGE_FILE = 5_000_000;

    private SigningBench() {}

    /// The whole bench.
    public static void main(String[] arguments) throws IOException {
        run(60, 15, System.out);
    }

    /// @param small rounds on the file of 100 KB
    /// @param large rounds on the file of 5 MB
    /// @return the costs on the large file
    public static Map<Way, Cost> run(int small, int large, PrintStream out) throws IOException {
        ((Logger) LoggerFactory.getLogger("eu.europa.esig")).setLevel(Level.OFF);
        Path directory = Files.createTempDirectory("congvan-bench-signing");
        try (DemoPki pki = DemoPki.open(directory, Clock.systemUTC(), KeyKind.RSA_2048)) {
            var person = Identity.person("bench", "Người Thử", "Cơ quan thử", "Chủ tịch", "0");
            var race = new SigningRace(pki, pki.issue(person));
            print("100 KB, P-256", race.run(SMALL_FILE, small), out);
            Map<Way, Cost> costs = race.run(LARGE_FILE, large);
            print("5 MB, P-256", costs, out);
            return costs;
        }
    }

    private static void print(String title, Map<Way, Cost> costs, PrintStream out) {
        double limit = Objects.requireNonNull(costs.get(Way.LIMIT)).cpu();
        out.printf(Locale.ROOT, "%n%-28s %10s %10s %10s %12s%n", title, "cpu ms", "wall ms", "x limit", "per second");
        costs.forEach((way, cost) -> out.printf(
                Locale.ROOT,
                "%-28s %10.2f %10.2f %10.1f %12.0f%n",
                way.label(),
                cost.cpu(),
                cost.wall(),
                cost.cpu() / limit,
                1000 / cost.cpu()));
    }
}
