package vn.congvan.outgoing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.congvandemo.pki.IssuedKey;

/// Somebody from outside with a signing program of his own: PDFBox and Bouncy Castle, none of our code. Not always
/// honest.
public record OutsideSigner(IssuedKey key) {
    /// Signs in the only field made for a guest.
    public byte[] signs(byte[] file) {
        return signs(file, false, guestField(file));
    }

    /// As iText writes it: the field's annotation is locked against being moved (`/F 132`).
    byte[] signsAsITextDoes(byte[] file) {
        return signs(file, guestField(file), widget -> widget.setAnnotationFlags(132), this::cms);
    }

    /// Signs and hides his signature.
    byte[] signsUnseen(byte[] file) {
        return signs(file, guestField(file), widget -> widget.setHidden(true), this::cms);
    }

    /// Puts something in the place of a signature.
    byte[] puts(byte[] file, byte[] instead) {
        return signs(file, guestField(file), _ -> {}, _ -> instead);
    }

    /// Certificates and no signer.
    byte[] certificatesOnly() {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addCertificates(new JcaCertStore(List.copyOf(key.chain())));
            return generator
                    .generate(new CMSProcessableByteArray(new byte[0]), false)
                    .getEncoded();
        } catch (CMSException | java.security.cert.CertificateEncodingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Writes something on the page first, then signs as asked.
    byte[] changesTheTextAndSigns(byte[] file) {
        return signs(file, true, guestField(file));
    }

    /// Signs in somebody else's field.
    byte[] signsIn(byte[] file, String field) {
        return signs(file, false, field);
    }

    /// Draws a signature of his own over the text.
    byte[] signsOverTheText(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDSignature signature = signature();
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            var field = new PDSignatureField(form);
            field.setPartialName("Overlay");
            field.setValue(signature);
            var widget = field.getWidgets().getFirst();
            widget.setRectangle(new PDRectangle(100, 600, 300, 60));
            widget.setPage(document.getPage(0));
            widget.setPrinted(true);
            document.getPage(0).getAnnotations().add(widget);
            form.getFields().add(field);
            touch(document.getPage(0).getCOSObject(), form.getCOSObject(), field.getCOSObject());
            document.addSignature(signature);
            return finished(document, this::cms);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// What the program does to the field that it signs.
    private interface Marking {
        void on(PDAnnotationWidget widget);
    }

    /// How the program signs.
    private interface Signing {
        byte[] over(byte[] content) throws IOException;
    }

    private byte[] signs(byte[] file, boolean changing, String name) {
        return signs(changing ? written(file) : file, name, _ -> {}, this::cms);
    }

    private byte[] signs(byte[] file, String name, Marking marking, Signing signing) {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDSignature signature = signature();
            var field = (PDSignatureField)
                    document.getDocumentCatalog().getAcroForm(null).getField(name);
            var widget = field.getWidgets().getFirst();
            PDRectangle place = widget.getRectangle();
            var look = widget.getAppearance();
            field.getCOSObject().setItem(COSName.V, signature);
            document.addSignature(signature);
            widget.setRectangle(place);
            widget.setAppearance(look);
            marking.on(widget);
            return finished(document, signing);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] written(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file);
                var out = new ByteArrayOutputStream()) {
            writeOn(document);
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void writeOn(PDDocument document) throws IOException {
        PDPage page = document.getPage(0);
        try (var stream = new PDPageContentStream(document, page, AppendMode.APPEND, false, true)) {
            stream.beginText();
            stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            stream.newLineAtOffset(120, 600);
            stream.showText("Ben B khong phai tra tien.");
            stream.endText();
        }
        touch(page.getCOSObject(), page.getResources().getCOSObject());
    }

    private static void touch(COSDictionary... changed) {
        for (COSDictionary one : changed) {
            one.setNeedToBeUpdated(true);
        }
    }

    private static PDSignature signature() {
        var signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
        signature.setSignDate(java.util.Calendar.getInstance());
        return signature;
    }

    private static byte[] finished(PDDocument document, Signing signing) throws IOException {
        var out = new ByteArrayOutputStream();
        var external = document.saveIncrementalForExternalSigning(out);
        external.setSignature(signing.over(external.getContent().readAllBytes()));
        return out.toByteArray();
    }

    private byte[] cms(byte[] content) throws IOException {
        try {
            String algorithm = key.key().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(new JcaContentSignerBuilder(algorithm).build(key.key()), key.certificate()));
            generator.addCertificates(new JcaCertStore(List.copyOf(key.chain())));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded();
        } catch (CMSException | OperatorCreationException | java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String guestField(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            return document.getSignatureFields().stream()
                    .filter(field -> field.getSignature() == null)
                    .map(PDSignatureField::getFullyQualifiedName)
                    .filter(name -> name.startsWith("Guest"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
