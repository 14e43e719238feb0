package vn.congvan.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.lawbook.Urgency;

/// Documents that a leader signs in one go (ký loạt), with what became of each.
///
/// @param closed whether nobody goes on with it: all are signed, or the leader left the rest
/// @param ticket by which the signer on the desk knows the orders of this batch; empty before they were handed
///     to it
/// @param items in the order of choosing
public record SigningBatch(
        SigningBatchId id, Instant madeAt, boolean closed, Optional<String> ticket, List<Item> items) {
    /// The most documents in one batch.
    public static final int MOST = 100;

    public SigningBatch {
        items = List.copyOf(items);
    }

    /// What has become of one document.
    public enum Outcome {
        /// Not asked for yet.
        WAITING,
        /// Prepared and asked for; the signer has not answered, or its answer has not come here.
        ORDERED,
        /// Signed.
        SIGNED,
        /// Not signed, for a reason. It may be tried again.
        REFUSED
    }

    /// One document.
    ///
    /// @param decided the urgency that the leader decides
    /// @param because why it is not signed; present exactly if refused
    /// @param order the signature order that may be answered
    public record Item(
            DocumentId document,
            String typeName,
            String summary,
            String unitName,
            Urgency decided,
            Outcome outcome,
            Optional<Reason> because,
            Optional<String> order) {}

    /// A document as the leader chooses it.
    ///
    /// @param decided the urgency that he decides; empty leaves it as proposed
    /// @param read whether he says that he has read it
    public record Chosen(DocumentId document, Optional<Urgency> decided, boolean read) {}

    /// A document that waits for the leader's signature.
    ///
    /// @param pages of the main document
    /// @param read whether he has opened it since it came, or said that he has read it
    public record Waiting(OutgoingRow row, int pages, boolean read) {}

    /// How many documents have this outcome.
    public long count(Outcome outcome) {
        return items.stream().filter(item -> item.outcome() == outcome).count();
    }

    /// Whether there is something left to sign.
    public boolean unfinished() {
        return !closed && count(Outcome.SIGNED) < items.size();
    }
}
