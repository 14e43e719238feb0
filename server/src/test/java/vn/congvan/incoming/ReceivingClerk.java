package vn.congvan.incoming;

import static vn.congvan.exchange.DeliveryStatus.ARRIVED;

import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import vn.congvan.common.Acting;
import vn.congvan.common.DocumentId;
import vn.congvan.exchange.PackageFile;
import vn.congvan.files.MediaKind;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.Parcels;
import vn.congvan.testing.TestProvince;

/// The clerk of Sở Nội vụ, to whom the clerk of UBND tỉnh sends, in a province of their own.
final class ReceivingClerk {
    private final Incoming incoming;
    private final Parcels parcels;
    private final String code;
    private final Acting.InPost sender;
    private final Acting.InPost clerk;

    private ReceivingClerk(ApplicationContext house, TestProvince.Copy province) {
        this.incoming = house.getBean(Incoming.class);
        this.parcels = house.getBean(Parcels.class);
        this.code = province.code("H99.05");
        this.sender = province.as("nguyen.thi.mai");
        this.clerk = province.as("truong.thi.yen");
    }

    static ReceivingClerk in(ApplicationContext house) {
        return new ReceivingClerk(house, house.getBean(TestProvince.class).fresh());
    }

    Acting.InPost clerk() {
        return clerk;
    }

    Acting.InPost sender() {
        return sender;
    }

    /// Sends this and waits until it has arrived.
    ///
    /// @return the document as its sender knows it
    DocumentId sent(PackageFile file) {
        DocumentId sent = parcels.send(sender, Parcels.envelope(), file, code);
        parcels.await(sender, sent, ARRIVED);
        return sent;
    }

    /// Receives this PDF.
    DocumentId received(byte[] pdf) {
        sent(parcels.file(pdf, "van-ban.pdf", MediaKind.PDF));
        return newest().id();
    }

    /// Receives this text, with a PDF that goes along.
    DocumentId receivedWith(byte[] attachment) {
        var dispatch = parcels.dispatch(sender, Parcels.envelope(), parcels.text("Điều 1."), code);
        DocumentId sent = parcels.send(sender, parcels.with(attachment, "phu-luc.pdf", MediaKind.PDF, dispatch));
        parcels.await(sender, sent, ARRIVED);
        return newest().id();
    }

    /// The first of those that wait.
    IncomingRow newest() {
        return as(() -> incoming.list(IncomingQuery.open())).rows().getFirst();
    }

    IncomingView view(DocumentId id) {
        return as(() -> incoming.view(id));
    }

    Registration accept(DocumentId id) {
        return as(() -> incoming.acceptAsTold(id));
    }

    <T> T as(Callable<T> work) {
        return ActingAs.call(clerk, work);
    }

    void run(Runnable work) {
        ActingAs.run(clerk, work);
    }
}
