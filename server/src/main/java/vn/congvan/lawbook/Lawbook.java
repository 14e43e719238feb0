package vn.congvan.lawbook;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// The law as dated data. Every question is asked for a day and answered by the rules in force on it; a day
/// that no rule covers is refused as `lawbook.day-not-covered`.
@Service
public class Lawbook {
    private final Clock clock;
    private final String edition;
    private final Timeline<DocumentType> types;
    private final Timeline<DocumentTemplate> templates;
    private final Timeline<FieldStandard> fields;
    private final Timeline<RegisterForm> registers;
    private final Timeline<BookName> bookNames;
    private final Timeline<RefusalGround> grounds;
    private final Timeline<RecipientRole> recipientRoles;
    private final Timeline<ChangeRule> changeRules;
    private final Timeline<EnvelopeSize> envelopes;
    private final Timeline<RegisteredApart> apart;
    private final Timeline<DateRule> dateRules;
    private final Timeline<LegalWeightRule> weights;
    private final Timeline<ShownVerdictRule> shownVerdicts;
    private final Timeline<CertificateMismatchRule> mismatches;
    private final Timeline<CornerSealRule> cornerSeals;
    private final Timeline<CopyRule> copyRules;
    private final Timeline<CopyPrintRule> copyPrints;
    private final Timeline<PrintMarksRule> printMarks;
    private final Timeline<DigitisingRule> digitisings;
    private final Timeline<NameAbbreviation> abbreviations;
    private final Timeline<Numbering> numberings;
    private final Timeline<PageRules> pages;
    private final Timeline<CellRule> cells;
    private final Timeline<UrgencyStamp> stamps;
    private final Timeline<PartLine> partLines;
    private final Timeline<FormRule> formRules;
    private final Timeline<FormWording> wordings;
    private final List<FormRuleTexts> formTexts;
    private final Timeline<KeptForm> keptForms;
    private final Timeline<SeveralSigners> severalSigners;

    Lawbook(Clock clock, LawFiles files) {
        this.clock = clock;
        this.edition = files.edition();
        this.types = timeline(files, "document-types.yaml", DocumentType.class);
        this.templates = timeline(files, "document-templates.yaml", DocumentTemplate.class);
        this.fields = timeline(files, "fields.yaml", FieldStandard.class);
        this.registers = timeline(files, "registers.yaml", RegisterForm.class);
        this.bookNames = new Timeline<>(files.read("registers.yaml", "books", BookName.class));
        this.grounds = timeline(files, "refusal-grounds.yaml", RefusalGround.class);
        this.recipientRoles = timeline(files, "recipient-roles.yaml", RecipientRole.class);
        this.changeRules = timeline(files, "change-rules.yaml", ChangeRule.class);
        this.envelopes = timeline(files, "envelopes.yaml", EnvelopeSize.class);
        this.apart = timeline(files, "registered-apart.yaml", RegisteredApart.class);
        this.dateRules = timeline(files, "date-rules.yaml", DateRule.class);
        this.weights = timeline(files, "legal-weight.yaml", LegalWeightRule.class);
        this.shownVerdicts = timeline(files, "verification.yaml", ShownVerdictRule.class);
        this.mismatches =
                new Timeline<>(files.readKeyed("certificate-mismatch.yaml", "entries", CertificateMismatchRule.class));
        this.cornerSeals = timeline(files, "corner-seal.yaml", CornerSealRule.class);
        this.digitisings = new Timeline<>(files.readKeyed("digitising.yaml", "entries", DigitisingRule.class));
        this.copyRules = timeline(files, "copies.yaml", CopyRule.class);
        this.copyPrints = new Timeline<>(files.read("copies.yaml", "prints", CopyPrintRule.class));
        this.printMarks = new Timeline<>(files.readKeyed("copies.yaml", "marks", PrintMarksRule.class));
        this.abbreviations = timeline(files, "name-abbreviations.yaml", NameAbbreviation.class);
        this.numberings = new Timeline<>(files.readKeyed("numbering.yaml", "entries", Numbering.class));
        this.pages = new Timeline<>(files.readKeyed("page.yaml", "entries", PageRules.class));
        this.cells = new Timeline<>(files.read("page.yaml", "cells", CellRule.class));
        this.stamps = new Timeline<>(files.read("page.yaml", "stamps", UrgencyStamp.class));
        this.partLines = new Timeline<>(files.read("page.yaml", "lines", PartLine.class));
        this.formRules = timeline(files, "form-rules.yaml", FormRule.class);
        this.wordings = new Timeline<>(files.readKeyed("form-rules.yaml", "wording", FormWording.class));
        this.formTexts = files.read("form-rules.yaml", "texts", FormRuleTexts.class);
        this.keptForms = timeline(files, "kept-registers.yaml", KeptForm.class);
        this.severalSigners = timeline(files, "several-signers.yaml", SeveralSigners.class);
    }

