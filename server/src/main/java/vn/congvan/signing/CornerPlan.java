package vn.congvan.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignerTextHorizontalAlignment;
import eu.europa.esig.dss.enumerations.SignerTextVerticalAlignment;
import eu.europa.esig.dss.enumerations.TextWrapping;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.DSSFileFont;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import java.awt.Color;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;

/// Everything that determines the agency's signature at the corner: words, no picture. The same plan over the
/// same file always gives the same bytes to be signed.
///
/// @param place where the field is, by the prepared file
/// @param time the claimed signing time, whole seconds
/// @param chain the signing certificate first
record CornerPlan(
        SigningPlan.Place place, String words, float size, Path font, Instant time, List<X509Certificate> chain) {
    CornerPlan {
        chain = List.copyOf(chain);
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    /// A fresh set of the engine's parameters; it keeps state in them while it works.
    PAdESSignatureParameters parameters() {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(certificate()));
        parameters.setCertificateChain(chain.stream().map(CertificateToken::new).toList());
        parameters.bLevel().setSigningDate(Date.from(time));
        parameters.setSigningTimeZone(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
        parameters.setAppName("Công Văn");
        parameters.setContentSize(2 * 9472);
        parameters.setImageParameters(look());
        return parameters;
    }

    private SignatureImageParameters look() {
        var face = new DSSFileFont(new FileDocument(font.toFile()), size);
        face.setEmbedFontSubset(true);
        var text = new SignatureImageTextParameters();
        text.setText(CornerWords.of(words, size, font).text());
        text.setFont(face);
        text.setTextWrapping(TextWrapping.FONT_BASED);
        text.setSignerTextHorizontalAlignment(SignerTextHorizontalAlignment.RIGHT);
        text.setSignerTextVerticalAlignment(SignerTextVerticalAlignment.TOP);
        text.setPadding(1);
        text.setTextColor(Color.BLACK);
        text.setBackgroundColor(null);
        var look = new SignatureImageParameters();
        look.setTextParameters(text);
        SignatureFieldParameters field = look.getFieldParameters();
        field.setFieldId(FieldNames.CORNER);
        field.setPage(place.page() + 1);
        field.setOriginX(place.x());
        field.setOriginY(place.fromTop());
        field.setWidth(place.width());
        field.setHeight(place.height());
        return look;
    }
}
