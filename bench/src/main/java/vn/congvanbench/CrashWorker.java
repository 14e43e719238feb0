package vn.congvanbench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.exchange.Dispatch;
import vn.congvan.exchange.Envelope;
import vn.congvan.exchange.Exchange;
import vn.congvan.exchange.PackageFile;
import vn.congvan.exchange.Recipient;
import vn.congvan.files.Content;
import vn.congvan.files.MediaKind;
import vn.congvan.incoming.Incoming;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.SecrecyDegree;
import vn.congvan.lawbook.Urgency;
import vn.congvan.registers.GivenNumber;
import vn.congvan.registers.Registers;

/// One life of the server in the crash test: first checks what the last life left behind, then 16 workers
/// issue and accept until it is killed. Issuing is two transactions, as sealing is: number and trail; then
/// register line, outbox and trail. A document that a kill left between the two is resumed.
///
/// Arguments: data directory; how many documents there shall be in all; `live` or `finish`. It prints WORKING
/// when the workers begin and WHOLE at the end of `finish`; it ends with 3 and a sentence as soon as
/// something is not as it must be.
public final class CrashWorker {
    private static final int WORKERS = 16;
    private final House house;
    private final List<House.Desk> desks;
    private final int wanted;

    private CrashWorker(House house, int wanted) {
        this.house = house;
        this.desks = house.desks();
        this.wanted = wanted;
    }

    /// See the class.
    public static void main(String[] arguments) throws InterruptedException {
        boolean finish = arguments[2].equals("finish");
        try (var house = House.open(Path.of(arguments[0]))) {
            var worker = new CrashWorker(house, Integer.parseInt(arguments[1]));
            var afterCrash = Invariants.broken(house, false);
            if (!afterCrash.isEmpty()) {
                fail(afterCrash);
            }
            System.out.println("WORKING " + worker.numbered());
            worker.work();
            if (finish) {
                var atEnd = worker.settle();
                if (!atEnd.isEmpty()) {
                    fail(atEnd);
                }
                System.out.println("WHOLE " + worker.numbered());
                return;
            }
            System.out.println("IDLE");
            Thread.sleep(60_000);
        }
    }

    private static void fail(List<String> broken) {
        broken.forEach(line -> System.out.println("BROKEN " + line));
        Runtime.getRuntime().halt(3);
    }

    private void work() throws InterruptedException {
        try (var workers = Executors.newFixedThreadPool(WORKERS)) {
            for (int i = 0; i < WORKERS; i++) {
                int number = i;
                workers.submit(() -> {
                    try {
                        if (number % 2 == 0) {
                            issueAll();
                        } else {
                            acceptSome();
                        }
                    } catch (RuntimeException e) {
                        e.printStackTrace();
                        fail(List.of("a worker failed: " + e));
                    }
                });
            }
        }
    }

    private void issueAll() {
        while (true) {
            var desk = any();
            var open = open(desk);
            if (!open.isEmpty()) {
                issue(desk, open.get(ThreadLocalRandom.current().nextInt(open.size())));
            } else if (numbered() < wanted) {
                issue(desk, number(desk));
            } else if (desks.stream().allMatch(each -> open(each).isEmpty())) {
                return;
            }
            pause(20);
        }
    }

    private void acceptSome() {
        for (int idle = 0; idle < 100; ) {
            var desk = any();
            var waiting = waiting(desk);
            if (waiting.isEmpty()) {
                idle++;
                pause(10);
                continue;
            }
            idle = 0;
            accept(desk, waiting.get(ThreadLocalRandom.current().nextInt(waiting.size())));
        }
    }

    private DocumentId number(House.Desk desk) {
        var document = DocumentId.fresh();
        var type = house.get(Lawbook.class).documentType("QD", house.today());
        house.inTransaction(desk.clerk(), () -> {
            house.record(new Papers.Done("bench.numbered", document, Map.of()));
            return house.get(Registers.class)
                    .takeOutgoing(
                            document,
                            desk.authority(),
                            type,
                            Optional.empty(),
                            Papers.outgoing(desk.authority().name()));
        });
        return document;
    }

