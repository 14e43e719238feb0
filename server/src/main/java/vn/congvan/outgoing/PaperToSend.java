package vn.congvan.outgoing;

import java.time.Instant;
import java.util.List;
import vn.congvan.common.DocumentId;

/// An issued document that goes to somebody on paper.
///
/// @param recipients to whom, by name
public record PaperToSend(
        DocumentId document, GivenSign sign, String summary, Instant issuedAt, List<String> recipients) {
    public PaperToSend {
        recipients = List.copyOf(recipients);
    }
}
