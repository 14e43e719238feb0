package vn.congvan.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.congvan.common.Decision;
import vn.congvan.organisation.Post;

/// The recall of an issued document, or whether it can be recalled.
///
/// @param done the recall; empty as long as nobody recalled it
/// @param mayRecall whether the asker may
/// @param signers who can order it
/// @param papers the recipients on paper, and who of them has given it back
public record RecallView(Optional<Done> done, Decision mayRecall, List<Post> signers, List<Paper> papers) {
    public RecallView {
        signers = List.copyOf(signers);
        papers = List.copyOf(papers);
    }

    /// A recall as it was carried out.
    public record Done(
            String orderedBy, String orderSign, LocalDate orderedOn, String reason, String doneBy, Instant doneAt) {}

    /// A recipient on paper.
    ///
    /// @param returned how it came back, as the clerk wrote it down
    public record Paper(Address recipient, String name, Optional<String> returned) {}
}
