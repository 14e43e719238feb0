package vn.congvan.outgoing;

import java.util.Optional;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;

/// What stands in the way of carrying a document forward, beyond its own way. Offered here and implemented beside the
/// way of the document. Joins the caller's transaction.
public interface Hindrance {
    /// Why the document is not handed on, approved, signed or numbered now; it may still be returned, changed or
    /// withdrawn.
    Optional<Reason> of(DocumentId document);
}
