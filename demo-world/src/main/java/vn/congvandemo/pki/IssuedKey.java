package vn.congvandemo.pki;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/// A key with its certificate and the certificates above it, the root last.
public record IssuedKey(String alias, PrivateKey key, List<X509Certificate> chain) {
    public IssuedKey {
        chain = List.copyOf(chain);
    }

    /// The certificate of the key.
    public X509Certificate certificate() {
        return chain.getFirst();
    }
}
