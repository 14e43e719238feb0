package vn.congvandemo.pki;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

/// The kinds of keys the demonstration issues certificates for.
public enum KeyKind {
    RSA_2048("RSA", 2048),
    RSA_3072("RSA", 3072),
    EC_P256("EC", 256);

    private final String algorithm;
    private final int size;

    KeyKind(String algorithm, int size) {
        this.algorithm = algorithm;
        this.size = size;
    }

    /// The JCA name of the signature algorithm used with such a key.
    public String signatureAlgorithm() {
        return algorithm.equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    }

    KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (this == EC_P256) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                generator.initialize(size);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform makes RSA and P-256 keys", e);
        }
    }
}
