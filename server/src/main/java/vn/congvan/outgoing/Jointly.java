package vn.congvan.outgoing;

import java.util.List;
import java.util.Optional;
import vn.congvan.common.DocumentId;

/// What other agencies have to do with a document that they issue together with the drafting one (văn bản liên
/// tịch). For any other document there is nothing. Asked inside a transaction of the drafting agency.
public interface Jointly {
    /// The names of those who sign after the drafting agency's leader, in their order.
    List<String> coSigners(DocumentId document);

    /// The round of signatures that counts, from the first leader's signature on.
    Optional<JointSheet> sheet(DocumentId document);
}
