package vn.congvanbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import vn.congvan.common.Acting;
import vn.congvan.common.AgencyId;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PersonId;
import vn.congvan.common.PostId;
import vn.congvan.common.TimeOrderedId;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.organisation.AuthorityId;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.registers.Registers;

/// Arrival registration and outgoing number assignment through the service, on 16 connections with fsync on,
/// beside a ceiling of the same run: the same rows (register line, trail entry, its place in the tail)
/// inserted in one transaction each, without counter, checks or row-level security.
final class Throughput {
    private static final int CONNECTIONS = 16;
    private static final int AGENCIES = 20;
    private static final int BOOKS = 100;
    private final House house;
    private final Ceiling ceiling;
    private final List<Book> books = new ArrayList<>();

    private record Book(Acting.InPost clerk, IssuingAuthority authority) {}

    /// Transactions a second.
    ///
    /// @param service through the service
    /// @param ceiling the bare rows
    record Ratio(String what, double service, double ceiling) {
        double share() {
            return service / ceiling;
        }

        @Override
        public String toString() {
            return "%-34s %8.0f /s   ceiling %8.0f /s   %3.0f %%".formatted(what, service, ceiling, 100 * share());
        }
    }

    private Throughput(House house) {
        this.house = house;
        this.ceiling = new Ceiling(house.get("ownerDataSource", DataSource.class), house.get(DataSource.class));
        var pattern = house.desks().getFirst().authority();
        for (int i = 0; i < BOOKS; i++) {
            var agency = i < AGENCIES
                    ? new AgencyId(TimeOrderedId.next())
                    : books.get(i % AGENCIES).clerk().agency();
            var clerk = new Acting.InPost(agency, new PersonId(TimeOrderedId.next()), new PostId(TimeOrderedId.next()));
            books.add(new Book(clerk, in(agency, pattern)));
        }
    }

    /// @param seconds how long each measurement runs
    static List<Ratio> run(Path data, double seconds) {
        try (var house = House.open(data)) {
            var bench = new Throughput(house);
            bench.measure(seconds / 2, CONNECTIONS, bench.outgoing(BOOKS));
            bench.measure(seconds / 2, CONNECTIONS, bench.ceiling::outgoing);
            return List.of(
                    bench.compare(
                            "outgoing number, 100 books", seconds, bench.outgoing(BOOKS), bench.ceiling::outgoing),
                    bench.compare(
                            "arrival registration, 100 books", seconds, bench.arrival(BOOKS), bench.ceiling::incoming),
                    bench.compare("outgoing number, one book", seconds, bench.outgoing(1), bench.ceiling::outgoing),
                    bench.compare(
                            "arrival registration, one book", seconds, bench.arrival(1), bench.ceiling::incoming));
        }
    }

    /// The cost of each step, one after the other on one connection, in microseconds.
    static Map<String, Double> steps(Path data, double seconds) {
        try (var house = House.open(data)) {
            var bench = new Throughput(house);
            var steps = new java.util.LinkedHashMap<String, Double>();
            var registers = house.get(Registers.class);
            var book = bench.books.getFirst();
            steps.put("empty transaction", bench.micros(seconds, _ -> house.inTransaction(book.clerk(), () -> 0)));
            steps.put(
                    "trail entry alone",
                    bench.micros(
                            seconds,
                            _ -> house.inTransaction(book.clerk(), () -> {
                                house.record(new Papers.Done("bench.step", DocumentId.fresh(), Map.of()));
                                return 0;
                            })));
            steps.put(
                    "số đến and line alone",
                    bench.micros(
                            seconds,
                            _ -> house.inTransaction(
                                    book.clerk(),
                                    () -> registers.takeArrival(
                                            DocumentId.fresh(),
                                            book.authority().id(),
                                            Optional.empty(),
                                            Papers.incoming()))));
            steps.put("whole arrival", bench.micros(seconds, bench.arrival(1)));
            steps.put("whole outgoing number", bench.micros(seconds, bench.outgoing(1)));
            steps.put("bare rows", bench.micros(seconds, bench.ceiling::incoming));
            return steps;
        }
    }

    private Ratio compare(String what, double seconds, IntConsumer service, IntConsumer bare) {
        double first = measure(seconds / 2, CONNECTIONS, service);
        double limit = measure(seconds, CONNECTIONS, bare);
        double second = measure(seconds / 2, CONNECTIONS, service);
        return new Ratio(what, (first + second) / 2, limit);
    }

    private double micros(double seconds, IntConsumer work) {
        return 1e6 / measure(seconds, 1, work);
    }

    private static double measure(double seconds, int connections, IntConsumer work) {
        var done = new LongAdder();
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
        return done.sum() / ((System.nanoTime() - begin) / 1e9);
    }

    private IntConsumer outgoing(int of) {
        var registers = house.get(Registers.class);
        var type = house.get(Lawbook.class).documentType("QD", house.today());
        return n -> {
            var book = books.get(n % of);
            var document = DocumentId.fresh();
            house.inTransaction(book.clerk(), () -> {
                house.record(new Papers.Done(
                        "bench.numbered",
                        document,
                        Map.of("authority", book.authority().key())));
                return registers.takeOutgoing(
                        document,
                        book.authority(),
                        type,
                        Optional.empty(),
                        Papers.outgoing(book.authority().name()));
            });
        };
    }

    private IntConsumer arrival(int of) {
        var registers = house.get(Registers.class);
        return n -> {
            var book = books.get(n % of);
            var document = DocumentId.fresh();
            house.inTransaction(book.clerk(), () -> {
                house.record(new Papers.Done(
                        "bench.registered",
                        document,
                        Map.of("authority", book.authority().key())));
                return registers.takeArrival(document, book.authority().id(), Optional.empty(), Papers.incoming());
            });
        };
    }

    private static IssuingAuthority in(AgencyId agency, IssuingAuthority pattern) {
        return new IssuingAuthority(
                new AuthorityId(TimeOrderedId.next()),
                agency,
                pattern.key(),
                pattern.kind(),
                pattern.name(),
                pattern.headAbove(),
                pattern.headLines(),
                pattern.legalBases(),
                pattern.abbreviation(),
                pattern.place(),
                pattern.identifierCode(),
                pattern.unit(),
                pattern.sealImage());
    }
}
