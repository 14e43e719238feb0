package vn.congvanbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import javax.sql.DataSource;

/// Arrival registration and outgoing number assignment through the service, on 16 connections with fsync on,
/// beside a ceiling of the same run: the same rows (document, register line, trail entry with its place in the tail,
/// outbox) inserted in one transaction each, without counter, checks or row-level security.
///
/// Between the two stands the same arrival as one function in the database ({@link OneFunction}): what no service can
/// pass.
///
/// The jobs that come after the commit (chaining the trail, carrying packages) rest meanwhile; what chaining costs is a
/// step of its own.
final class Throughput {
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 5;
    private static final List<String> WITHOUT_JOBS =
            List.of("--congvan.audit.seal-every=1h", "--congvan.exchange.deliver-here=false");
    private final Path data;
    private final House house;
    private final Ceiling ceiling;
    private final Registrations registrations;
    private final OneFunction bound;

    /// What a transaction costs: how many a second, and how much processor time each takes, in microseconds.
    record Cost(double perSecond, double serverMicros, double databaseMicros) {
        double micros() {
            return serverMicros + databaseMicros;
        }
    }

    /// @param service through the service
    /// @param ceiling the bare rows
    record Ratio(String what, Cost service, Cost ceiling) {
        double share() {
            return service.perSecond() / ceiling.perSecond();
        }

        @Override
        public String toString() {
            return "%-34s %6.0f /s of %6.0f /s = %3.0f %%   processor µs: %4.0f (%3.0f server, %3.0f database) of %4.0f (%3.0f, %3.0f)"
                    .formatted(
                            what,
                            service.perSecond(),
                            ceiling.perSecond(),
                            100 * share(),
                            service.micros(),
                            service.serverMicros(),
                            service.databaseMicros(),
                            ceiling.micros(),
                            ceiling.serverMicros(),
                            ceiling.databaseMicros());
        }
    }

    private Throughput(Path data, House house) {
        this.data = data;
        this.house = house;
        var desks = Bookshelf.in(house, data.resolveSibling("bookshelf"));
        this.registrations = new Registrations(house, desks);
        this.ceiling = new Ceiling(house.get("ownerDataSource", DataSource.class), house.get(DataSource.class));
        this.bound =
                new OneFunction(house.get("ownerDataSource", DataSource.class), house.get(DataSource.class), desks);
    }

    /// @param seconds how long each measurement runs
    static List<Ratio> run(Path data, double seconds) {
        try (var house = House.open(data, WITHOUT_JOBS)) {
            var bench = new Throughput(data, house);
            var service = bench.registrations;
            for (IntConsumer work : List.<IntConsumer>of(
                    service::number,
                    service::register,
                    bench.bound::arrival,
                    bench.ceiling::outgoing,
                    bench.ceiling::incoming)) {
                bench.measure(seconds, CONNECTIONS, work);
            }
            bench.ceiling.analyse();
            return List.of(
                    bench.compare("outgoing number, 100 books", seconds, service::number, bench.ceiling::outgoing),
                    bench.compare(
                            "arrival registration, 100 books", seconds, service::register, bench.ceiling::incoming),
                    bench.compare(
                            "arrival as one database function", seconds, bench.bound::arrival, bench.ceiling::incoming),
                    bench.compare(
                            "outgoing number, one book", seconds, _ -> service.number(0), bench.ceiling::outgoing),
                    bench.compare(
                            "arrival registration, one book",
                            seconds,
                            _ -> service.register(0),
                            bench.ceiling::incoming));
        }
    }

    /// The cost of each step, one after the other on one connection.
    static Map<String, Cost> steps(Path data, double seconds) {
        try (var house = House.open(data, WITHOUT_JOBS)) {
            var bench = new Throughput(data, house);
            var service = bench.registrations;
            var steps = new LinkedHashMap<String, Cost>();
            Map<String, IntConsumer> all = new LinkedHashMap<>();
            all.put("empty transaction", service::nothing);
            all.put("may this clerk?", service::ask);
            all.put("trail entry", service::record);
            all.put("outbox", service::post);
            all.put("số đến and its line", service::takeArrival);
            all.put("whole arrival", service::register);
            all.put("bare rows of an arrival", bench.ceiling::incoming);
            all.put("whole outgoing number", service::number);
            all.put("bare rows of an outgoing number", bench.ceiling::outgoing);
            all.forEach((name, work) -> {
                bench.measure(seconds / 3, 1, work);
                steps.put(name, bench.measure(seconds, 1, work));
            });
            return steps;
        }
    }

    /// A trail entry together with the job that chains it after the commit.
    static Cost chained(Path data, double seconds) {
        try (var house = House.open(data, List.of("--congvan.exchange.deliver-here=false"))) {
            var bench = new Throughput(data, house);
            bench.measure(seconds / 3, 1, bench.registrations::record);
            house.awaitChainedTrail();
            return bench.measure(seconds, 1, bench.registrations::record, house::awaitChainedTrail);
        }
    }

    /// In turns, because the machine's pace changes; the middle of each side counts.
    private Ratio compare(String what, double seconds, IntConsumer service, IntConsumer bare) {
        var ours = new ArrayList<Cost>();
        var limit = new ArrayList<Cost>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(measure(seconds / ROUNDS, CONNECTIONS, service));
            limit.add(measure(seconds / ROUNDS, CONNECTIONS, bare));
        }
        return new Ratio(what, middle(ours), middle(limit));
    }

    private static Cost middle(List<Cost> costs) {
        return costs.stream()
                .sorted(java.util.Comparator.comparingDouble(Cost::perSecond))
                .toList()
                .get(costs.size() / 2);
    }

    private Cost measure(double seconds, int connections, IntConsumer work) {
        return measure(seconds, connections, work, () -> {});
    }

    private Cost measure(double seconds, int connections, IntConsumer work, Runnable until) {
        var done = new LongAdder();
        var before = ProcessorTime.now(data);
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < connections; i++) {
                int worker = i;
                running.add(threads.submit(() -> {
                    for (int n = worker; System.nanoTime() < end; n += connections) {
                        work.accept(n);
                        done.increment();
                    }
                }));
            }
            for (var each : running) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        until.run();
        return cost(
                done.sum(),
                (System.nanoTime() - begin) / 1e9,
                ProcessorTime.now(data).since(before));
    }

    private static Cost cost(long done, double seconds, ProcessorTime used) {
        return new Cost(done / seconds, 1e6 * used.server() / done, 1e6 * used.database() / done);
    }
}
