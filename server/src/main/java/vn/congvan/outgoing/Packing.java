package vn.congvan.outgoing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.exchange.Dispatch;
import vn.congvan.exchange.PackageId;

/// What goes out when a document is issued, beyond its own files and its own Nơi nhận. Offered here and implemented
/// beside the way of the document. All methods join the caller's transaction, that of issue for the last two.
public interface Packing {
    /// Why paper alone will not do for this line of Nơi nhận; empty for most.
    ///
    /// @param recipient the word of its {@link Address}
    Optional<Reason> needed(DocumentId document, String recipient);

    /// The packages in the place of this one; those without recipients are not sent.
    ///
    /// @param targets the code to which each line of Nơi nhận is sent, by the word of its {@link Address}
    List<Dispatch> packed(Dispatch dispatch, Map<String, String> targets);

    /// Hears that one of them was put into the outbox.
    void sent(Dispatch dispatch, PackageId as);
}
