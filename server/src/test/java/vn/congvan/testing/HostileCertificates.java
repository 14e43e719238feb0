package vn.congvan.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.congvandemo.pki.IssuedKey;
import vn.congvandemo.pki.Pem;

/// Files that somebody might take for a certificate.
public final class HostileCertificates {
    private static final char[] PASSWORD = "1234".toCharArray();

    private HostileCertificates() {}

    /// The same secret key in each form in which people save it.
    public static List<byte[]> withKey(IssuedKey key) {
        try {
            byte[] pkcs8 = key.key().getEncoded();
            byte[] inner = PrivateKeyInfo.getInstance(pkcs8)
                    .parsePrivateKey()
                    .toASN1Primitive()
                    .getEncoded();
            var encrypted = new JcaPKCS8Generator(
                            key.key(),
                            new JceOpenSSLPKCS8EncryptorBuilder(JcaPKCS8Generator.AES_256_CBC)
                                    .setProvider(new BouncyCastleProvider())
                                    .setPassword(PASSWORD)
                                    .build())
                    .generate();
            return List.of(
                    (Pem.text(key.certificate()) + pem("PRIVATE KEY", pkcs8)).getBytes(StandardCharsets.US_ASCII),
                    pem("EC PRIVATE KEY", inner).getBytes(StandardCharsets.US_ASCII),
                    pem("ENCRYPTED PRIVATE KEY", encrypted.getContent()).getBytes(StandardCharsets.US_ASCII),
                    pkcs8,
                    inner,
                    encrypted.getContent(),
                    store("PKCS12", key),
                    store("JKS", key));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }

    /// A certificate that its owner made for himself.
    public static byte[] selfSigned(String name, Clock clock) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
            var subject = new X500NameBuilder().addRDN(BCStyle.CN, name).build();
            var now = clock.instant();
            var builder = new JcaX509v3CertificateBuilder(
                            subject,
                            BigInteger.TEN,
                            Date.from(now.minus(Duration.ofDays(1))),
                            Date.from(now.plus(Duration.ofDays(365))),
                            subject,
                            pair.getPublic())
                    .addExtension(
                            Extension.keyUsage,
                            true,
                            new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
                    .getEncoded();
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] store(String kind, IssuedKey key) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(kind);
        store.load(null, null);
        store.setKeyEntry("khoa", key.key(), PASSWORD, key.chain().toArray(new Certificate[0]));
        var out = new ByteArrayOutputStream();
        store.store(out, PASSWORD);
        return out.toByteArray();
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
                + "\n-----END " + what + "-----\n";
    }
}
