package vn.congvan.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSMessageDigest;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import vn.congvan.common.Digest;

/// Makes PAdES signatures in two steps, with the key elsewhere between them. The finished CMS is written into
/// its gap directly; the engine's own way searches the whole file byte by byte for it.
final class TwoStepSignature extends PAdESService {
    private static final long serialVersionUID = 1L;

    TwoStepSignature(CertificateVerifier verifier, TSPSource timeStamps) {
        super(verifier);
        setPdfObjFactory(new PdfBoxNativeObjectFactory());
        setTspSource(timeStamps);
    }

    /// What the signer gets.
    ///
    /// @param signedAttributes the CMS signed attributes (DER)
    /// @param documentDigest the digest of the covered bytes, the same as inside the attributes
    /// @param parameters the engine's state, good for completing without doing the work again
    record ToBeSigned(byte[] signedAttributes, Digest documentDigest, PAdESSignatureParameters parameters) {}

    /// The first step.
    ToBeSigned prepare(byte[] base, SigningPlan plan) {
        return prepare(base, plan.parameters());
    }

    ToBeSigned prepare(byte[] base, PAdESSignatureParameters parameters) {
        DSSDocument document = new InMemoryDocument(base);
        byte[] attributes = getDataToSign(document, parameters).getBytes();
        DSSMessageDigest digest = computeDocumentDigest(document, parameters);
        return new ToBeSigned(attributes, new Digest(HexFormat.of().formatHex(digest.getValue())), parameters);
    }

    /// The second step: the signed file, with a time stamp over the signature.
    byte[] complete(byte[] base, ToBeSigned prepared, SigningPlan plan, byte[] signatureValue) {
        return complete(base, prepared, plan.certificate(), signatureValue);
    }

    byte[] complete(byte[] base, ToBeSigned prepared, X509Certificate certificate, byte[] signatureValue) {
        PAdESSignatureParameters parameters = prepared.parameters();
        var value = new SignatureValue(algorithm(certificate), signatureValue);
        byte[] cms = generateCMSSignedData(new InMemoryDocument(base), parameters, value);
        byte[] file = DSSUtils.toByteArray(parameters.getPdfSignatureCache().getToBeSignedDocument());
        parameters.reinit();
        return insert(file, cms);
    }

    /// The file, raised to level LTA.
    byte[] raise(byte[] file) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LTA);
        return DSSUtils.toByteArray(extendDocument(new InMemoryDocument(file), parameters));
    }

    static SignatureAlgorithm algorithm(SigningPlan plan) {
        return algorithm(plan.certificate());
    }

    static SignatureAlgorithm algorithm(X509Certificate certificate) {
        return SignatureAlgorithm.getAlgorithm(
                EncryptionAlgorithm.forKey(certificate.getPublicKey()), DigestAlgorithm.SHA256);
    }

    /// Writes the CMS as hexadecimal figures into the gap that the last `/ByteRange` leaves.
    static byte[] insert(byte[] file, byte[] cms) {
        int[] gap = lastGap(file);
        byte[] figures = HexFormat.of().formatHex(cms).getBytes(StandardCharsets.US_ASCII);
        boolean bordered = file[gap[0]] == '<' && file[gap[1] - 1] == '>';
        if (!bordered || figures.length > gap[1] - gap[0] - 2) {
            throw new IllegalStateException("the gap of the signature does not fit");
        }
        System.arraycopy(figures, 0, file, gap[0] + 1, figures.length);
        return file;
    }

    private static int[] lastGap(byte[] file) {
        byte[] key = "/ByteRange".getBytes(StandardCharsets.US_ASCII);
        for (int at = file.length - key.length; at >= 0; at--) {
            if (startsWith(file, at, key)) {
                String range = new String(file, at, Math.min(100, file.length - at), StandardCharsets.US_ASCII);
                String[] numbers = range.substring(range.indexOf('[') + 1, range.indexOf(']'))
                        .strip()
                        .split("\\s+");
                return new int[] {Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2])};
            }
        }
        throw new IllegalStateException("no signature was prepared");
    }

    private static boolean startsWith(byte[] file, int at, byte[] key) {
        for (int i = 0; i < key.length; i++) {
            if (file[at + i] != key[i]) {
                return false;
            }
        }
        return true;
    }
}
