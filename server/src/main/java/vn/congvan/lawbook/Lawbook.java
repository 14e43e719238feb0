package vn.congvan.lawbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// The law as dated data. Every question is asked for a day and answered by the rule in force on it.
@Service
public class Lawbook {

    /// All kinds of document of a day, in the order of Điều 7, the legal normative ones last.
    public List<DocumentType> documentTypes(LocalDate day) {
        throw new UnsupportedOperationException();
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

    /// The sign without the number (Annex III; Annex I, Part I, II.3): `QĐ-UBND`, for a letter `UBND-VX`, for a legal
    /// normative document `2026/QĐ-UBND`.
    ///
    /// @param unitAbbreviation the drafting unit or field; needed for letters only
    /// @throws Refusal `lawbook.unit-abbreviation-missing` for a letter without it
    public String notation(
            DocumentType type, String authorityAbbreviation, Optional<String> unitAbbreviation, int year) {
        return switch (type.kind()) {
            case ADMINISTRATIVE -> type.abbreviation().orElseThrow() + "-" + authorityAbbreviation;
            case LEGAL_NORMATIVE -> year + "/" + type.abbreviation().orElseThrow() + "-" + authorityAbbreviation;
            case LETTER ->
                authorityAbbreviation + "-"
                        + unitAbbreviation.orElseThrow(
                                () -> Refusal.userMistake(Reason.of("lawbook.unit-abbreviation-missing")));
        };
    }

    /// The number as printed: a leading zero below ten (`01` … `09`, `10` …).
    public String printedNumber(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /// The day of the month as printed: a leading zero below ten.
    public String printedDay(LocalDate date) {
        return printedNumber(date.getDayOfMonth());
    }

    /// The month as printed: a leading zero for January and February only (Annex I, Part I, II.4).
    public String printedMonth(LocalDate date) {
        int month = date.getMonthValue();
        return month < 3 ? "0" + month : Integer.toString(month);
    }

    /// The fields of one section in official order.
    public List<FieldStandard> fields(FieldSection section, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /// The official form of a register.
    public RegisterForm registerForm(RegisterKind kind, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /// The closed list of grounds for refusing an incoming document.
    public List<RefusalGround> refusalGrounds(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /// The date rule of a variant.
    public DateRule dateRule(DateRule.Variant variant, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /// The legal weight of a form of document with these valid signatures.
    public LegalWeight legalWeight(DocumentForm form, boolean signedByPerson, boolean signedByAgency, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /// What a certificate naming another agency or position of the same person leads to.
    public CertificateMismatchRule certificateMismatch(LocalDate day) {
        throw new UnsupportedOperationException();
    }
}
