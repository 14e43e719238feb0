package vn.congvan.outgoing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;

/// What other agencies have to do with a document that they issue together with the drafting one (văn bản liên
/// tịch). For any other document there is nothing. Asked inside a transaction of the drafting agency.
public interface Jointly {
    /// The names of those who sign after the drafting agency's leader, in their order.
    List<String> coSigners(DocumentId document);

    /// Which of these documents other agencies sign too, in one question.
    Set<DocumentId> among(List<DocumentId> documents);

    /// The round of signatures that counts, from the first leader's signature on.
    Optional<JointSheet> sheet(DocumentId document);

    /// Why the signatures count no more although the document was not taken back yet: another agency has
    /// refused, and the drafting one has not heard of it. Holds a round that counts until the commit, so that
    /// a refusal waits for what is done here, or comes first.
    Optional<Reason> over(DocumentId document);
}
