package vn.congvan.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Map;
import java.util.Set;
import vn.congvandemo.pki.IssuedKey;
import vn.congvandemo.signer.SignerProcess;

/// A signing program on the signer's desk, in a process of its own, with real tokens and one PIN.
public final class SignerAtHand implements AutoCloseable {
    /// The PIN of every token.
    public static final String PIN = "24681357";

    private final SignerProcess process;

    /// Puts these keys, by alias, into tokens of this directory and starts the program for the pages of this
    /// server.
    ///
    /// @param address where it shall listen; port 0 for any
    public SignerAtHand(Path directory, Map<String, IssuedKey> keys, String server, URI address) {
        keep(directory, keys);
        process = SignerProcess.start(directory, Set.of(server), address.getPort());
    }

    /// Leaves these keys, by alias, where the tokens of this directory take them from.
    public static void keep(Path directory, Map<String, IssuedKey> keys) {
        try {
            var pending = Files.createDirectories(directory.resolve("pending"));
            for (Map.Entry<String, IssuedKey> key : keys.entrySet()) {
                keep(pending, key.getKey(), key.getValue());
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static void keep(Path pending, String alias, IssuedKey key) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(alias, key.key(), PIN.toCharArray(), key.chain().toArray(new Certificate[0]));
        try (var out = Files.newOutputStream(pending.resolve(alias + ".p12"))) {
            store.store(out, PIN.toCharArray());
        }
        Files.writeString(pending.resolve(alias + ".pin"), PIN);
    }

    /// Where it listens.
    public URI address() {
        return process.address();
    }

    @Override
    public void close() {
        process.close();
    }
}
