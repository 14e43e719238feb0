package vn.congvan.outgoing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.Digest;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.Content;
import vn.congvan.files.FileRole;
import vn.congvan.files.Holding;
import vn.congvan.files.HoldingId;
import vn.congvan.files.Holdings;
import vn.congvan.files.MediaKind;
import vn.congvan.files.PdfInspection;
import vn.congvan.outgoing.AppendixRows.AppendixSeal;
import vn.congvan.protocol.SignOrder;
import vn.congvan.signing.CornerOrder;
import vn.congvan.signing.CornerSeals;
import vn.congvan.signing.CornerText;

/// The agency's signature on each appendix in a file of its own (Nghị định 30/2020, Phụ lục I, Phần I Mục II
/// điểm 8): asked for together with the document's seal, taken in together with it, raised and sent together
/// with it.
@Component
class AppendixSealing {
    private final AppendixRows rows;
    private final VersionRows versions;
    private final Holdings holdings;
    private final Content content;
    private final PdfInspection inspection;
    private final CornerSeals seals;
    private final TransactionTemplate transactions;

    AppendixSealing(
            AppendixRows rows,
            VersionRows versions,
            Holdings holdings,
            Content content,
            PdfInspection inspection,
            CornerSeals seals,
            TransactionTemplate transactions) {
        this.rows = rows;
        this.versions = versions;
        this.holdings = holdings;
        this.content = content;
        this.inspection = inspection;
        this.seals = seals;
        this.transactions = transactions;
    }

    /// What must be sealed on its own.
    List<Holding> of(OutgoingDocument document) {
        List<Holding> attached =
                transactions.execute(_ -> versions.get(document.id(), document.version()).attachments().stream()
                        .flatMap(id -> holdings.find(id).stream())
                        .toList());
        return attached.stream()
                .filter(file -> file.role() == FileRole.ATTACHMENT && file.kind() == MediaKind.PDF)
                .filter(file -> !inspection.facts(file.digest()).signed())
                .toList();
    }

    /// Everything that can refuse is tried before the number is taken.
    void mustBeSealable(OutgoingDocument document) {
        of(document).forEach(file -> seals.prepare(file.digest(), CornerText.appendix("")));
    }

    /// One order for each, over the same bytes whenever it is asked again.
    ///
    /// @return the orders by the attachment
    Map<Holding, SignOrder> orders(Parties.Of document) {
        GivenSign sign = document.document().seal().sign().orElseThrow();
        var text = CornerText.appendix(sign.full());
        DocumentId id = document.document().id();
        Map<HoldingId, Digest> bases = transactions.execute(_ -> rows.of(id)).stream()
                .collect(Collectors.toMap(AppendixSeal::attachment, AppendixSeal::base));
        var orders = new java.util.LinkedHashMap<Holding, SignOrder>();
        var prepared = new HashMap<HoldingId, Digest>();
        for (Holding file : of(document.document())) {
            Digest base = Optional.ofNullable(bases.get(file.id())).orElseGet(() -> seals.prepare(file.digest(), text));
            prepared.put(file.id(), base);
            orders.put(
                    file,
                    seals.order(new CornerOrder(
                            id,
                            file.id().value(),
                            base,
                            document.authority(),
                            Acting.person().post(),
                            text,
                            sign.full() + ": " + file.fileName())));
        }
        transactions.executeWithoutResult(_ -> orders.forEach((file, order) -> rows.ordered(
                id, file.id(), java.util.Objects.requireNonNull(prepared.get(file.id())), order.requestId())));
        return orders;
    }

    /// Puts the signatures into their files, nothing else yet: repeated, it finds what it made.
    ///
    /// @throws Refusal `outgoing.appendix-seal-missing` unless there is an answer to the newest order of each
    Map<AppendixSeal, Digest> completed(DocumentId id, List<SealAnswer> answers) {
        var sealed = new HashMap<AppendixSeal, Digest>();
        var open = new ArrayList<>(transactions.execute(_ -> rows.of(id)));
        for (AppendixSeal row : open) {
            SealAnswer answer = answers.stream()
                    .filter(one -> one.requestId().equals(row.order()))
                    .findFirst()
                    .orElseThrow(() -> Refusal.conflict(Reason.of("outgoing.appendix-seal-missing")));
            sealed.put(
                    row,
                    seals.complete(answer.requestId(), answer.signatureValue()).file());
        }
        return sealed;
    }

    /// Enters them, in the caller's transaction.
    void enter(DocumentId id, Map<AppendixSeal, Digest> sealed) {
        sealed.forEach((row, file) -> rows.sealed(id, row.attachment(), file));
    }

    /// The sealed ones, raised as their document is.
    Map<AppendixSeal, Digest> raised(DocumentId id, UnaryOperator<Digest> raise) {
        var raised = new HashMap<AppendixSeal, Digest>();
        for (AppendixSeal row : transactions.execute(_ -> rows.of(id))) {
            raised.put(row, raise.apply(row.sealed().orElseThrow()));
        }
        return raised;
    }

    /// Holds what goes out in the place of the attachments, in the caller's transaction.
    ///
    /// @return by the attachment
    Map<HoldingId, HoldingId> issue(DocumentId id, Map<AppendixSeal, Digest> raised) {
        var out = new HashMap<HoldingId, HoldingId>();
        raised.forEach((row, file) -> {
            String name = holdings.find(row.attachment()).map(Holding::fileName).orElseThrow();
            HoldingId held =
                    holdings.hold(id, FileRole.SEALED_ATTACHMENT, file, name, MediaKind.PDF, content.read(file).length);
            rows.issued(id, row.attachment(), held);
            out.put(row.attachment(), held);
        });
        return out;
    }
}
