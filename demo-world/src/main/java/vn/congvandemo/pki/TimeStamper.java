package vn.congvandemo.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/// Answers time-stamp requests (RFC 3161).
final class TimeStamper {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier(DemoMarker.OID + ".1");
    private static final Set<String> ALGORITHMS =
            Set.of(TSPAlgorithms.SHA256.getId(), TSPAlgorithms.SHA384.getId(), TSPAlgorithms.SHA512.getId());

    private final IssuedKey signer;
    private final Clock clock;

    TimeStamper(IssuedKey signer, Clock clock) {
        this.signer = signer;
        this.clock = clock;
    }

    byte[] answer(byte[] request, boolean wrongImprint) {
        try {
            var asked = new TimeStampRequest(request);
            var stamped = wrongImprint ? overOther(asked) : asked;
            var generator = new TimeStampResponseGenerator(tokens(), ALGORITHMS);
            TimeStampResponse response =
                    generator.generate(stamped, new BigInteger(63, RANDOM), Date.from(clock.instant()));
            return response.getEncoded();
        } catch (IOException | TSPException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("a time stamp cannot be made", e);
        }
    }

    private static TimeStampRequest overOther(TimeStampRequest asked) throws IOException {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(asked.getCertReq());
        byte[] other = asked.getMessageImprintDigest().clone();
        other[0] ^= 1;
        return asked.getNonce() == null
                ? generator.generate(asked.getMessageImprintAlgOID(), other)
                : generator.generate(asked.getMessageImprintAlgOID(), other, asked.getNonce());
    }

    private TimeStampTokenGenerator tokens() throws GeneralSecurityException, OperatorCreationException, TSPException {
        String algorithm = signer.key().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var info = new JcaSimpleSignerInfoGeneratorBuilder().build(algorithm, signer.key(), signer.certificate());
        var certificateDigest =
                digests.get(new AlgorithmIdentifier(new ASN1ObjectIdentifier(TSPAlgorithms.SHA256.getId())));
        var generator = new TimeStampTokenGenerator(info, certificateDigest, POLICY);
        generator.addCertificates(new JcaCertStore(signer.chain()));
        generator.setAccuracySeconds(1);
        return generator;
    }
}
