package vn.congvan.signing;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.congvan.common.Digest;
import vn.congvan.form.FieldPlan;

/// The person's signature on a file that belongs to no document: made exactly as an ordered one, without
/// order, verification or trail. For measuring what a signature costs beside the bare engine; nothing that it
/// makes counts anywhere.
public final class UnboundSignature {
    private final byte[] file;
    private final SigningPlan plan;
    private final SignatureLevel level;

    /// @param prepared a file made by {@link #prepared}
    /// @param image PNG, drawn into the field
    /// @param chain the signing certificate first
    /// @param level PAdES B or T
    public UnboundSignature(
            byte[] prepared, byte[] image, List<X509Certificate> chain, Instant at, SignatureLevel level) {
        this.file = prepared;
        this.plan = SigningPlan.over(prepared, FieldNames.LEADER, image, at.truncatedTo(ChronoUnit.SECONDS), chain);
        this.level = level;
    }

    /// The file with its empty fields.
    public static byte[] prepared(byte[] pdf, FieldPlan places) {
        return Preparation.prepare(pdf, places);
    }

    /// What the engine needs for the same signature; fresh each time, because it keeps its state in them.
    public PAdESSignatureParameters parameters() {
        PAdESSignatureParameters parameters = plan.parameters();
        parameters.setSignatureLevel(level);
        return parameters;
    }

    /// Signs with whatever makes a signature value of the signed attributes.
    ///
    /// @param stamps gives the time stamp, for level T
    /// @return the signed file
    public byte[] sign(java.util.function.UnaryOperator<byte[]> key, TSPSource stamps) {
        var engine = new TwoStepSignature(new CommonCertificateVerifier(true), stamps);
        PAdESSignatureParameters parameters = parameters();
        byte[] attributes =
                engine.getDataToSign(new InMemoryDocument(file), parameters).getBytes();
        var step = new TwoStepSignature.ToBeSigned(attributes, Digest.of(attributes), parameters);
        return engine.complete(file, step, plan, key.apply(attributes));
    }
}
