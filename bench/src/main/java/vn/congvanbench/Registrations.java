package vn.congvanbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.LastWrites;
import vn.congvan.exchange.Dispatch;
import vn.congvan.exchange.Envelope;
import vn.congvan.exchange.Exchange;
import vn.congvan.exchange.PackageFile;
import vn.congvan.exchange.Recipient;
import vn.congvan.files.MediaKind;
import vn.congvan.incoming.HandEntry;
import vn.congvan.incoming.Incoming;
import vn.congvan.incoming.IncomingFields;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.lawbook.SecrecyDegree;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.Organisation;
import vn.congvan.registers.Registers;

/// The acts that are measured, through the service and behind the wall.
///
/// An arrival is the whole act as a clerk does it for a paper document. An outgoing number is put together from the
/// service's parts, because in the product signing stands between them: may this clerk, number and register line,
/// document, outbox, trail.
final class Registrations {
    private final House house;
    private final List<House.Desk> desks;
    private final Incoming incoming;
    private final Registers registers;
    private final Exchange exchange;
    private final Organisation organisation;
    private final Lawbook lawbook;
    private final LastWrites last;
    private final AtomicInteger papers = new AtomicInteger();

    Registrations(House house, List<House.Desk> desks) {
        this.house = house;
        this.desks = desks;
        this.incoming = house.get(Incoming.class);
        this.registers = house.get(Registers.class);
        this.exchange = house.get(Exchange.class);
        this.organisation = house.get(Organisation.class);
        this.lawbook = house.get(Lawbook.class);
        this.last = house.get(LastWrites.class);
    }

    private House.Desk desk(int n) {
        return desks.get(n % desks.size());
    }

    void nothing(int n) {
        house.inTransaction(desk(n).clerk(), () -> 0);
    }

    void ask(int n) {
        var desk = desk(n);
        house.inTransaction(desk.clerk(), () -> mayServe(desk));
    }

    void record(int n) {
        house.inTransaction(desk(n).clerk(), () -> recorded(DocumentId.fresh()));
    }

    void post(int n) {
        var desk = desk(n);
        house.inTransaction(desk.clerk(), () -> exchange.send(dispatch(desk, DocumentId.fresh(), "1")));
    }

    void takeArrival(int n) {
        var desk = desk(n);
        house.inTransaction(
                desk.clerk(),
                () -> registers.takeArrival(
                        DocumentId.fresh(), desk.authority().id(), Optional.empty(), Papers.incoming()));
    }

    void register(int n) {
        var desk = desk(n);
        House.call(
                desk.clerk(),
                () -> incoming.registerByHand(new HandEntry(
                        desk.authority().id(),
                        fields(papers.incrementAndGet()),
                        SecrecyDegree.NONE,
                        null,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        false)));
    }

    void number(int n) {
        var desk = desk(n);
        var document = DocumentId.fresh();
        house.inTransaction(desk.clerk(), () -> {
            mayServe(desk);
            var given = registers.takeOutgoing(
                    document,
                    desk.authority(),
                    lawbook.documentType("QD", house.today()),
                    Optional.empty(),
                    Papers.outgoing(desk.authority().name()));
            last.leave(
                    Ceiling.outgoingDocument("outgoing.document"),
                    Ceiling.outgoingDocument(desk.clerk().agency().value(), document, given.number()));
            exchange.send(dispatch(desk, document, given.printed()));
            return recorded(document);
        });
    }

    private int mayServe(House.Desk desk) {
        var asking = organisation.actingFor(desk.authority().id());
        if (!asking.serves()) {
            throw new IllegalStateException(asking.post() + " does not serve " + desk.authority());
        }
        return 0;
    }

    private int recorded(DocumentId document) {
        house.record(new Papers.Done("bench.numbered", document, Map.of("authority", "ubnd")));
        return 0;
    }

    /// Papers that differ by their number, so that none is taken for one that was entered before.
    private static IncomingFields fields(int number) {
        var entry = Papers.incoming();
        return new IncomingFields(
                entry.typeName(),
                Integer.toString(number),
                entry.notation(),
                entry.issuedOn(),
                entry.organName(),
                entry.subject(),
                entry.pages(),
                entry.signer().position(),
                entry.signer().name(),
                entry.urgency(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Dispatch dispatch(House.Desk desk, DocumentId document, String number) {
        var authority = desk.authority();
        return new Dispatch(
                document,
                authority.id(),
                authority.identifierCode(),
                authority.name(),
                new Envelope(
                        "QD",
                        "Quyết định",
                        number,
                        "QĐ-" + authority.abbreviation(),
                        house.today(),
                        authority.name(),
                        Papers.incoming().subject(),
                        "Tiếng Việt",
                        7,
                        "Giám đốc",
                        "Trần Quốc Bình",
                        Urgency.NORMAL,
                        SecrecyDegree.NONE,
                        Optional.empty(),
                        3),
                List.of(new PackageFile(
                        PackageFile.Role.DOCUMENT, Digest.of(new byte[] {1}), "van-ban.pdf", MediaKind.PDF, 1)),
                List.of(new Recipient("H99.05", "Sở Nội vụ tỉnh Bình Minh")));
    }
}
