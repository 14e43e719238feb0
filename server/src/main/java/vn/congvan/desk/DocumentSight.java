package vn.congvan.desk;

import org.springframework.stereotype.Component;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.incoming.Incoming;
import vn.congvan.outgoing.Outgoing;

/// Finds the page of a document that somebody may see, whichever life cycle it is in.
@Component
class DocumentSight {
    private final Outgoing outgoing;
    private final Incoming incoming;

    DocumentSight(Outgoing outgoing, Incoming incoming) {
        this.outgoing = outgoing;
        this.incoming = incoming;
    }

    /// @throws Refusal as for an unknown document, if the asker may not see it
    void mustSee(DocumentId document) {
        page(document);
    }

    /// The address of the document's page.
    ///
    /// @throws Refusal as for an unknown document, if the asker may not see it
    String page(DocumentId document) {
        try {
            outgoing.view(document);
            return "/outgoing/" + document;
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            incoming.view(document);
            return "/incoming/" + document;
        }
    }
}
