package vn.congvanagent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// The key and certificate with which the agent speaks TLS on the loopback address. Made on this
/// machine, for 127.0.0.1 and localhost only, and no authority: whoever trusts it trusts nothing
/// else.
record LoopbackCertificate(KeyStore keys, X509Certificate certificate, boolean fresh) {
    private static final String FILE = "loopback.p12";
    private static final String PEM = "loopback.crt";
    private static final String ALIAS = "loopback";
    // The file is its owner's only; the format wants a word.
    private static final char[] WORD = "loopback".toCharArray();
    private static final Duration LIFE = Duration.ofDays(730);
    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    /// Reads it from the folder, or makes it if it is not there or ends soon.
    static LoopbackCertificate in(AgentFolder folder, Clock clock) {
        try {
            Path file = folder.file(FILE);
            if (Files.exists(file)) {
                LoopbackCertificate kept = read(file);
                Instant end = kept.certificate().getNotAfter().toInstant();
                if (clock.instant().plus(RENEWED_BEFORE).isBefore(end)) {
                    return kept;
                }
            }
            return make(folder, clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("the loopback certificate cannot be made", e);
        }
    }

    /// The certificate for browsers, PEM.
    static Path pem(AgentFolder folder) {
        return folder.file(PEM);
    }

    private static LoopbackCertificate read(Path file) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(new ByteArrayInputStream(Files.readAllBytes(file)), WORD);
        return new LoopbackCertificate(keys, (X509Certificate) keys.getCertificate(ALIAS), false);
    }

    private static LoopbackCertificate make(AgentFolder folder, Instant now)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        X509Certificate certificate = certificate(pair, now);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry(ALIAS, pair.getPrivate(), WORD, new Certificate[] {certificate});
        var bytes = new ByteArrayOutputStream();
        keys.store(bytes, WORD);
        AgentFolder.write(folder.file(FILE), bytes.toByteArray());
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        String pem = "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
        AgentFolder.write(pem(folder), pem.getBytes(StandardCharsets.US_ASCII));
        return new LoopbackCertificate(keys, certificate, true);
    }

    private static X509Certificate certificate(KeyPair pair, Instant now)
            throws CertIOException, GeneralSecurityException, OperatorCreationException {
        var name = new X500Name("CN=Cong Van signing agent on this computer");
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(120, new SecureRandom()).setBit(120),
                Date.from(now.minus(Duration.ofHours(1))),
                Date.from(now.plus(LIFE)),
                name,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"), new GeneralName(GeneralName.dNSName, "localhost")
        }));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }

    SSLContext tls() {
        try {
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(keys, WORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS cannot be set up", e);
        }
    }
}
