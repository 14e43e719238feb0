package vn.congvandemo.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// Answers OCSP requests (RFC 6960) about certificates of one issuer, signed by a delegated signer.
final class OcspResponder {
    private static final Duration VALID_FOR = Duration.ofHours(1);

    private final X509Certificate issuer;
    private final IssuedKey signer;
    private final Ledger ledger;
    private final Clock clock;

    OcspResponder(X509Certificate issuer, IssuedKey signer, Ledger ledger, Clock clock) {
        this.issuer = issuer;
        this.signer = signer;
        this.ledger = ledger;
        this.clock = clock;
    }

    byte[] answer(byte[] request, boolean wrongNonce) {
        try {
            return new OCSPRespBuilder()
                    .build(OCSPRespBuilder.SUCCESSFUL, basic(new OCSPReq(request), wrongNonce))
                    .getEncoded();
        } catch (IOException | OCSPException | OperatorCreationException | CertificateEncodingException e) {
            return malformed(e);
        }
    }

    private static byte[] malformed(Exception cause) {
        try {
            return new OCSPRespBuilder()
                    .build(OCSPRespBuilder.MALFORMED_REQUEST, null)
                    .getEncoded();
        } catch (OCSPException | IOException e) {
            e.addSuppressed(cause);
            throw new IllegalStateException("an OCSP answer cannot be made", e);
        }
    }

    private BasicOCSPResp basic(OCSPReq request, boolean wrongNonce)
            throws OCSPException, OperatorCreationException, CertificateEncodingException {
        DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
        Instant now = clock.instant();
        var issuerHolder = new JcaX509CertificateHolder(issuer);
        var signerHolder = new JcaX509CertificateHolder(signer.certificate());
        var builder = new BasicOCSPRespBuilder(new RespID(signerHolder.getSubject()));
        for (Req asked : request.getRequestList()) {
            boolean ours = asked.getCertID().matchesIssuer(issuerHolder, digests);
            CertificateStatus status = ours ? status(asked.getCertID().getSerialNumber()) : new UnknownStatus();
            builder.addResponse(asked.getCertID(), status, Date.from(now), Date.from(now.plus(VALID_FOR)), null);
        }
        Extension nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (nonce != null) {
            Extension answered = wrongNonce ? otherNonce() : nonce;
            builder.setResponseExtensions(new Extensions(answered));
        }
        var content = new JcaContentSignerBuilder(algorithm()).build(signer.key());
        return builder.build(content, new X509CertificateHolder[] {signerHolder}, Date.from(now));
    }

    private CertificateStatus status(BigInteger serial) {
        Optional<Ledger.Entry> entry = ledger.find(serial);
        return entry.isPresent() ? status(entry.get()) : new UnknownStatus();
    }

    private static CertificateStatus status(Ledger.Entry entry) {
        return switch (entry.standing()) {
            case REVOKED -> new RevokedStatus(Date.from(entry.sinceWhen()), CRLReason.keyCompromise);
            case SUSPENDED -> new RevokedStatus(Date.from(entry.sinceWhen()), CRLReason.certificateHold);
            case GOOD, EXPIRED -> CertificateStatus.GOOD;
        };
    }

    private static Extension otherNonce() {
        try {
            byte[] other = new DEROctetString(new byte[16]).getEncoded();
            return new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(other));
        } catch (IOException e) {
            throw new IllegalStateException("sixteen bytes cannot be encoded", e);
        }
    }

    private String algorithm() {
        return signer.key().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    }
}
