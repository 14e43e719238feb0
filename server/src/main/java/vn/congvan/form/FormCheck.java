package vn.congvan.form;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.springframework.stereotype.Service;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.lawbook.DocumentType;
import vn.congvan.lawbook.FormRule;
import vn.congvan.lawbook.Lawbook;

/// Checks the form of a document (kiểm tra thể thức) by the rules of the lawbook. It proposes: a person
/// answers for the form (Điều 12), and where the machine is not sure it says so.
@Service
public class FormCheck {
    private static final int LITTLE_TEXT = 250;
    private static final long PICTURE_OF_A_PAGE = 1_500_000;
    private static final List<Look> LOOKS = List.of(
            new PageLook(),
            new FontLook(),
            new PageNumberLook(),
            new NationLook(),
            new NumberLook(),
            new DateLook(),
            new TitleLook(),
            new OrderLook(),
            new LineLook(),
            new StyleLook(),
            new StampLook(),
            new HintLook(),
            new BasisLook(),
            new DivisionLook(),
            new EndLook(),
            new SignatureLook(),
            new RecipientLook(),
            new AnnexLook(),
            new FootLook(),
            new CopySignatureLook());

    private final Lawbook lawbook;

    FormCheck(Lawbook lawbook) {
        this.lawbook = lawbook;
    }

    /// Checks a PDF that has passed the door of `files`.
    ///
    /// @throws Refusal `form.unreadable`; `lawbook.document-type-unknown` for an unknown type;
    ///     `lawbook.day-not-covered`
    public FormReport pdf(byte[] pdf, CheckedAs as) {
        return check(pdf, new Written(List.of(), List.of()), as);
    }

    /// Checks a DOCX that has passed the door of `files`, with the PDF that was made of it.
    ///
    /// @throws Refusal as {@link #pdf}
    public FormReport docx(byte[] docx, byte[] pdf, CheckedAs as) {
        return check(pdf, new Written(DocxSections.of(docx), DocxFonts.of(docx)), as);
    }

    /// What the DOCX itself says; nothing for a PDF.
    private record Written(List<DocxSection> sections, List<String> fonts) {}

    private FormReport check(byte[] pdf, Written written, CheckedAs as) {
        LawOfTheDay law = LawOfTheDay.of(lawbook, as.day());
        Optional<DocumentType> given = as.typeCode().map(code -> lawbook.documentType(code, as.day()));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            fillIn(document);
            LaidOutText text = LaidOutText.of(document);
            if (text.pages().isEmpty()) {
                throw Refusal.userMistake(Reason.of("form.unreadable"));
            }
            return check(text, SignatureTexts.of(pdf), picture(document), given, written, law, as);
        } catch (IOException _) {
            throw Refusal.userMistake(Reason.of("form.unreadable"));
        }
    }

    /// Number and date of an issued file stand in form fields: they are read as if they were printed.
    private static void fillIn(PDDocument document) throws IOException {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            return;
        }
        List<PDField> texts =
                form.getFields().stream().filter(PDTextField.class::isInstance).toList();
        if (!texts.isEmpty()) {
            form.flatten(texts, false);
        }
    }

    private static FormReport check(
            LaidOutText text,
            LaidOutText corner,
            boolean picture,
            Optional<DocumentType> given,
            Written written,
            LawOfTheDay law,
            CheckedAs as) {
        Anatomy anatomy = Anatomy.of(text, corner, law);
        Optional<DocumentType> type = given.or(() -> Types.of(anatomy.head(), law.types()));
        FormRule.Scope scope = type.filter(found -> found.kind() == DocumentType.Kind.LEGAL_NORMATIVE)
                .map(_ -> FormRule.Scope.LEGAL_NORMATIVE)
                .orElse(FormRule.Scope.ADMINISTRATIVE);
        String code = type.map(DocumentType::code).orElse("");
        Predicate<FormRule> applies = rule -> rule.appliesTo(scope, code);
        var findings = new Findings(law, law.rules().stream().filter(applies).toList(), picture);
        var document = new Checked(anatomy, law, type, as.expected(), written.sections(), written.fonts(), picture);
        if (letters(text) < LITTLE_TEXT && picture || !text.hasText()) {
            findings.unsure("text-missing", document.place(0, 0, 1, 1));
        } else {
            LOOKS.forEach(look -> look.at(document, findings));
        }
        List<String> applied =
                law.rules().stream().filter(applies).map(FormRule::rule).toList();
        return new FormReport(
                type.map(DocumentType::code),
                findings.inOrder(),
                law.rules().stream()
                        .map(FormRule::rule)
                        .distinct()
                        .filter(rule -> !applied.contains(rule))
                        .map(rule -> law.texts(rule).name())
                        .toList());
    }

    private static long letters(LaidOutText text) {
        return text.pages().stream()
                .flatMap(page -> page.lines().stream())
                .mapToLong(line -> line.glyphs().size())
                .sum();
    }

    /// Whether the first page is a picture of a page: its text, if any, was recognised by a machine.
    private static boolean picture(PDDocument document) throws IOException {
        PDResources resources = document.getPage(0).getResources();
        if (resources == null) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                PDXObject image = resources.getXObject(name);
                if (image instanceof PDImageXObject picture
                        && (long) picture.getWidth() * picture.getHeight() > PICTURE_OF_A_PAGE) {
                    return true;
                }
            }
        }
        return false;
    }
}
