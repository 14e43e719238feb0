package vn.congvan.outgoing;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import vn.congvan.common.DocumentId;
import vn.congvan.common.PostId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.Post;

/// Drafts that one post puts into the system for another of its agency, who works on them as their drafter.
///
/// Call these methods outside of a transaction: the files are made between transactions of their own.
@Service
public class DraftingFor {
    private final Drafting drafting;
    private final Organisation organisation;

    DraftingFor(Drafting drafting, Organisation organisation) {
        this.drafting = drafting;
        this.organisation = organisation;
    }

    /// A new draft in the hands of another post, or of the acting one.
    ///
    /// @param beside what else is written in the transaction that makes the draft
    /// @throws Refusal `outgoing.handler-unknown`, and as {@link Outgoing#draft(NewDraft)}
    public DocumentId draft(NewDraft draft, PostId handler, Consumer<DocumentId> beside) {
        new MayDraft(organisation.actingPost()).decision().orThrow();
        Post drafter = choices().stream()
                .filter(post -> post.id().equals(handler))
                .findFirst()
                .orElseThrow(() -> Refusal.userMistake(Reason.of("outgoing.handler-unknown")));
        return drafting.make(draft, drafter, beside);
    }

    /// The posts of the agency that work on documents.
    public List<Post> choices() {
        return organisation.posts().stream()
                .filter(post -> new MayDraft(post).decision().permitted())
                .toList();
    }
}
