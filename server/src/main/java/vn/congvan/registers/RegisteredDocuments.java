package vn.congvan.registers;

import java.util.Optional;
import vn.congvan.common.DocumentId;

/// What the life cycles of documents offer to those that work with registered documents of either
/// direction: each looks among its own, and only as far as the asker may see them.
public interface RegisteredDocuments {
    /// The issued or received document, for the acting post; the viewing is recorded as any other.
    /// Call it outside of a transaction: what was not verified yet is verified.
    ///
    /// @return empty if it is not one of this life cycle, or not registered
    /// @throws vn.congvan.common.Refusal where the asker may not see it
    Optional<RegisteredDocument> registered(DocumentId id);

    /// Whether the document was recalled or taken back: nothing is made of it then any more. Asked about
    /// what the asker knows of already; it is no viewing and shows nothing.
    ///
    /// @return empty also if it is not one of this life cycle
    Optional<Withdrawal> withdrawn(DocumentId id);
}