    /// The lawbook as shipped, for commands beside the server.
    public static Lawbook shipped(Clock clock) {
        return new Lawbook(clock, new LawFiles());
    }

    private static <T extends Sourced> Timeline<T> timeline(LawFiles files, String file, Class<T> rule) {
        return new Timeline<>(files.read(file, "entries", rule));
    }

    /// Under which law something of this day is judged now. Keep it with the judgement.
    public Edition edition(LocalDate day) {
        return new Edition(edition, day);
    }

    /// All kinds of document of a day, in the order of Điều 7, the legal normative ones last.
    public List<DocumentType> documentTypes(LocalDate day) {
        return types.on(day);
    }

    /// The kind with this code.
    ///
    /// @throws Refusal `lawbook.document-type-unknown`
    public DocumentType documentType(String code, LocalDate day) {
        return documentTypes(day).stream()
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.userMistake(Reason.of("lawbook.document-type-unknown", "type", code)));
    }

    /// The templates of all kinds of document, in the order of Điều 7.
    public List<DocumentTemplate> documentTemplates(LocalDate day) {
        return templates.on(day);
    }

    /// How numbers, signs and dates are written.
    public Numbering numbering(LocalDate day) {
        return numberings.oneOn(day);
    }

    /// The sign without the number (Annex III; Annex I, Part I, II.3): `QĐ-UBND`, for a letter `UBND-VX`, for
    /// a legal normative document `2026/QĐ-UBND`.
    ///
    /// @param unitAbbreviation the drafting unit or field; needed for letters only
    /// @throws Refusal `lawbook.unit-abbreviation-missing` for a letter without it
    public String notation(
            DocumentType type, String authorityAbbreviation, Optional<String> unitAbbreviation, int year) {
        var numbering = numbering(LocalDate.of(year, 12, 31));
        var pattern = switch (type.kind()) {
            case ADMINISTRATIVE -> numbering.administrative();
            case LEGAL_NORMATIVE -> numbering.legalNormative();
            case LETTER -> numbering.letter();
        };
        if (pattern.contains("{unit}") && unitAbbreviation.isEmpty()) {
            throw Refusal.userMistake(Reason.of("lawbook.unit-abbreviation-missing", "type", type.name()));
        }
        return pattern.replace("{type}", type.abbreviation().orElse(""))
                .replace("{authority}", authorityAbbreviation)
                .replace("{unit}", unitAbbreviation.orElse(""))
                .replace("{year}", Integer.toString(year));
    }

    /// The types whose documents bear the same sign as those of this one, itself among them, in the order of Điều 7:
    /// Annex III gives neither công văn nor thư công an abbreviation. In two books one number would stand for two
    /// documents of one sign, so that they share a book.
    public List<DocumentType> sharingSign(DocumentType type, LocalDate day) {
        return documentTypes(day).stream()
                .filter(other -> other.series() == type.series()
                        && other.kind() == type.kind()
                        && other.abbreviation().equals(type.abbreviation()))
                .toList();
    }

    /// The number as printed: a leading zero below ten (`01` … `09`, `10` …).
    public String printedNumber(int number) {
        return padded(number, numbering(LocalDate.now(clock)).leadingZeroBelow());
    }

    /// The day of the month as printed: a leading zero below ten.
    public String printedDay(LocalDate date) {
        return padded(date.getDayOfMonth(), numbering(date).leadingZeroBelow());
    }

    /// The month as printed: a leading zero for January and February only (Annex I, Part I, II.4).
    public String printedMonth(LocalDate date) {
        return padded(date.getMonthValue(), numbering(date).monthLeadingZeroBelow());
    }

    private static String padded(int number, int below) {
        return number < below ? "0" + number : Integer.toString(number);
    }

    /// The fields of one section in official order.
    public List<FieldStandard> fields(FieldSection section, LocalDate day) {
        return fields.on(day).stream()
                .filter(field -> field.section() == section)
                .toList();
    }

    /// The registers that people keep by hand, in the order of their forms.
    public List<KeptForm> keptForms(LocalDate day) {
        return keptForms.on(day);
    }

    /// The form of a register.
    public RegisterForm registerForm(RegisterKind kind, LocalDate day) {
        return registers.on(day).stream()
                .filter(form -> form.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /// What a book is called where the agency has given it no name.
    public BookName bookName(RegisterKind kind, BookName.Series series, LocalDate day) {
        return bookNames.on(day).stream()
                .filter(book -> book.kind() == kind && book.series() == series)
                .findFirst()
                .orElseThrow();
    }

    /// The closed list of grounds for refusing an incoming document.
    public List<RefusalGround> refusalGrounds(LocalDate day) {
        return grounds.on(day);
    }

    /// To what ends a document is sent to a recipient, the usual one first.
    public List<RecipientRole> recipientRoles(LocalDate day) {
        return recipientRoles.on(day);
    }

    /// By what kinds of document an issued one is corrected, amended or replaced.
    public List<ChangeRule> changeRules(LocalDate day) {
        return changeRules.on(day);
    }

    /// The sizes of envelopes.
    public List<EnvelopeSize> envelopeSizes(LocalDate day) {
        return envelopes.on(day);
    }

    /// The kinds of incoming document that have a series of their own.
    public List<RegisteredApart> registeredApart(LocalDate day) {
        return apart.on(day);
    }

    /// The date rule of a variant.
    public DateRule dateRule(DateRule.Variant variant, LocalDate day) {
        return dateRules.on(day).stream()
                .filter(rule -> rule.variant() == variant)
                .findFirst()
                .orElseThrow();
    }

    /// The legal weight of a form of document with these signatures, by the rules of its own day. Where none gave it
    /// any then, it is for information only, and that is the reason.
    public LegalWeight legalWeight(DocumentForm form, Signed person, Signed agency, LocalDate day) {
        return weightRule(form, day)
                .map(rule -> rule.weigh(person, agency))
                .orElseGet(() ->
                        newestWeightRule(form).lower(List.of(Reason.of("lawbook.weight-no-rule-then", "day", day))));
    }

    /// The weight of a document of which it is not known yet, for these reasons.
    public LegalWeight openWeight(DocumentForm form, LocalDate day, List<Reason> because) {
        return weightRule(form, day).orElseGet(() -> newestWeightRule(form)).open(because);
    }

    /// The weight of a document that has none, for these reasons, whatever its signatures are.
    public LegalWeight noWeight(DocumentForm form, LocalDate day, List<Reason> because) {
        return weightRule(form, day).orElseGet(() -> newestWeightRule(form)).lower(because);
    }

    private Optional<LegalWeightRule> weightRule(DocumentForm form, LocalDate day) {
        return weights.all().stream()
                .filter(rule -> rule.form() == form && rule.source().covers(day))
                .findFirst();
    }

    private LegalWeightRule newestWeightRule(DocumentForm form) {
        return weights.all().stream()
                .filter(rule -> rule.form() == form)
                .max(Comparator.comparing(rule -> rule.source().from()))
                .orElseThrow();
    }

    /// For how long a verdict about signatures may be shown without asking again. Never for a legal act.
    public Duration shownVerdictLasts(LocalDate day) {
        return shownVerdicts.oneOn(day).lasts();
    }

    /// What a certificate naming another agency or position of the same person leads to.
    public CertificateMismatchRule certificateMismatch(LocalDate day) {
        return mismatches.oneOn(day);
    }

    /// The kinds of document that several people sign one after the other.
    public List<SeveralSigners> severalSigners(LocalDate day) {
        return severalSigners.on(day);
    }

    /// What the agency's signature at the corner of an appendix or a copy says.
    public CornerSealRule cornerSeal(CornerSealRule.Kind kind, LocalDate day) {
        return cornerSeals.on(day).stream()
                .filter(rule -> rule.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /// What a scan of paper must be like.
    public DigitisingRule digitising(LocalDate day) {
        return digitisings.oneOn(day);
    }

    /// Whether this form of copy may be made from one medium to another (Điều 25).
    public CopyRule copyRule(CopyForm form, Medium origin, Medium target, LocalDate day) {
        return copyRules.on(day).stream()
                .filter(rule -> rule.form() == form && rule.origin() == origin && rule.target() == target)
                .findFirst()
                .orElseThrow();
    }

    /// The form's name as copies print it, e.g. `SAO Y`.
    public String copyName(CopyForm form, LocalDate day) {
        return copyForm(form, day).name();
    }

    /// The form's abbreviation in the sign of a copy, e.g. `TrS`.
    public String copyAbbreviation(CopyForm form, LocalDate day) {
        return copyForm(form, day).form();
    }

    private Numbering.CopyForm copyForm(CopyForm form, LocalDate day) {
        return numbering(day).copies().stream()
                .filter(one -> one.form().equalsIgnoreCase(form.name()))
                .findFirst()
                .orElseThrow();
    }

    /// What a print of an electronic original says, e.g. `Sao y bản gốc văn bản điện tử`.
    public String copyPrintWords(CopyForm form, LocalDate day) {
        return copyPrints.on(day).stream()
                .filter(rule -> rule.form() == form)
                .findFirst()
                .orElseThrow()
                .words();
    }

    /// What stands in the lower margin of every sheet of a print.
    public PrintMarksRule printMarks(LocalDate day) {
        return printMarks.oneOn(day);
    }

    /// How names of agencies, or of posts, are usually shortened.
    public List<NameAbbreviation> nameAbbreviations(NameAbbreviation.In in, LocalDate day) {
        return abbreviations.on(day).stream().filter(one -> one.of() == in).toList();
    }

    /// The page of a document.
    public PageRules page(LocalDate day) {
        return pages.oneOn(day);
    }

    /// How the parts of a document are set, in the order of the cells.
    public List<CellRule> cells(LocalDate day) {
        return cells.on(day);
    }

    /// The boxes of the degrees of urgency.
    public List<UrgencyStamp> urgencyStamps(LocalDate day) {
        return stamps.on(day);
    }

    /// The lines below parts of the head.
    public List<PartLine> partLines(LocalDate day) {
        return partLines.on(day);
    }

    /// The rules of form that a machine can check, for every kind of document.
    public List<FormRule> formRules(LocalDate day) {
        return formRules.on(day);
    }

    /// What people read about each rule of form.
    public List<FormRuleTexts> formRuleTexts() {
        return formTexts;
    }

    /// The words that every document prints alike.
    public FormWording formWording(LocalDate day) {
        return wordings.oneOn(day);
    }
}