    private void issue(House.Desk desk, DocumentId document) {
        house.inTransaction(desk.clerk(), () -> {
            var locked = house.get(JdbcClient.class)
                    .sql(
                            "select document_id from registers.outgoing where document_id = ? and state = 'NUMBERED' for update skip locked")
                    .param(document.value())
                    .query((row, _) -> row.getString(1))
                    .optional();
            if (locked.isPresent()) {
                var number = house.get(Registers.class).numberOf(document).orElseThrow();
                house.get(Exchange.class).send(dispatch(desk, document, number));
                house.record(new Papers.Done("bench.issued", document, Map.of()));
                house.get(Registers.class).issued(document, java.time.Instant.now());
            }
            return 0;
        });
    }

    private Dispatch dispatch(House.Desk desk, DocumentId document, GivenNumber number) {
        var text = ("Văn bản " + document).getBytes(StandardCharsets.UTF_8);
        var file = new PackageFile(
                PackageFile.Role.DOCUMENT,
                house.get(Content.class).store(text),
                "van-ban.txt",
                MediaKind.TEXT,
                text.length);
        var others = new TreeMap<String, Recipient>();
        desks.stream()
                .map(House.Desk::authority)
                .filter(authority -> !authority.agency().equals(desk.authority().agency()))
                .forEach(authority -> others.put(
                        authority.identifierCode(), new Recipient(authority.identifierCode(), authority.name())));
        var to = others.values().stream()
                .skip(Math.floorMod(document.value().hashCode(), 2))
                .limit(2)
                .toList();
        return new Dispatch(
                document,
                desk.authority().id(),
                desk.authority().identifierCode(),
                desk.authority().name(),
                envelope(desk, number),
                List.of(file),
                to);
    }

    private Envelope envelope(House.Desk desk, GivenNumber number) {
        return new Envelope(
                "QD",
                "Quyết định",
                Integer.toString(number.number()),
                number.notation(),
                house.today(),
                desk.authority().name(),
                Papers.incoming().subject(),
                "Tiếng Việt",
                7,
                "Chủ tịch",
                "Trần Quốc Bình",
                Urgency.NORMAL,
                SecrecyDegree.NONE,
                Optional.empty(),
                3);
    }

    private void accept(House.Desk desk, DocumentId document) {
        try {
            House.call(desk.clerk(), () -> house.get(Incoming.class).acceptAsTold(document));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
        }
    }

    private List<DocumentId> open(House.Desk desk) {
        return documents(
                desk,
                "select document_id from registers.outgoing where state = 'NUMBERED' and authority_id = ? limit 20");
    }

    private List<DocumentId> waiting(House.Desk desk) {
        return documents(
                desk,
                "select document_id from incoming.documents where state = 'WAITING' and authority_id = ? limit 20");
    }

    private List<DocumentId> documents(House.Desk desk, String sql) {
        return house.inTransaction(
                desk.clerk(),
                () -> house.get(JdbcClient.class)
                        .sql(sql)
                        .param(desk.authority().id().value())
                        .query((row, _) -> new DocumentId(row.getObject(1, UUID.class)))
                        .list());
    }

    private int numbered() {
        return house.agencies().stream()
                .mapToInt(agency -> house.as(
                        agency,
                        () -> house.get(JdbcClient.class)
                                .sql("select count(*) from registers.outgoing")
                                .query((row, _) -> row.getInt(1))
                                .single()))
                .sum();
    }

    /// Accepts what still arrives until everything has come to its end.
    private List<String> settle() throws InterruptedException {
        List<String> broken = List.of();
        for (int attempt = 0; attempt < 60; attempt++) {
            work();
            broken = Invariants.broken(house, true);
            if (broken.isEmpty()) {
                return broken;
            }
            pause(500);
        }
        return broken;
    }

    private House.Desk any() {
        return desks.get(ThreadLocalRandom.current().nextInt(desks.size()));
    }

    private static void pause(int atMost) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(atMost) + 1L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
