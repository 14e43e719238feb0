package vn.congvan.incoming;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.Organisation;
import vn.congvan.registers.Answerable;
import vn.congvan.registers.AnswerableDocuments;

/// The documents that arrived, for whoever answers them.
@Component
class AnswerableArrivals implements AnswerableDocuments {
    private final IncomingRows rows;
    private final Organisation organisation;

    AnswerableArrivals(IncomingRows rows, Organisation organisation) {
        this.rows = rows;
        this.organisation = organisation;
    }

    @Override
    @Transactional(readOnly = true)
    public Answerable answerable(DocumentId document) {
        IncomingDocument found =
                rows.find(document).orElseThrow(() -> Refusal.notFound(Reason.of("incoming.document-unknown")));
        MayAnswer.decide(Asker.now(organisation), found).orThrow();
        IncomingFields fields = found.fields();
        return new Answerable(
                document,
                found.authority(),
                fields.typeName(),
                fields.full(),
                fields.issuedOn(),
                fields.organName(),
                fields.subject(),
                found.senderCode());
    }
}
