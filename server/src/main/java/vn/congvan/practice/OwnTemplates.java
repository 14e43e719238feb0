package vn.congvan.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congvan.common.Acting;
import vn.congvan.common.Decision;
import vn.congvan.common.Digest;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.files.Admitted;
import vn.congvan.files.Content;
import vn.congvan.files.Conversion;
import vn.congvan.files.FileRole;
import vn.congvan.files.Holding;
import vn.congvan.files.HoldingId;
import vn.congvan.files.Holdings;
import vn.congvan.files.Intake;
import vn.congvan.files.MediaKind;
import vn.congvan.files.Purpose;
import vn.congvan.form.CheckedAs;
import vn.congvan.form.Expected;
import vn.congvan.form.FormCheck;
import vn.congvan.form.FormReport;
import vn.congvan.form.MergeField;
import vn.congvan.form.Merging;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.lawbook.Lawbook;

/// The agency's own templates: uploaded, tried out, put into use and withdrawn by its
/// administrator. What cannot be a template is refused at the door, so that a template that is
/// kept can always be filled.
///
/// Call {@link #upload} outside of a transaction: the preview is made between transactions of its
/// own.
@Service
public class OwnTemplates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 500;

    private final TemplateRows rows;
    private final SampleFilling sample;
    private final Merging merging;
    private final FormCheck check;
    private final Intake intake;
    private final Conversion conversion;
    private final Content content;
    private final Holdings holdings;
    private final vn.congvan.organisation.Organisation organisation;
    private final Lawbook lawbook;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    OwnTemplates(
            TemplateRows rows,
            SampleFilling sample,
            Merging merging,
            FormCheck check,
            Intake intake,
            Conversion conversion,
            Content content,
            Holdings holdings,
            vn.congvan.organisation.Organisation organisation,
            Lawbook lawbook,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.sample = sample;
        this.merging = merging;
        this.check = check;
        this.intake = intake;
        this.conversion = conversion;
        this.content = content;
        this.holdings = holdings;
        this.organisation = organisation;
        this.lawbook = lawbook;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// All templates of the agency, newest first.
    public List<OwnTemplate> all() {
        return inside(rows::all);
    }

    /// Whether the acting post may keep templates.
    public Decision mayKeep() {
        return inside(() -> new MayKeepTemplates(organisation.actingPost()).decision());
    }

    /// Keeps a new template, on trial.
    ///
    /// @throws Refusal `practice.only-administrator-templates`, `practice.template-name-length`,
    ///     `lawbook.document-type-unknown`, `practice.template-needs-docx`,
    ///     `practice.template-no-signer`, the refusals of `files`, and at once every one of
    ///     `form.merge-field-missing`, `form.merge-field-unknown` and `form.merge-field-broken`
    public TemplateId upload(String documentType, String name, String fileName, byte[] docx) {
        mayKeep().orThrow();
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw Refusal.userMistake(Reason.of("practice.template-name-length", "most", LONGEST_NAME));
        }
        DocumentType type = lawbook.documentType(documentType, today());
        Admitted file = intake.check(docx, fileName, Purpose.DRAFT);
        if (file.kind() != MediaKind.DOCX) {
            throw Refusal.userMistake(Reason.of("practice.template-needs-docx"));
        }
        List<Reason> faults = merging.faults(docx, type, today());
        if (!faults.isEmpty()) {
            throw Refusal.userMistakes(faults);
        }
        Filling filling = inside(() -> sample.of(type, stripped, today()));
        byte[] pdf = conversion.toPdfA(merging.fill(docx, TemplateValues.of(filling, lawbook, today())));
        content.store(docx);
        return keep(type, stripped, file, content.store(pdf), pdf.length);
    }

    private TemplateId keep(DocumentType type, String name, Admitted file, Digest pdf, long pdfSize) {
        TemplateId id = TemplateId.fresh();
        transactions.executeWithoutResult(_ -> {
            HoldingId source = holdings.hold(
                    id.holder(), FileRole.TEMPLATE, file.digest(), file.fileName(), MediaKind.DOCX, file.size());
            String pdfName = file.fileName().replaceFirst("(?i)\\.docx$", "") + ".pdf";
            HoldingId preview = holdings.hold(id.holder(), FileRole.RENDITION, pdf, pdfName, MediaKind.PDF, pdfSize);
            rows.insert(new OwnTemplate(
                    id,
                    type.code(),
                    name,
                    source,
                    preview,
                    Acting.person().post(),
                    clock.instant(),
                    Optional.empty(),
                    Optional.empty()));
            record(
                    id,
                    "uploaded",
                    Map.of("type", type.code(), "file", file.digest().hex()));
        });
        return id;
    }

    /// What trying the template out shows: the fields that it names, and what the form check finds.
    ///
    /// @throws Refusal `practice.template-unknown`
    public TemplateTrial trial(TemplateId id) {
        OwnTemplate template = one(id);
        byte[] docx = file(id).docx();
        Set<MergeField> fields = merging.fields(docx);
        List<MergeField> unused = Arrays.stream(MergeField.values())
                .filter(field -> !fields.contains(field))
                .toList();
        return new TemplateTrial(template, fields, unused, checked(template, docx));
    }

    private FormReport checked(OwnTemplate template, byte[] docx) {
        DocumentType type = lawbook.documentType(template.documentType(), today());
        Filling filling = inside(() -> sample.of(type, template.name(), today()));
        var expected = new Expected(
                filling.power().signer().personName(),
                filling.power().authorityLines(),
                filling.notation(),
                filling.authority().place(),
                today().getYear(),
                Optional.empty(),
                Optional.empty());
        FormReport report = check.docx(
                docx, preview(template.id()), new CheckedAs(Optional.of(type.code()), today(), Optional.of(expected)));
        // A hint is what the drafter replaces: in a template it is no fault.
        return report.without("hint-left");
    }

    /// Offers the template to drafters.
    ///
    /// @throws Refusal `practice.only-administrator-templates`, `practice.template-unknown`,
    ///     `practice.day-passed`, `practice.template-ends-before`, `practice.template-not-on-trial`
    public void putIntoUse(TemplateId id, LocalDate from, Optional<LocalDate> to) {
        mayKeep().orThrow();
        one(id);
        if (from.isBefore(today())) {
            throw Refusal.userMistake(Reason.of("practice.day-passed", "day", DAY.format(from)));
        }
        if (to.filter(from::isAfter).isPresent()) {
            throw Refusal.userMistake(Reason.of("practice.template-ends-before", "from", DAY.format(from)));
        }
        transactions.executeWithoutResult(_ -> {
            var use = new OwnTemplate.Use(from, to, Acting.person().post(), clock.instant());
            if (rows.use(id, use) == 0) {
                throw Refusal.conflict(Reason.of("practice.template-not-on-trial"));
            }
            record(
                    id,
                    "in-use",
                    Map.of(
                            "from",
                            from.toString(),
                            "to",
                            to.map(LocalDate::toString).orElse("")));
        });
    }

    /// Takes the template out of use. Drafts made of it stay as they are.
    ///
    /// @throws Refusal `practice.only-administrator-templates`, `practice.template-unknown`,
    ///     `practice.reason-missing`, `practice.template-withdrawn`
    public void withdraw(TemplateId id, String reason) {
        mayKeep().orThrow();
        one(id);
        String said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw Refusal.userMistake(Reason.of("practice.reason-missing"));
        }
        transactions.executeWithoutResult(_ -> {
            if (rows.withdraw(id, new OwnTemplate.Withdrawn(Acting.person().post(), clock.instant(), said)) == 0) {
                throw Refusal.conflict(Reason.of("practice.template-withdrawn"));
            }
            record(id, "withdrawn", Map.of("reason", said));
        });
    }

    /// The DOCX as it was uploaded.
    ///
    /// @throws Refusal `practice.template-unknown`
    public TemplateFile file(TemplateId id) {
        Holding held = inside(() -> holdings.find(one(id).file()).orElseThrow());
        return new TemplateFile(held.fileName(), content.read(held.digest()));
    }

    /// The PDF of the template, filled with sample data.
    ///
    /// @throws Refusal `practice.template-unknown`
    public byte[] preview(TemplateId id) {
        Holding held = inside(() -> holdings.find(one(id).preview()).orElseThrow());
        return content.read(held.digest());
    }

    /// What is offered today.
    List<OwnTemplate> inUse() {
        return all().stream()
                .filter(template -> template.state(today()) == OwnTemplate.State.IN_USE)
                .toList();
    }

    OwnTemplate one(TemplateId id) {
        return inside(() -> rows.find(id)).orElseThrow(() -> Refusal.notFound(Reason.of("practice.template-unknown")));
    }

    private <T> T inside(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }

    private void record(TemplateId id, String what, Map<String, String> details) {
        events.publishEvent(new TemplateKept(id, what, details));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
