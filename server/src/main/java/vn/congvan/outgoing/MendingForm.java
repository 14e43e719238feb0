package vn.congvan.outgoing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.Content;
import vn.congvan.files.Holding;
import vn.congvan.files.Holdings;
import vn.congvan.form.FormFinding;
import vn.congvan.form.FormMending;

/// Lets the machine mend the form of a draft (sửa giúp): a new version, the old one stays as it was handed in.
@Component
class MendingForm {
    private record Asked(OutgoingDocument document, Holding source) {}

    private final ActBook book;
    private final VersionRows versions;
    private final Permissions permissions;
    private final Holdings holdings;
    private final Content content;
    private final CheckingForm checking;
    private final FormMending mending;
    private final Drafting drafting;
    private final MessageSource messages;
    private final TransactionTemplate transactions;

    MendingForm(
            ActBook book,
            VersionRows versions,
            Permissions permissions,
            Holdings holdings,
            Content content,
            CheckingForm checking,
            FormMending mending,
            Drafting drafting,
            MessageSource messages,
            TransactionTemplate transactions) {
        this.book = book;
        this.versions = versions;
        this.permissions = permissions;
        this.holdings = holdings;
        this.content = content;
        this.checking = checking;
        this.mending = mending;
        this.drafting = drafting;
        this.messages = messages;
        this.transactions = transactions;
    }

    void mend(DocumentId id, Set<String> chosen, Seen seen) {
        Asked asked = transactions.execute(_ -> asked(id, seen));
        FormChecked checked = checking.beside(id);
        List<FormFinding> wanted = checked.findings().stream()
                .filter(checked::mendable)
                .filter(finding -> chosen.isEmpty() || chosen.contains(finding.rule()))
                .toList();
        var rules = wanted.stream().map(FormFinding::rule).collect(Collectors.toSet());
        FormMending.Mended mended = mending.mend(
                content.read(asked.source().digest()), rules, checked.law().day());
        if (mended.rules().isEmpty()) {
            throw Refusal.userMistake(Reason.of("outgoing.form-nothing-to-mend"));
        }
        var revision = new Revision(
                Optional.empty(),
                Optional.of(new UploadedFile(asked.source().fileName(), mended.docx())),
                Optional.empty(),
                Optional.of(remark(wanted, mended.rules())));
        drafting.revise(
                id, revision, Seen.of(asked.document().revision()), Map.of("mended", String.join(" ", mended.rules())));
    }

    private Asked asked(DocumentId id, Seen seen) {
        OutgoingDocument document = book.found(id);
        book.permit(document, OutgoingAct.REVISE, seen);
        Holding source = holdings.find(versions.get(id, document.version()).source())
                .orElseThrow(() -> new IllegalStateException("the draft's file is not held"));
        new MayMendForm(permissions.matter(document), source.kind()).decision().orThrow();
        return new Asked(document, source);
    }

    /// What was mended, in the language of the record.
    private String remark(List<FormFinding> wanted, Set<String> mended) {
        String names = wanted.stream()
                .filter(finding -> mended.contains(finding.rule()))
                .map(finding -> finding.name().vi())
                .distinct()
                .collect(Collectors.joining("; "));
        return messages.getMessage("page.outgoing.form.mended-remark", new Object[] {names}, Locale.of("vi"));
    }
}
