package vn.congvan.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.xml.DomXmpParser;
import org.apache.xmpbox.xml.XmpParsingException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// Judges PDF/A: what the file claims in its metadata, and whether veraPDF finds the claim true.
final class PdfAJudge {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfAJudge() {}

    /// The claimed part and conformance, e.g. `2b`; empty where nothing is claimed.
    static String claim(PDDocument document) throws IOException {
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            return "";
        }
        try {
            var parser = new DomXmpParser();
            parser.setStrictParsing(false);
            XMPMetadata xmp = parser.parse(metadata.toByteArray());
            PDFAIdentificationSchema claim = xmp.getPDFAIdentificationSchema();
            if (claim == null || claim.getPart() == null) {
                return "";
            }
            String conformance = Optional.ofNullable(claim.getConformance()).orElse("");
            return claim.getPart() + conformance.toLowerCase(java.util.Locale.ROOT);
        } catch (XmpParsingException | IllegalArgumentException _) {
            return "";
        }
    }

    /// Whether the claim is true.
    static boolean holds(byte[] pdf, String claim) {
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(claim);
        if (flavour == PDFAFlavour.NO_FLAVOUR) {
            return false;
        }
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).isCompliant();
        } catch (ModelParsingException | ValidationException | IOException | org.verapdf.core.EncryptedPdfException _) {
            return false;
        }
    }
}
