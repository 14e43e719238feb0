package vn.congvan.lawbook;

import java.time.Clock;
import java.time.LocalDate;
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
    private final Timeline<DocumentType> types = timeline("document-types.yaml", DocumentType.class);
    private final Timeline<FieldStandard> fields = timeline("fields.yaml", FieldStandard.class);
    private final Timeline<RegisterForm> registers = timeline("registers.yaml", RegisterForm.class);
    private final Timeline<RefusalGround> grounds = timeline("refusal-grounds.yaml", RefusalGround.class);
    private final Timeline<RegisteredApart> apart = timeline("registered-apart.yaml", RegisteredApart.class);
    private final Timeline<DateRule> dateRules = timeline("date-rules.yaml", DateRule.class);
    private final Timeline<LegalWeightRule> weights = timeline("legal-weight.yaml", LegalWeightRule.class);
    private final Timeline<CertificateMismatchRule> mismatches =
            new Timeline<>(LawFiles.readKeyed("certificate-mismatch.yaml", "entries", CertificateMismatchRule.class));
    private final Timeline<Numbering> numberings =
            new Timeline<>(LawFiles.readKeyed("numbering.yaml", "entries", Numbering.class));
    private final Timeline<PageRules> pages =
            new Timeline<>(LawFiles.readKeyed("page.yaml", "entries", PageRules.class));
    private final Timeline<CellRule> cells = new Timeline<>(LawFiles.read("page.yaml", "cells", CellRule.class));
    private final Timeline<UrgencyStamp> stamps =
            new Timeline<>(LawFiles.read("page.yaml", "stamps", UrgencyStamp.class));

    Lawbook(Clock clock) {
        this.clock = clock;
    }

    private static <T extends Sourced> Timeline<T> timeline(String file, Class<T> rule) {
        return new Timeline<>(LawFiles.read(file, "entries", rule));
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

    /// The official form of a register.
    public RegisterForm registerForm(RegisterKind kind, LocalDate day) {
        return registers.on(day).stream()
                .filter(form -> form.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /// The closed list of grounds for refusing an incoming document.
    public List<RefusalGround> refusalGrounds(LocalDate day) {
        return grounds.on(day);
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

    /// The legal weight of a form of document with these valid signatures.
    public LegalWeight legalWeight(DocumentForm form, boolean signedByPerson, boolean signedByAgency, LocalDate day) {
        return weights.on(day).stream()
                .filter(rule -> rule.form() == form)
                .findFirst()
                .orElseThrow()
                .weigh(signedByPerson, signedByAgency);
    }

    /// What a certificate naming another agency or position of the same person leads to.
    public CertificateMismatchRule certificateMismatch(LocalDate day) {
        return mismatches.oneOn(day);
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
}
