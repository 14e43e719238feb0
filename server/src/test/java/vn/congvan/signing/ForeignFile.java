package vn.congvan.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.congvan.form.Box;
import vn.congvandemo.pki.IssuedKey;

/// A file as other tools sign it: `adbe.pkcs7.detached`, only the signer's certificate inside, local time
/// labelled UTC, no attribute that names the certificate.
public final class ForeignFile {
    private ForeignFile() {}

    /// A page signed with this key, with no time stamp.
    public static byte[] signedBy(IssuedKey key, Instant signedAt) {
        return signed(SamplePdf.make(0), key, signedAt);
    }

    /// The same, signed again with another key.
    static byte[] signedTwice(IssuedKey first, IssuedKey second, Instant signedAt) {
        return signed(signedBy(first, signedAt), second, signedAt);
    }

    static byte[] signed(byte[] file, IssuedKey key, Instant signedAt) {
        return sign(file, key, signedAt, PDDocument::addSignature);
    }

    /// The file, certified with this permission (`DocMDP`) by a signature that shows nothing.
    static byte[] certified(byte[] file, IssuedKey key, Instant signedAt, int permission) {
        return sign(file, key, signedAt, (document, signature) -> {
            var parameters = new COSDictionary();
            parameters.setName(COSName.TYPE, "TransformParams");
            parameters.setInt(COSName.P, permission);
            parameters.setName(COSName.V, "1.2");
            var reference = new COSDictionary();
            reference.setName(COSName.TYPE, "SigRef");
            reference.setName("TransformMethod", "DocMDP");
            reference.setItem("TransformParams", parameters);
            var references = new COSArray();
            references.add(reference);
            signature.getCOSObject().setItem("Reference", references);
            var permissions = new COSDictionary();
            permissions.setItem(COSName.DOCMDP, signature);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.PERMS, permissions);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.addSignature(signature);
        });
    }

    /// The file, signed in a new field that shows this on its first page.
    static byte[] shown(byte[] file, PDRectangle place, String drawing, IssuedKey key, Instant signedAt) {
        return sign(file, key, signedAt, (document, signature) -> {
            document.addSignature(signature);
            var field = document.getSignatureFields().getLast();
            var widget = field.getWidgets().getFirst();
            widget.setRectangle(place);
            var stream = new PDAppearanceStream(document);
            stream.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
            var resources = new PDResources();
            resources.put(COSName.getPDFName("F1"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            stream.setResources(resources);
            try (var content = stream.getContentStream().createOutputStream()) {
                content.write(drawing.getBytes(StandardCharsets.US_ASCII));
            }
            var appearance = new PDAppearanceDictionary();
            appearance.setNormalAppearance(stream);
            widget.setAppearance(appearance);
            widget.setPrinted(true);
        });
    }

    @FunctionalInterface
    private interface Adding {
        void to(PDDocument document, PDSignature signature) throws IOException;
    }

    private static byte[] sign(byte[] file, IssuedKey key, Instant signedAt, Adding adding) {
        try (PDDocument document = Loader.loadPDF(file)) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            Calendar written = Calendar.getInstance(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
            written.setTime(Date.from(signedAt));
            signature.setSignDate(written);
            adding.to(document, signature);
            var out = new ByteArrayOutputStream();
            var external = document.saveIncrementalForExternalSigning(out);
            external.setSignature(cms(key, external.getContent().readAllBytes(), signedAt));
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// A page with places for the two parties of a contract, as other tools make them, signed by the first of them
    /// only.
    static byte[] signedByOneOfTwo(IssuedKey key, Instant signedAt) {
        try (PDDocument document = Loader.loadPDF(SamplePdf.make(0))) {
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            for (int at = 0; at < 2; at++) {
                var field = new PDSignatureField(form);
                field.setPartialName("Ben " + "AB".charAt(at));
                var widget = field.getWidgets().getFirst();
                widget.setRectangle(new PDRectangle(80 + at * 200f, 100, 150, 60));
                widget.setPage(document.getPage(0));
                widget.setPrinted(true);
                document.getPage(0).getAnnotations().add(widget);
                form.getFields().add(field);
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return signedIn(out.toByteArray(), "Ben A", key, signedAt);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// A contract of ours that only the first of two parties has signed.
    public static byte[] contractSignedByOneOfTwo(IssuedKey key, Instant signedAt) {
        var first =
                new SignerPlace(1, true, new Box(0, 80, 130, 100, 50), Optional.empty(), Optional.of("Đại diện Bên A"));
        var second = new SignerPlace(
                2, true, new Box(0, 300, 130, 100, 50), Optional.empty(), Optional.of("Đại diện Bên B"));
        byte[] prepared =
                Preparation.prepare(SamplePdf.make(0), List.of(), List.of(first, second), List.of(), Optional.empty());
        return signedIn(prepared, first.signatureField(), key, signedAt);
    }

    /// The file, signed with this key in a field that was prepared for it. The program knows nothing of locks.
    static byte[] signedIn(byte[] file, String field, IssuedKey key, Instant signedAt) {
        return sign(file, key, signedAt, (document, signature) -> {
            PDField prepared = document.getDocumentCatalog().getAcroForm(null).getField(field);
            var widget = prepared.getWidgets().getFirst();
            var place = widget.getRectangle();
            var look = widget.getAppearance();
            prepared.getCOSObject().setItem(COSName.V, signature);
            document.addSignature(signature);
            widget.setRectangle(place);
            widget.setAppearance(look);
        });
    }

    static byte[] cms(IssuedKey key, byte[] content, Instant signedAt) throws IOException {
        var attributes = new Hashtable<ASN1ObjectIdentifier, Attribute>();
        Date labelledWrong = Date.from(signedAt.plus(Duration.ofHours(7)));
        attributes.put(
                CMSAttributes.signingTime,
                new Attribute(CMSAttributes.signingTime, new DERSet(new Time(labelledWrong))));
        try {
            var info = new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
            info.setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)));
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    info.build(new JcaContentSignerBuilder(algorithm(key)).build(key.key()), key.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(key.certificate())));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded();
        } catch (CMSException | OperatorCreationException | java.security.cert.CertificateEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static String algorithm(IssuedKey key) {
        return key.key().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    }
}
