package vn.congvan.outgoing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Decision;
import vn.congvan.common.DocumentId;
import vn.congvan.common.Refusal;
import vn.congvan.files.Holding;
import vn.congvan.files.Holdings;
import vn.congvan.files.MediaKind;
import vn.congvan.form.CheckedAs;
import vn.congvan.form.Expected;
import vn.congvan.form.FormReport;
import vn.congvan.lawbook.Lawbook;
import vn.congvan.organisation.Organisation;
import vn.congvan.organisation.SigningPower;

/// The machine's check of the form of a document's current version (kiểm tra thể thức), against its type, its
/// authority, its signer and the law of its day. The file is read outside the transactions.
@Component
class CheckingForm {
    /// @param source the file as handed in
    private record Asked(OutgoingDocument document, Holding source, FormReports.Asked file, Decision mayMend) {}

    private static final Logger LOG = LoggerFactory.getLogger(CheckingForm.class);

    private final Reading reading;
    private final ActBook book;
    private final VersionRows versions;
    private final Parties parties;
    private final Permissions permissions;
    private final FormReports reports;
    private final Holdings holdings;
    private final Organisation organisation;
    private final Lawbook lawbook;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CheckingForm(
            Reading reading,
            ActBook book,
            VersionRows versions,
            Parties parties,
            Permissions permissions,
            FormReports reports,
            Holdings holdings,
            Organisation organisation,
            Lawbook lawbook,
            TransactionTemplate transactions,
            Clock clock) {
        this.reading = reading;
        this.book = book;
        this.versions = versions;
        this.parties = parties;
        this.permissions = permissions;
        this.reports = reports;
        this.holdings = holdings;
        this.organisation = organisation;
        this.lawbook = lawbook;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// For a reader whose viewing is recorded already.
    FormChecked beside(DocumentId id) {
        return checked(transactions.execute(_ -> asked(reading.looked(id))));
    }

    /// The same, recorded as a viewing.
    FormChecked shown(DocumentId id) {
        return checked(transactions.execute(_ -> asked(reading.shown(id, "form-check"))));
    }

    /// The errors of form of the draft that the asker is about to submit.
    ///
    /// @param seen the revision whose file was checked
    /// @param count nothing where that is not known
    record OpenErrors(Seen seen, Optional<Long> count) {}

    /// @throws Refusal as {@link ActBook#permit} does: whoever may not submit the draft waits for no check
    OpenErrors beforeSubmitting(DocumentId id, Seen seen) {
        Asked asked = transactions.execute(_ -> {
            OutgoingDocument document = book.found(id);
            book.permit(document, OutgoingAct.SUBMIT, seen);
            return asked(document);
        });
        FormChecked checked = checked(asked);
        return new OpenErrors(
                Seen.of(asked.document().revision()),
                Optional.of((long) checked.errors().size())
                        .filter(_ -> checked.unreadable().isEmpty()));
    }

    private FormChecked checked(Asked asked) {
        try {
            FormReport report = reports.of(asked.file());
            return found(asked, report, Optional.empty());
        } catch (Refusal unreadable) {
            // A file that is damaged in our keeping is our fault: it is told as such, beside a page that still shows
            // everything else.
            if (unreadable.kind() != Refusal.Kind.USER_MISTAKE) {
                LOG.error(
                        "the form of {} could not be checked: {}", asked.file().pdf(), unreadable.code());
            }
            return found(asked, new FormReport(Optional.empty(), List.of(), List.of()), Optional.of(unreadable));
        }
    }

    private static FormChecked found(Asked asked, FormReport report, Optional<Refusal> unreadable) {
        return new FormChecked(
                asked.document().version(),
                asked.file().law(),
                report.findings(),
                report.notApplicable(),
                unreadable.map(Refusal::reason),
                asked.mayMend());
    }

    private Asked asked(OutgoingDocument document) {
        Version version = versions.get(document.id(), document.version());
        Holding source = holdings.find(version.source())
                .orElseThrow(() -> new IllegalStateException("the draft's file is not held"));
        LocalDate day = document.seal().sign().map(GivenSign::date).orElseGet(() -> LocalDate.now(clock));
        Optional<Expected> expected = organisation
                .power(document.fields().authority(), document.fields().signer(), day)
                .map(power -> expected(document, power, day));
        var as = new CheckedAs(Optional.of(document.fields().documentType()), day, expected);
        var file = new FormReports.Asked(
                version.pdfDigest(),
                Optional.of(source)
                        .filter(held -> held.kind() == MediaKind.DOCX)
                        .map(Holding::digest),
                as,
                lawbook.edition(day));
        Decision mayMend = new MayMendForm(permissions.matter(document), source.kind()).decision();
        return new Asked(document, source, file, mayMend);
    }

    private Expected expected(OutgoingDocument document, SigningPower power, LocalDate day) {
        return new Expected(
                power.signer().personName(),
                power.authorityLines(),
                parties.notation(document, day),
                parties.of(document).authority().place(),
                day.getYear(),
                Optional.empty(),
                Optional.empty());
    }
}
