package vn.congvan.exchange;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.congvan.common.DocumentId;

/// The way of documents between agencies: outbox, inbox, states.
@Service
public class Exchange {

    /// Puts the package into the outbox, in the caller's transaction; delivery begins when it has committed.
    ///
    /// @throws vn.congvan.common.Refusal `exchange.state-secret` for a document with a degree of secrecy;
    ///     `exchange.no-recipients` without receivers; `exchange.recipient-twice` for a code named twice
    public PackageId send(Dispatch dispatch) {
        throw new UnsupportedOperationException();
    }

    /// How the document's packages stand with each receiver, in the order in which they were named. Empty for a
    /// document
    /// that was
    /// not sent, and for a foreign one.
    public List<DeliveryState> states(DocumentId document) {
        throw new UnsupportedOperationException();
    }

    /// What could not be delivered and needs the clerk (Gửi lỗi), oldest first.
    public List<FailedDelivery> failed() {
        throw new UnsupportedOperationException();
    }

    /// Tries a failed delivery again, to `newCode` where given, else to the same code.
    ///
    /// @throws vn.congvan.common.Refusal `exchange.delivery-unknown`, `exchange.delivery-not-failed`,
    ///     `exchange.recipient-twice`, or by the clerk's right
    public void retry(PackageId packageId, String code, Optional<String> newCode) {
        throw new UnsupportedOperationException();
    }

    /// The package in the acting agency's inbox; empty for a foreign one as for an unknown one.
    public Optional<Arrival> arrival(ArrivalId id) {
        throw new UnsupportedOperationException();
    }
}
