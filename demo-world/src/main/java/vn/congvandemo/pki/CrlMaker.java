package vn.congvandemo.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes the certificate revocation list of one issuer, fresh for each asker.
final class CrlMaker {
    private static final Duration VALID_FOR = Duration.ofDays(1);

    private final X509Certificate issuer;
    private final KeyPair keys;
    private final Clock clock;

    CrlMaker(X509Certificate issuer, KeyPair keys, Clock clock) {
        this.issuer = issuer;
        this.keys = keys;
        this.clock = clock;
    }

    byte[] list(List<Ledger.Entry> bad) {
        Instant now = clock.instant();
        try {
            var builder = new JcaX509v2CRLBuilder(issuer.getSubjectX500Principal(), Date.from(now));
            builder.setNextUpdate(Date.from(now.plus(VALID_FOR)));
            for (Ledger.Entry entry : bad) {
                int reason = entry.standing() == Identity.Standing.SUSPENDED
                        ? CRLReason.certificateHold
                        : CRLReason.keyCompromise;
                builder.addCRLEntry(new BigInteger(entry.serial()), Date.from(entry.sinceWhen()), reason);
            }
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
            String algorithm = keys.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
            return builder.build(new JcaContentSignerBuilder(algorithm).build(keys.getPrivate()))
                    .getEncoded();
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("a revocation list cannot be made", e);
        }
    }
}
