package vn.congvan.testing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.exchange.DeliveryState;
import vn.congvan.exchange.DeliveryStatus;
import vn.congvan.exchange.Dispatch;
import vn.congvan.exchange.Envelope;
import vn.congvan.exchange.Exchange;
import vn.congvan.exchange.PackageFile;
import vn.congvan.exchange.Recipient;
import vn.congvan.files.Content;
import vn.congvan.files.MediaKind;
import vn.congvan.lawbook.SecrecyDegree;
import vn.congvan.lawbook.Urgency;
import vn.congvan.organisation.IssuingAuthority;
import vn.congvan.organisation.Organisation;

/// Sends documents between agencies of a {@link TestProvince}, without the way to the seal. Take it by
/// `@Autowired`.
public final class Parcels {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Exchange exchange;
    private final Content content;
    private final Organisation organisation;
    private final TransactionTemplate transactions;

    Parcels(Exchange exchange, Content content, Organisation organisation, TransactionTemplate transactions) {
        this.exchange = exchange;
        this.content = content;
        this.organisation = organisation;
        this.transactions = transactions;
    }

    /// An envelope with a number of its own.
    public static Envelope envelope() {
        return envelope(Integer.toString(NUMBERS.incrementAndGet() + 9));
    }

    /// An envelope with this number.
    public static Envelope envelope(String number) {
        return new Envelope(
                "QD",
                "Quyết định",
                number,
                "QĐ-UBND",
                LocalDate.of(2026, 11, 20),
                "Ủy ban nhân dân tỉnh Bình Minh",
                "Ban hành Quy chế công tác văn thư",
                "Tiếng Việt",
                7,
                "Chủ tịch",
                "Trần Quốc Bình",
                Urgency.URGENT,
                SecrecyDegree.NONE,
                Optional.empty(),
                3);
    }

    /// A stored document of plain text.
    public PackageFile text(String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        return file(bytes, "van-ban.txt", MediaKind.TEXT);
    }

    /// A stored document of these bytes.
    public PackageFile file(byte[] bytes, String name, MediaKind kind) {
        return new PackageFile(PackageFile.Role.DOCUMENT, content.store(bytes), name, kind, bytes.length);
    }

    /// Sends from the first authority that this clerk serves to these codes.
    public DocumentId send(Acting.InPost clerk, Envelope envelope, PackageFile file, String... codes) {
        return send(clerk, dispatch(clerk, envelope, file, codes));
    }

    /// Sends this.
    public DocumentId send(Acting.InPost clerk, Dispatch dispatch) {
        ActingAs.run(clerk, () -> transactions.executeWithoutResult(_ -> exchange.send(dispatch)));
        return dispatch.document();
    }

    /// The same, with a file of these bytes that goes along.
    public Dispatch with(byte[] attachment, String name, MediaKind kind, Dispatch dispatch) {
        var files = new ArrayList<>(dispatch.files());
        files.add(
                new PackageFile(PackageFile.Role.ATTACHMENT, content.store(attachment), name, kind, attachment.length));
        return new Dispatch(
                dispatch.document(),
                dispatch.sender(),
                dispatch.senderCode(),
                dispatch.senderName(),
                dispatch.envelope(),
                files,
                dispatch.recipients());
    }

    /// What {@link #send} sends.
    public Dispatch dispatch(Acting.InPost clerk, Envelope envelope, PackageFile file, String... codes) {
        IssuingAuthority sender =
                ActingAs.call(clerk, () -> organisation.servedBy(clerk.post()).getFirst());
        return new Dispatch(
                DocumentId.fresh(),
                sender.id(),
                sender.identifierCode(),
                sender.name(),
                envelope,
                new ArrayList<>(List.of(file)),
                Arrays.stream(codes)
                        .map(code -> new Recipient(code, "Nơi nhận " + code))
                        .toList());
    }

    /// Waits until every receiver of the document has this state, in the order of the codes.
    public List<DeliveryState> await(Acting.InPost clerk, DocumentId document, DeliveryStatus... wanted) {
        long until = System.nanoTime() + 30_000_000_000L;
        List<DeliveryState> states;
        do {
            states = ActingAs.call(clerk, () -> exchange.states(document));
            if (states.stream().map(DeliveryState::status).toList().equals(List.of(wanted))) {
                return states;
            }
            pause();
        } while (System.nanoTime() < until);
        throw new AssertionError("after 30 s the states are " + states);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
