package vn.congvan.signing;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.ImageScaling;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;

/// Everything that determines one signature. The same plan over the same file always gives the same bytes to
/// be signed, so that the two steps need share nothing else.
///
/// @param field the name of the prepared field
/// @param certifies whether it is the first signature of the file: that one certifies it, so that only filling
///     in and signing are permitted afterwards
/// @param place where the field is, by the prepared file
/// @param image PNG, drawn into the field
/// @param time the claimed signing time, whole seconds
/// @param chain the signing certificate first
record SigningPlan(
        String field, boolean certifies, Place place, byte[] image, Instant time, List<X509Certificate> chain) {
    SigningPlan {
        chain = List.copyOf(chain);
    }

    /// Over a prepared file.
    ///
    /// @throws vn.congvan.common.Refusal `signing.not-prepared`, `signing.already-signed`
    static SigningPlan over(byte[] base, String field, byte[] image, Instant time, List<X509Certificate> chain) {
        return new SigningPlan(field, !Places.anySigned(base), Places.find(base, field), image, time, chain);
    }

    /// The rectangle of a field on its page.
    ///
    /// @param page counted from 0
    /// @param fromTop distance of the upper edge from the top of the page, in points
    record Place(int page, float x, float fromTop, float width, float height) {}

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
        if (certifies) {
            parameters.setPermission(CertificationPermission.MINIMAL_CHANGES_PERMITTED);
        }
        parameters.setImageParameters(look());
        return parameters;
    }

    private SignatureImageParameters look() {
        var look = new SignatureImageParameters();
        look.setImage(new InMemoryDocument(image, "image.png"));
        look.setImageScaling(ImageScaling.ZOOM_AND_CENTER);
        SignatureFieldParameters field = look.getFieldParameters();
        field.setFieldId(this.field);
        field.setPage(place.page() + 1);
        field.setOriginX(place.x());
        field.setOriginY(place.fromTop());
        field.setWidth(place.width());
        field.setHeight(place.height());
        return look;
    }
}
